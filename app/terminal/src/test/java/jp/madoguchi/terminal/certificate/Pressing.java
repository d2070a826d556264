package jp.madoguchi.terminal.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Certifiers;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Seals;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.office.OnlyPrinter;
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
import org.junit.jupiter.api.io.TempDir;

/** A counter whose certificates go to a printer that the test plays. */
abstract class Pressing {
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP, Right.ISSUE);
  static final Purpose PURPOSE = new Purpose(Purpose.Reason.CERTIFICATE, "T-1");
  private static final Path FONT = Fonts.nameFontFile().orElseThrow();
  static final Duration SHORT = Duration.ofMillis(50);
  static final Duration LONG = Duration.ofMinutes(1);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  CertificateDesk desk;

  final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  final List<byte[]> sheets = new ArrayList<>();

  /** What a printer does with a document. */
  interface Taking {
    void take(byte[] pdf) throws IOException;
  }

  @BeforeEach
  final void open() throws Exception {
    counters = new TestCounters(folder, CLERK);
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    desk =
        counters.counter(CLERK, new VirtualPivCard(cards.card(CLERK.id().value()))).certificates();
  }

  @AfterEach
  final void close() throws Exception {
    workers.close();
    counters.close();
  }

  final CertificatePress press(Duration patience, Certifiers certifiers, Taking taking)
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
            new PdfPictures(530),
            certifiers,
            () -> Seals.NONE,
            new OnlyPrinter(printer),
            workers,
            patience,
            counters.clock(),
            "証明書"));
  }

  static Certifiers mayor() {
    return Certifiers.of(LocalDate.of(2020, 4, 1), new Certifier("見本市長", new ExactText("見本　太郎")));
  }

  final CertificateDesk.Prepared prepared() throws Exception {
    return desk.prepare(
        PURPOSE,
        new CertificateRequest(
            desk.freshId(),
            CertificateKind.RESIDENT,
            List.of(TestStore.WIFE.number()),
            Set.of(),
            new Applicant(Applicant.Claim.SELF, new ExactText("架空　花子"), Applicant.Proof.LICENCE)));
  }

  final List<Issue.Outcome> outcomes() {
    return counters.store().issues().of(TestStore.WIFE.number()).stream()
        .map(Issue::outcome)
        .toList();
  }
}
