package jp.madoguchi.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexedPersonTest {
  private static final ResidentRecord PLAIN = Samples.FATHER;

  private static final ResidentRecord NAMED =
      PLAIN.with(
          Particulars.NONE
              .with(Field.FORMER_SURNAME, new ExactText("例示"))
              .with(Field.FORMER_SURNAME_KANA, new ExactText("レイジ"))
              .with(Field.ALIAS, new ExactText("仮名　花"))
              .with(Field.ALIAS_KANA, new ExactText("カメイ　ハナ"))
              .with(Field.NAME_KANJI, new ExactText("漢字　名"))
              .with(Field.NAME_KATAKANA, new ExactText("カンジ　メイ")));

  private static final ResidentRecord ENDED =
      NAMED.with(NAMED.particulars().with(Field.ALIAS_ENDED, new ExactText("2026-04-01")));

  private static boolean found(List<ResidentRecord> states, String name, boolean history) {
    return IndexedPerson.of(states)
        .fits(
            new ResidentQuery(
                Optional.empty(), name, Optional.empty(), Optional.empty(), "", history));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"例示*", "レイジ*", "仮名　花", "カメイ　ハナ", "漢字　名", "カンジ　メイ"})
  void everyNameOfAPersonIsFound(String name) {
    assertEquals(true, found(List.of(NAMED), name, false));
    assertEquals(false, found(List.of(PLAIN), name, false));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"仮名　花", "カメイ　ハナ"})
  void anAliasThatEndedIsFoundWhereEarlierNamesAreAskedFor(String name) {
    assertEquals(false, found(List.of(ENDED), name, false));
    assertEquals(true, found(List.of(ENDED), name, true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"例示*", "カメイ　ハナ"})
  void whatAnEarlierStateHadIsFormer(String name) {
    assertEquals(false, found(List.of(NAMED, PLAIN), name, false));
    assertEquals(true, found(List.of(NAMED, PLAIN), name, true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"例示"})
  void theFormerSurnameStandsBeforeTheGivenName(String surname) {
    String given = PLAIN.name().name().value();
    String whole = surname + given.substring(given.indexOf('\u3000'));

    assertEquals(true, found(List.of(NAMED), whole, false));
  }
}
