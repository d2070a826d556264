package jp.madoguchi.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identity.Difference.Kind;
import jp.madoguchi.core.identity.Likeness.Different;
import jp.madoguchi.core.identity.Likeness.Former;
import jp.madoguchi.core.identity.Likeness.Missing;
import jp.madoguchi.core.identity.Likeness.Same;
import jp.madoguchi.core.identity.Likeness.Sounded;
import jp.madoguchi.core.identity.Likeness.What;
import jp.madoguchi.core.identity.Likeness.Written;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
  private static Likeness compare(Visitor visitor, String claimed) {
    return new NameLikeness(new Spelling(Optional.empty())).of(claimed, List.of(visitor.record()));
  }

  private static Likeness compare(String record, String claimed) {
    return compare(Visitor.usual().named(record), claimed);
  }

  private static List<Kind> kinds(Likeness likeness) {
    return assertInstanceOf(Written.class, likeness).how().stream().map(Difference::kind).toList();
  }

  @Nested
  class OneName {
    @Test
    void isTheSameCharacterByCharacter() {
      assertEquals(new Same(), compare("渡辺　京子", "渡辺　京子"));
    }

    @ParameterizedTest
    @CsvSource({
      "渡辺　京子, 渡辺京子, SPACE",
      "渡辺　京子, 渡辺 京子, SPACE",
      "渡辺　京子, 渡邊　京子, VARIANT",
      "渡辺　キョウコ, 渡辺　キヨウコ, SMALL_KANA",
      "渡辺　みっこ, 渡辺　みつこ, SMALL_KANA",
      "渡辺　きょう子, 渡辺　キョウ子, SCRIPT",
      "渡辺　ローラ, 渡辺　ロ－ラ, MARK",
      "Nguyen Anh, NGUYEN ANH, CASE"
    })
    void mayBeWrittenInAnotherWay(String record, String claimed, Kind kind) {
      assertEquals(List.of(kind), kinds(compare(record, claimed)).stream().distinct().toList());
    }

    @Test
    void ofHalfWidthIsTheSame() {
      assertEquals(List.of(Kind.WIDTH), kinds(compare("ヤマダ　ガク", "ﾔﾏﾀﾞ　ｶﾞｸ")));
    }

    @Test
    void ofAnotherGlyphNamesBothCodes() {
      Written written =
          assertInstanceOf(Written.class, compare("渡\u9089\uDB40\uDD10　京子", "渡\u9089　京子"));
      assertEquals(Kind.GLYPH, written.how().getFirst().kind());
      assertEquals("U+9089 U+E0110", written.how().getFirst().recordCodes());
      assertEquals("U+9089", written.how().getFirst().claimedCodes());
    }

    @Test
    void ofACompatibilityCharacterNamesBothCodes() {
      Written written = assertInstanceOf(Written.class, compare("\uFA19崎　一郎", "\u795E崎　一郎"));
      assertEquals(List.of(new Difference(Kind.VARIANT, "\uFA19", "\u795E")), written.how());
    }

    @Test
    void mayHaveASubstituteThatTheTableKnows() {
      MjCharacter rare =
          new MjCharacter(
              1, "\uD840\uDC0B", 6, List.of(), List.of("丈"), Optional.empty(), List.of());
      Spelling known = new Spelling(Optional.of(CharacterTable.of(List.of(rare))));
      assertEquals(
          Optional.of(List.of(new Difference(Kind.SUBSTITUTE, "\uD840\uDC0B", "丈"))),
          known.compare("\uD840\uDC0B田", "丈田"));
    }

    @Test
    void mayStandOnACardWithTheFormerSurnameInBrackets() {
      Visitor both = Visitor.usual().having(Field.FORMER_SURNAME, "佐藤");
      assertEquals(List.of(Kind.SPACE, Kind.BRACKETS), kinds(compare(both, "渡辺［佐藤］京子")));
    }

    @Test
    void mayBeAnAlias() {
      Visitor both = Visitor.usual().named("KIM HANA").having(Field.ALIAS, "金田　花");
      assertEquals(List.of(Kind.OTHER_NAME), kinds(compare(both, "金田　花")));
    }
  }

  @Nested
  class AnotherName {
    @ParameterizedTest
    @CsvSource({"渡辺　京子, 渡部　京子", "渡辺　京子, 渡辺　京", "渡辺　すずか, 渡辺　すすか", "斉藤　一, 斎藤　一郎"})
    void isAnother(String record, String claimed) {
      assertEquals(new Different(), compare(record, claimed));
    }

    @Test
    void thatIsNotSaidIsMissing() {
      assertEquals(new Missing(), compare("渡辺　京子", "　"));
    }
  }

  @Nested
  class AReading {
    @Test
    void isNoName() {
      assertEquals(new Sounded(List.of()), compare("渡辺　京子", "ワタナベ　キョウコ"));
    }

    @Test
    void ofClearSoundsAloneIsAnyThatSoundsSo() {
      Sounded sounded = assertInstanceOf(Sounded.class, compare("渡辺　京子", "ﾜﾀﾅﾍ ｷﾖｳｺ"));
      assertEquals(
          List.of(Kind.SPACE, Kind.WIDTH, Kind.VOICING, Kind.SMALL_KANA),
          sounded.how().stream().map(Difference::kind).toList());
    }

    @Test
    void withAVoicedSoundElsewhereIsAnother() {
      assertEquals(new Different(), compare("渡辺　京子", "ワダナペ　キョウコ"));
    }
  }

  @Nested
  class AFormerName {
    @Test
    void isKnownWithItsEnd() {
      Visitor before = Visitor.usual().named("佐藤　京子");
      Visitor now = Visitor.usual().next();
      Likeness likeness =
          new NameLikeness(new Spelling(Optional.empty()))
              .of("佐藤　京子", List.of(before.record(), now.record()));
      assertEquals(new Former(What.NAME, Optional.of(now.record().origin().eventDate())), likeness);
    }

    @Test
    void mayBeTheOneThatStandsBesideTheName() {
      Visitor both = Visitor.usual().having(Field.FORMER_SURNAME, "佐藤");
      assertEquals(new Former(What.FORMER_SURNAME, Optional.empty()), compare(both, "佐藤　京子"));
    }
  }
}
