package jp.madoguchi.terminal.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.core.certificate.Certifiers;
import jp.madoguchi.core.certificate.Issue;
import org.junit.jupiter.api.Test;

/** Copies on their way to a printer that does not always answer. */
class CertificatePressTest extends Pressing {
  @Test
  void eachCopyIsPrintedUnderItsOwnNumber() throws Exception {
    CertificatePress.Run run = press(LONG, mayor(), sheets::add).print(prepared(), 3);
    assertTrue(run.stopped().isEmpty());
    assertEquals(3, sheets.size());
    assertEquals(3, run.printed().stream().map(Issue::number).distinct().count());
    assertEquals(
        List.of(Issue.Outcome.PRINTED, Issue.Outcome.PRINTED, Issue.Outcome.PRINTED), outcomes());
  }

  @Test
  void aSilentPrinterLeavesTheCopyOpenAndNoneFollows() throws Exception {
    CountDownLatch silence = new CountDownLatch(1);
    CertificatePress.Run run =
        press(
                SHORT,
                mayor(),
                pdf -> {
                  try {
                    silence.await();
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                  sheets.add(pdf);
                })
            .print(prepared(), 2);
    assertInstanceOf(PrinterSilent.class, run.stopped().orElseThrow());
    assertEquals(List.of(Issue.Outcome.BEGUN), outcomes());
    silence.countDown();
    workers.close();
    assertEquals(1, sheets.size(), "it came out late");
    assertEquals(List.of(Issue.Outcome.BEGUN), outcomes(), "somebody is asked all the same");
  }

  @Test
  void whatThePrinterDidNotTakeHasFailedAndNoneFollows() throws Exception {
    CertificatePress.Run run =
        press(
                LONG,
                mayor(),
                _ -> {
                  throw new IOException("no paper");
                })
            .print(prepared(), 2);
    assertInstanceOf(IOException.class, run.stopped().orElseThrow());
    assertEquals(List.of(Issue.Outcome.FAILED), outcomes());
  }

  @Test
  void theCopiesBeforeOneThatFailedStayPrinted() throws Exception {
    CertificatePress.Run run =
        press(
                LONG,
                mayor(),
                pdf -> {
                  if (!sheets.isEmpty()) {
                    throw new IOException("no paper");
                  }
                  sheets.add(pdf);
                })
            .print(prepared(), 3);
    assertEquals(1, run.printed().size());
    assertEquals(List.of(Issue.Outcome.FAILED, Issue.Outcome.PRINTED), outcomes());
  }

  @Test
  void nothingIsNumberedWhereNobodyCertifies() throws Exception {
    CertificatePress.Run run = press(LONG, Certifiers.NONE, sheets::add).print(prepared(), 1);
    assertInstanceOf(NoCertifier.class, run.stopped().orElseThrow());
    assertEquals(List.of(), outcomes());
  }
}
