package jp.madoguchi.core.movement.sequel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of their 住民票コード, by the clause that says so. */
class CodeNewsTest {
  private static final ExactText OTHER = new ExactText(ResidentCode.of(4711).digits());

  /** Their codes, and the kinds that write one. */
  private static final String TABLE =
      """
      clause,                          kind,                  never before, registered elsewhere, replaced
      30条の3第1項 転出証明書の番号,     move-in,               -,            -,                    CORRECTED
      30条の3第1項 転出証明書情報の番号, move-in-special,       -,            -,                    CORRECTED
      30条の3第2項・第3項 出生,          birth,                 FIRST,        FIRST,                CORRECTED
      30条の3第2項・第3項 国外から,      move-in-abroad,        FIRST,        -,                    CORRECTED
      30条の3第2項・第3項 30条の46,      article-46,            FIRST,        -,                    CORRECTED
      30条の3第2項・第3項 30条の47,      article-47,            FIRST,        -,                    CORRECTED
      30条の3第2項・第3項 職権記載,      ex-officio-entry,      FIRST,        -,                    CORRECTED
      30条の3第2項・第3項 住所設定,      address-setting,       FIRST,        -,                    CORRECTED
      30条の4 変更請求,                 resident-code-request, FIRST,        FIRST,                CHANGED
      4.3 職権記載・修正,               resident-code-entry,   FIRST,        FIRST,                CORRECTED
      4.6 異動の取消し,                 undo-change,           FIRST,        FIRST,                CORRECTED
      4.6 異動の取消し,                 undo-removal,          FIRST,        FIRST,                CORRECTED
      """;

  private static Step writing(boolean registered, Map<Field, ExactText> was) {
    Map<Field, ExactText> after = FieldValues.of(Samples.CHILD);
    after.put(Field.RESIDENT_CODE, OTHER);
    after.put(Field.LAST_REGISTERED, registered ? new ExactText("例示県例示市一丁目") : ExactText.EMPTY);
    return new Step(Samples.CHILD.number(), Optional.empty(), was, after);
  }

  private static String told(String kind, Step step) {
    return CodeNews.of(kind, step).map(Enum::name).orElse("-");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(textBlock = TABLE, useHeadersInDisplayName = true)
  void aCodeIsToldToWhoeverDoesNotKnowIt(
      String clause, String kind, String never, String elsewhere, String replaced) {
    assertEquals(never, told(kind, writing(false, FieldValues.blank())), clause);
    assertEquals(elsewhere, told(kind, writing(true, FieldValues.blank())), clause);
    assertEquals(replaced, told(kind, writing(false, FieldValues.of(Samples.CHILD))), clause);
  }

  @Nested
  class Table {
    /** An undoing brings back whatever stood there before. */
    @Test
    void everyKindThatCanWriteACodeIsInIt() {
      Set<String> kinds =
          Kinds.all().all().stream()
              .filter(kind -> kind.terms().open().contains(Field.RESIDENT_CODE))
              .filter(kind -> kind.terms().turn() != Turn.LEAVES)
              .map(Movement::code)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          kinds,
          Stream.of(TABLE.split("\n"))
              .skip(1)
              .map(line -> line.split(",")[1].strip())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void aCodeThatStaysOrGoesIsToldToNobody() {
    Map<Field, ExactText> same = FieldValues.of(Samples.CHILD);
    Map<Field, ExactText> none = new EnumMap<>(same);
    none.put(Field.RESIDENT_CODE, ExactText.EMPTY);
    for (Movement kind : Kinds.all().all()) {
      for (Map<Field, ExactText> after : Set.of(same, none)) {
        Step step = new Step(Samples.CHILD.number(), Optional.empty(), same, after);
        assertEquals("-", told(kind.code(), step), kind.code());
      }
    }
  }

  @Test
  void whoeverIsRemovedIsToldNothing() {
    Map<Field, ExactText> gone = FieldValues.of(Samples.CHILD);
    gone.put(Field.STATUS, new ExactText("2"));
    gone.put(Field.RESIDENT_CODE, OTHER);
    Step step =
        new Step(Samples.CHILD.number(), Optional.empty(), FieldValues.of(Samples.CHILD), gone);
    assertEquals("-", told("resident-code-entry", step));
  }
}
