package jp.madoguchi.terminal.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Certificates of one case, printed together. */
class BatchViewModelTest extends Pressing {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Background background =
      new Background(
          work::add,
          Runnable::run,
          problem -> {
            throw new AssertionError(problem);
          });
  private final BatchViewModel inTest = new BatchViewModel(background);

  private PreviewViewModel sheet(int copies, Taking taking) throws Exception {
    return sheet(prepared(), copies, taking);
  }

  /** Looked at before something else was recorded. */
  private PreviewViewModel stale() throws Exception {
    CertificateDesk.Prepared now = prepared();
    Certificate.Person person = now.certificate().people().getFirst();
    Certificate before =
        new Certificate(
            now.certificate().request(),
            List.of(),
            List.of(new Certificate.Person(person.number(), person.state(), List.of())),
            false);
    return sheet(new CertificateDesk.Prepared(before, now.purpose(), now.read()), 1, sheets::add);
  }

  private PreviewViewModel sheet(CertificateDesk.Prepared prepared, int copies, Taking taking)
      throws Exception {
    CertificatePress press = press(LONG, mayor(), taking);
    return new PreviewViewModel(
        press,
        background,
        prepared,
        new CertificatePress.Sheet(List.of(), List.of(), Stamp.BY_HAND),
        copies);
  }

  private void finish() {
    while (!work.isEmpty()) {
      work.pop().run();
    }
  }

  private BatchLine.Fate fate(int line) {
    return inTest.lines().get(line).fate();
  }

  @Test
  void printsAllInTheirOrder() throws Exception {
    inTest.add(sheet(2, sheets::add));
    inTest.add(sheet(1, sheets::add));
    assertEquals(3, inTest.copies());
    inTest.print();
    finish();
    assertEquals(3, sheets.size());
    assertInstanceOf(BatchLine.Fate.Printed.class, fate(0));
    assertInstanceOf(BatchLine.Fate.Printed.class, fate(1));
    assertEquals(Message.of("batch.printed", 2L), inTest.said().get());
    assertFalse(inTest.busy().get());
  }

  @Test
  void aSheetThatWasPutAsideIsNotPrintedByItsOwnPageToo() throws Exception {
    PreviewViewModel sheet = sheet(1, sheets::add);
    inTest.add(sheet);
    sheet.print();
    finish();
    assertEquals(0, sheets.size());
  }

  @Test
  void aSecondPressPrintsNothingTwice() throws Exception {
    inTest.add(sheet(1, sheets::add));
    inTest.print();
    inTest.print();
    finish();
    inTest.print();
    finish();
    assertEquals(1, sheets.size());
  }

  @Nested
  class WhereOneIsRefused {
    @Test
    void theOthersArePrinted() throws Exception {
      inTest.add(stale());
      inTest.add(sheet(1, sheets::add));
      inTest.print();
      finish();
      BatchLine.Fate.Stopped stopped = assertInstanceOf(BatchLine.Fate.Stopped.class, fate(0));
      assertEquals(Message.of("certificate.trouble.CHANGED"), stopped.why());
      assertInstanceOf(BatchLine.Fate.Printed.class, fate(1));
      assertEquals(Message.of("batch.partly", 1L, 1L, 0), inTest.said().get());
      assertEquals(1, sheets.size());
    }
  }

  @Nested
  class WhereThePrinterFails {
    private void fill() throws Exception {
      inTest.add(
          sheet(
              2,
              pdf -> {
                if (!sheets.isEmpty()) {
                  throw new IOException("no paper");
                }
                sheets.add(pdf);
              }));
      inTest.add(sheet(1, sheets::add));
      inTest.print();
      finish();
    }

    @Test
    void noneFollowsAndTheOthersGoOnWaiting() throws Exception {
      fill();
      assertEquals(1, ((BatchLine.Fate.Stopped) fate(0)).taken());
      assertEquals(1, inTest.waiting());
      assertEquals(Message.of("print.failed"), inTest.problem().get());
      assertEquals(List.of(Issue.Outcome.FAILED, Issue.Outcome.PRINTED), outcomes());
    }

    @Test
    void thosePrintOnceItWorksAgain() throws Exception {
      fill();
      inTest.print();
      finish();
      assertEquals(2, sheets.size(), "what stopped is asked for anew");
      assertTrue(inTest.problem().get().none());
    }
  }

  @Nested
  class WhenTheNextPersonIsCalled {
    @Test
    void nothingThatWaitedIsPrintedAnyMore() throws Exception {
      inTest.add(sheet(1, sheets::add));
      inTest.add(sheet(1, sheets::add));
      inTest.print();
      assertEquals(1, inTest.clear());
      finish();
      assertEquals(1, sheets.size(), "the one that was at the printer");
      assertFalse(inTest.busy().get());
      assertTrue(inTest.lines().isEmpty());
    }
  }
}
