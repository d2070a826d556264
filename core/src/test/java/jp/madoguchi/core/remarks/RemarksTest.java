package jp.madoguchi.core.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RemarksTest {
  private static final Movements MOVEMENTS = Kinds.all();
  private static final ResidentRecord FIRST = Samples.FATHER;

  private static ResidentRecord after(ResidentRecord before, String kind, Map<Field, String> news) {
    Map<Field, ExactText> values = FieldValues.of(before);
    news.forEach((field, text) -> values.put(field, new ExactText(text)));
    return FieldValues.state(before.number(), before.history() + 1, values, Samples.origin(kind));
  }

  private static ResidentRecord after(String kind, Field field, String text) {
    return after(FIRST, kind, Map.of(field, text));
  }

  private static HistoryLine last(ResidentRecord... further) {
    return remarks(further).lines().getLast();
  }

  private static Remarks remarks(ResidentRecord... further) {
    return Remarks.of(Stream.concat(Stream.of(FIRST), Stream.of(further)).toList(), MOVEMENTS);
  }

  static Stream<Movement> kinds() {
    return MOVEMENTS.all().stream();
  }

  /** No kind is forgotten: what is noted beside the record is told nowhere, all else is. */
  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindHasItsLineButForWhatIsNotedBesideTheRecord(Movement kind) {
    Remarks remarks = remarks(after(kind.code(), Field.KANA, "カンザキ　カズオ"));
    boolean beside = kind.terms().turn() == Turn.BESIDE;
    assertEquals(beside ? 1 : 2, remarks.lines().size());
    assertEquals(beside, !remarks.lines().getLast().kind().equals(kind.code()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aNoticeIsToldByItsDayAndWhatWasNotNotifiedByThatOfItsEntry(Movement kind) {
    if (kind.terms().turn() == Turn.BESIDE) {
      return;
    }
    ResidentRecord state = after(kind.code(), Field.KANA, "カンザキ　カズオ");
    HistoryLine line = last(state);
    assertEquals(kind.terms().notice().isPresent(), line.notified());
    assertEquals(
        line.notified() ? state.origin().notificationDate() : state.origin().entryDate(),
        line.day());
  }

  @ParameterizedTest
  @CsvSource({
    "move-within, TOWN, 港町",
    "move-within, LOT, ３－４",
    "minor-correction, BUILDING, 見本荘",
    "head-change, HOUSEHOLD_HEAD, 架空　花子",
    "head-change, RELATIONSHIP, 子",
    "ex-officio-correction, NAME, 架空　太郎",
    "ex-officio-correction, BIRTH, 1970-01-02",
    "ex-officio-correction, DOMICILE, 見本県見本市港町１番",
    "former-surname-add, FORMER_SURNAME, 架空",
    "alias-add, ALIAS, 架空　ジョン",
    "move-out, PLANNED_ADDRESS, 見本県他市",
    "arrival-notice, CONFIRMED_ADDRESS, 見本県他市",
    "nationality-lost, NATIONALITY, 架空国"
  })
  void whatACertificateCarriesIsToldWithBeforeAndAfter(String kind, Field field, String text) {
    HistoryLine line = last(after(kind, field, text));
    assertEquals(1, line.items().size(), line.toString());
    HistoryItem item = line.items().getFirst();
    assertFalse(item.before().equals(item.after()));
    assertTrue(item.after().value().contains(text));
  }

  @ParameterizedTest
  @CsvSource({
    "ex-officio-correction, POSTAL_CODE, 1910001",
    "ex-officio-correction, HOUSEHOLD_ORDER, 7",
    "ex-officio-correction, KANA_CONFIRMED, ''",
    "ex-officio-correction, WARD, 1",
    "ex-officio-correction, VOTER, 1",
    "ex-officio-correction, SIGNING_CERTIFICATE, 1234",
    "ex-officio-correction, REMARK, 備考の文",
    "ex-officio-correction, NOTE, 留意の文"
  })
  void whatNoCertificateCarriesIsNot(String kind, Field field, String text) {
    assertEquals(List.of(), last(after(kind, field, text)).items());
  }

  @Test
  void thatANumberWasChangedIsToldAndTheNumberIsNot() {
    HistoryLine line = last(after("resident-code-request", Field.RESIDENT_CODE, "98765432103"));
    assertEquals(
        List.of(new HistoryItem(Field.RESIDENT_CODE, ExactText.EMPTY, ExactText.EMPTY)),
        line.items());
  }

  @Test
  void whoCameIsToldByWhereFrom() {
    Map<Field, ExactText> values = new EnumMap<>(FieldValues.of(FIRST));
    values.put(Field.PREVIOUS_ADDRESS, new ExactText("見本県他市１番"));
    ResidentRecord came = FieldValues.state(FIRST.number(), 1, values, Samples.origin("move-in"));
    assertEquals(
        List.of(new HistoryItem(Field.PREVIOUS_ADDRESS, ExactText.EMPTY, new ExactText("見本県他市１番"))),
        Remarks.of(List.of(came), MOVEMENTS).lines().getFirst().items());
  }

  @Test
  void anUndoneMovementStaysReadableAndSoDoesItsUndoing() {
    ResidentRecord moved = after("move-within", Field.LOT, "３－４");
    ResidentRecord back =
        after(moved, "undo-change", Map.of(Field.LOT, FIRST.address().address().lot().value()));
    List<HistoryLine> lines = remarks(moved, back).lines();
    HistoryItem there = lines.get(1).items().getFirst();
    HistoryItem here = lines.get(2).items().getFirst();
    assertEquals(there, new HistoryItem(here.field(), here.after(), here.before()));
  }

  @Nested
  class ANote {
    private final ResidentRecord noted =
        after(FIRST, "ex-officio-correction", Map.of(Field.LOT, "３－４", Field.NOTE, "実態調査による"));

    @Test
    void standsBesideTheMovementThatItWasWrittenWith() {
      assertEquals("実態調査による", last(noted).note().value());
    }

    @Test
    void isNotToldAgainOfWhatCameAfterThoughItIsCopiedThere() {
      ResidentRecord later = after(noted, "move-within", Map.of(Field.LOT, "５－６"));
      assertEquals(
          List.of("", "実態調査による", ""),
          remarks(noted, later).lines().stream().map(line -> line.note().value()).toList());
    }
  }
}
