package jp.madoguchi.core.notice;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.notice.NoticeRefused.Reason;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoticePrintingTest extends Sending {
  @Nested
  class Printing {
    @BeforeEach
    void ask() {
      change("ex-officio-removal", CHILD, GONE);
    }

    private Bytes mark(Notice begun, NoticeDesk.Prepared prepared) {
      return begun.number().orElseThrow().mark(prepared.letter().digest());
    }

    @Test
    void givesANumberAndKeepsWhoPrintedIt() throws Exception {
      NoticeDesk.Prepared prepared = prepare();
      Notice begun = inTest.issue(prepared);
      assertEquals("20260520-MADO-01-001", begun.number().orElseThrow().text());
      assertEquals(AccessEvent.NOTICE_NUMBERED, lastEvent());
      inTest.release(begun, prepared, mark(begun, prepared));
      Notice printed = inTest.settle(begun, NoticeState.PRINTED, "");
      assertEquals(Optional.of(printed), book.find(begun.id()));
      assertEquals("SATO-1", printed.mark().orElseThrow().by().value());
      assertEquals(AccessEvent.NOTICE_SETTLED, lastEvent());
    }

    @Test
    void stopsWhereTheRegisterChangedSinceTheLook() throws Exception {
      NoticeDesk.Prepared prepared = prepare();
      change("ex-officio-correction", CHILD, Map.of(Field.LOT, "９番"));
      assertEquals(
          Reason.CHANGED, assertThrows(NoticeRefused.class, () -> inTest.issue(prepared)).reason());
    }

    @Test
    void stopsWhereSomethingComesBetweenReadingAndNumber() throws Exception {
      NoticeDesk.Prepared prepared = prepare();
      book.meanwhile(() -> change("ex-officio-correction", CHILD, Map.of(Field.LOT, "９番")));
      assertEquals(
          Reason.CHANGED, assertThrows(NoticeRefused.class, () -> inTest.issue(prepared)).reason());
    }

    @Test
    void stopsAMeasureThatComesBeforeThePrinterHasIt() throws Exception {
      NoticeDesk.Prepared prepared = prepare();
      Notice begun = inTest.issue(prepared);
      measures.put(
          bearing(town.states(CHILD.number()).getLast(), support(Samples.TODAY.minusDays(1))));
      assertThrows(
          RecordRestrained.class, () -> inTest.release(begun, prepared, mark(begun, prepared)));
      assertEquals(NoticeState.ASKED, book.find(begun.id()).orElseThrow().state());
    }

    @Test
    void stopsAnotherLettersPage() throws Exception {
      NoticeDesk.Prepared prepared = prepare();
      Notice begun = inTest.issue(prepared);
      assertEquals(
          Reason.MISMATCH,
          assertThrows(NoticeRefused.class, () -> inTest.release(begun, prepared, Bytes.EMPTY))
              .reason());
      assertEquals(NoticeState.ASKED, book.find(begun.id()).orElseThrow().state());
    }

    @Test
    void letsASheetGoOnce() throws Exception {
      NoticeDesk.Prepared prepared = prepare();
      Notice begun = inTest.issue(prepared);
      inTest.release(begun, prepared, mark(begun, prepared));
      assertThrows(
          NoticeRefused.class, () -> inTest.release(begun, prepared, mark(begun, prepared)));
    }

    @Test
    void isAskedAboutWhereNobodyKnowsWhetherASheetCameOut() throws Exception {
      Notice begun = inTest.issue(prepare());
      assertEquals(1, inTest.waiting().count());
      Notice asked = inTest.answer(begun, false);
      assertEquals(NoticeState.ASKED, asked.state());
      Notice again = inTest.issue(inTest.prepare(asked.id()));
      assertEquals(NoticeState.PRINTED, inTest.answer(again, true).state());
      assertEquals(0, inTest.waiting().count());
    }
  }

  @Nested
  class AMark {
    @BeforeEach
    void ask() {
      change("ex-officio-removal", CHILD, GONE);
    }

    @Test
    void hasAReason() throws Exception {
      Ulid id = waiting().id();
      assertEquals(
          Reason.NO_REASON,
          assertThrows(NoticeRefused.class, () -> inTest.dismiss(id, " ")).reason());
      assertEquals("手渡し", inTest.dismiss(id, "手渡し").mark().orElseThrow().reason());
      assertEquals(AccessEvent.NOTICE_MARKED, lastEvent());
    }

    @Test
    void canBeTakenBackWithAReason() throws Exception {
      Ulid id = waiting().id();
      inTest.dismiss(id, "手渡し");
      assertEquals(0, inTest.waiting().count());
      assertEquals(NoticeState.ASKED, inTest.askAgain(id, "郵送の希望").state());
      assertEquals(1, inTest.waiting().count());
    }

    @Test
    void isRefusedWhileNobodyKnowsWhetherASheetCameOut() throws Exception {
      Notice begun = inTest.issue(prepare());
      assertEquals(
          Reason.SETTLED,
          assertThrows(NoticeRefused.class, () -> inTest.dismiss(begun.id(), "手渡し")).reason());
    }
  }
}
