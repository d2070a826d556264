package jp.madoguchi.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.search.Match.Why;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
  private static ResidentRecord state(int history, Map<Field, String> changes) {
    Map<Field, ExactText> values = new EnumMap<>(Field.class);
    values.putAll(FieldValues.of(Samples.FATHER));
    values.put(Field.NAME, new ExactText("渡邉　花子"));
    values.put(Field.KANA, new ExactText("ワタナベ　ハナコ"));
    changes.forEach((field, text) -> values.put(field, new ExactText(text)));
    return FieldValues.state(Samples.FATHER.number(), history, values, Samples.FATHER.origin());
  }

  private static Match match(String name, String address, ResidentRecord... states) {
    ResidentQuery query =
        new ResidentQuery(
            Optional.empty(), name, Optional.empty(), Optional.empty(), address, states.length > 1);
    return Match.of(query, List.of(states));
  }

  @Nested
  class ANameOfToday {
    @ParameterizedTest
    @CsvSource({
      "渡邉花子, AS_TYPED",
      "渡邉　花子, AS_TYPED",
      "=渡邉花子, AS_TYPED",
      "渡辺花子, VARIANT",
      "渡辺, VARIANT",
      "渡邉, PART",
      "*花子, PART",
      "ワタナベハナコ, WHOLE",
      "わたなべ　はなこ, WHOLE",
      "ワタナベ, PART",
      "watanabehanako, WHOLE",
      "watana, PART"
    })
    void isNearerTheMoreOfItWasTyped(String typed, Why why) {
      assertEquals(new Match(why, ""), match(typed, "", state(1, Map.of())));
    }

    @Test
    void mayBeAnAliasOrAFormerSurnameAndIsThenSaid() {
      ResidentRecord one =
          state(1, Map.of(Field.FORMER_SURNAME, "佐倉", Field.FORMER_SURNAME_KANA, "サクラ"));
      assertEquals(new Match(Why.FORMER_SURNAME, "佐倉　花子"), match("サクラ", "", one));
      ResidentRecord foreign =
          state(1, Map.of(Field.KIND, "2", Field.ALIAS, "見本　花", Field.ALIAS_KANA, "ミホン　ハナ"));
      assertEquals(new Match(Why.ALIAS, "見本　花"), match("見本", "", foreign));
    }

    @Test
    void isNotRankedWhereANumberWasAsked() {
      ResidentQuery query =
          new ResidentQuery(
              Optional.of(ResidentCode.of(1)), "", Optional.empty(), Optional.empty(), "", false);
      assertEquals(Match.PLAIN, Match.of(query, List.of(state(1, Map.of()))));
    }
  }

  @Nested
  class Earlier {
    private final ResidentRecord before =
        state(1, Map.of(Field.NAME, "佐倉　花子", Field.KANA, "サクラ　ハナコ", Field.LOT, "９番地"));
    private final ResidentRecord now = state(2, Map.of(Field.LOT, "１番地"));

    @Test
    void namesAreSaidWithTheirWords() {
      assertEquals(new Match(Why.FORMER_NAME, "佐倉　花子"), match("サクラ", "", before, now));
    }

    @Test
    void addressesToo() {
      assertEquals(Why.FORMER_ADDRESS, match("ワタナベ", "９番地", before, now).why());
      assertEquals(Why.PART, match("ワタナベ", "１番地", before, now).why());
    }

    @Test
    void whatIsTrueTodayIsSaidFirst() {
      assertEquals(new Match(Why.AS_TYPED, ""), match("渡邉花子", "", before, now));
    }
  }

  @Test
  void theNearestComesFirstAndEquallyNearOnesStay() {
    List<Match> some =
        new ArrayList<>(
            List.of(
                new Match(Why.FORMER_NAME, "a"),
                new Match(Why.PART, "b"),
                new Match(Why.AS_TYPED, "c"),
                new Match(Why.PART, "d")));
    some.sort(Match.ORDER);
    assertEquals(List.of("c", "b", "d", "a"), some.stream().map(Match::words).toList());
  }
}
