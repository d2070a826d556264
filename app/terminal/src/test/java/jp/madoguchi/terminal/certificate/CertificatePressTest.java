package jp.madoguchi.terminal.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Certifiers;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.paper.CertificatePaper;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies on their way to a printer that does not always answer. */
class CertificatePressTest {
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP, Right.ISSUE);
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.CERTIFICATE, "T-1");
  private static final Path FONT = Fonts.nameFontFile().orElseThrow();
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private CertificateDesk desk;

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<byte[]> sheets = new ArrayList<>();

  /** What a printer does with a document. */
  private interface Taking {
    void take(byte[] pdf) throws IOException;
  }

  @BeforeEach
  void open() throws Exception {
    counters = new TestCounters(folder, CLERK);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    desk =
        counters.counter(CLERK, new VirtualPivCard(cards.card(CLERK.id().value()))).certificates();
  }

  @AfterEach
  void close() throws Exception {
    workers.close();
    counters.close();
  }

  private CertificatePress press(Duration patience, Certifiers certifiers, Taking taking)
      throws IOException {
    Printer printer =
        new Printer() {
          @Override
          public String name() {
            return "プリンタ001";
          }

          @Override
          public void print(String title, byte[] pdf) throws IOException {
            taking.take(pdf);
          }
        };
    return new CertificatePress(
        desk,
        new CertificatePress.Tools(
            new CertificatePaper(
                new Texts(Locale.JAPAN), Environment.SANDBOX, new NameOutlines(FONT)),
            FONT,
            certifiers,
            printer,
            workers,
            patience,
            counters.clock(),
            "証明書"));
  }

  private static Certifiers mayor() {
    return Certifiers.of(LocalDate.of(2020, 4, 1), new Certifier("見本市長", new ExactText("見本　太郎")));
  }

  private CertificateDesk.Prepared prepared() throws Exception {
    return desk.prepare(
        PURPOSE,
        new CertificateRequest(
            desk.freshId(),
            CertificateKind.RESIDENT,
            List.of(TestStore.WIFE.number()),
            Set.of(),
            new Applicant(Applicant.Claim.SELF, new ExactText("架空　花子"), Applicant.Proof.LICENCE)));
  }

  private List<Issue.Outcome> outcomes() {
    return counters.store().issues().of(TestStore.WIFE.number()).stream()
        .map(Issue::outcome)
        .toList();
  }

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
