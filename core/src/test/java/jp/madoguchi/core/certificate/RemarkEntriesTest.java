package jp.madoguchi.core.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What of the remarks (統合記載欄, 1.1.14) is printed. */
class RemarkEntriesTest {
  private final RemarkEntries inTest =
      new RemarkEntries(
          Kinds.all(),
          (line, foreign) ->
              line.kind() + " " + line.items().size() + " " + line.note() + (foreign ? "F" : ""));
  private final ResidentRecord noted =
      after(
          Samples.FATHER,
          "ex-officio-correction",
          Map.of(Field.LOT, "３－４", Field.NOTE, "実態調査による", Field.REMARK, "備考の文"));

  private static ResidentRecord after(ResidentRecord before, String kind, Map<Field, String> news) {
    Map<Field, ExactText> values = FieldValues.of(before);
    news.forEach((field, text) -> values.put(field, new ExactText(text)));
    return FieldValues.state(before.number(), before.history() + 1, values, Samples.origin(kind));
  }

  private List<String> of(Topic... topics) {
    return of(noted, topics);
  }

  private List<String> of(ResidentRecord last, Topic... topics) {
    Set<Topic> asked = EnumSet.noneOf(Topic.class);
    asked.addAll(List.of(topics));
    return inTest.of(List.of(Samples.FATHER, last), asked, Samples.TODAY).stream()
        .map(entry -> entry.label() + ":" + entry.words())
        .toList();
  }

  @Test
  void nothingStandsThereUnlessItWasAskedFor() {
    assertEquals(List.of(), of(Topic.DOMICILE, Topic.RELATIONSHIP));
  }

  @Test
  void theHistoryStandsWithoutItsNotes() {
    assertEquals("異動履歴:ex-officio-correction 1 ", of(Topic.HISTORY).getLast());
  }

  @Test
  void theNotesStandWithTheMovementThatTheyAreAboutAndNothingElseOfIt() {
    assertEquals(List.of("異動履歴:ex-officio-correction 0 実態調査による"), of(Topic.NOTES));
  }

  @Test
  void bothStandBesideEachOther() {
    List<String> both = of(Topic.HISTORY, Topic.NOTES);
    assertEquals(2, both.size());
    assertEquals("異動履歴:ex-officio-correction 1 実態調査による", both.getLast());
  }

  @Test
  void whatIsFreeStandsWhereItWasChosen() {
    assertEquals(List.of("備考:備考の文"), of(Topic.REMARK));
  }

  @Nested
  class SomebodyWhoWillLeave {
    private final ResidentRecord leaves =
        after(
            Samples.FATHER,
            "move-out",
            Map.of(Field.PLANNED_ADDRESS, "見本県他市", Field.PLANNED_DAY, "2099-01-02"));

    private ResidentRecord on(LocalDate day) {
      return FieldValues.state(
          leaves.number(),
          leaves.history(),
          FieldValues.of(leaves),
          Samples.origin("move-out", day));
    }

    @Test
    void isNotPrintedAsLeavingBeforeTheDay() {
      assertEquals(1, of(on(Samples.TODAY.plusDays(1)), Topic.HISTORY).size());
    }

    @Test
    void isPrintedSoFromTheDayOn() {
      assertEquals(2, of(on(Samples.TODAY), Topic.HISTORY).size());
    }
  }

  @Nested
  class TheAliasesOfAForeignResident {
    private final ResidentRecord first =
        after(
            Samples.FATHER,
            "alias-add",
            Map.of(Field.KIND, "2", Field.ALIAS, "架空　ジョン", Field.ALIAS_SINCE, "2020-04-01"));
    private final ResidentRecord ended =
        after(first, "alias-remove", Map.of(Field.ALIAS_ENDED, "2024-05-01"));

    private List<String> aliases(Topic... topics) {
      return inTest.of(List.of(first, ended), Set.of(topics), Samples.TODAY).stream()
          .map(Entry::words)
          .toList();
    }

    @Test
    void standEachOnceWithBothDays() {
      assertEquals(List.of("架空　ジョン　令和2年4月1日記載　令和6年5月1日削除"), aliases(Topic.ALIAS_HISTORY));
    }

    @Test
    void areNotToldWhereNobodyAsks() {
      assertEquals(List.of(), aliases());
    }
  }
}
