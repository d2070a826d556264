package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.CertificateWriter;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.certificate.JapaneseRemarks;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.paper.CertificatePaper;
import jp.madoguchi.terminal.paper.Certifying;
import jp.madoguchi.terminal.paper.PaperMark;
import jp.madoguchi.terminal.text.Texts;

/** As a terminal does it: from one state, numbered, logged, read again and let go. */
final class OurSheets implements SheetMaker {
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.CERTIFICATE, "R-0001");
  private static final Certifying MAYOR =
      new Certifying(new Certifier("汐見市長", new ExactText("見本　太郎")), Optional.empty());
  private static final int CARD = 700;

  private final CertificateDesk desk;
  private final CertificatePaper paper;
  private final Path font;

  private OurSheets(CertificateDesk desk, CertificatePaper paper, Path font) {
    this.desk = desk;
    this.paper = paper;
    this.font = font;
  }

  static OurSheets over(TerminalStore store, Path font) throws IOException {
    Clock clock = new BenchClock();
    Randomness randomness = BenchOffice.randomness();
    Session session = session(clock, randomness);
    store.operators().put(session.operator());
    SessionLog log = new SessionLog(store.log(), session);
    Gate gate = new Gate(store.operators(), session, log, clock);
    Restraints restraints =
        new Restraints(
            store.restraints(), store.register(), store.lifts(), new Releases(clock), gate, clock);
    RecordDesk records =
        new RecordDesk(
            store.register(), store.records(), log, gate, clock, ClosedRecords.usual(), restraints);
    return new OurSheets(
        new CertificateDesk(
            new CertificateDesk.Books(
                store.issues(), records, new CertificateWriter(Kinds.all(), new JapaneseRemarks())),
            restraints,
            gate,
            log,
            session.operator().id(),
            new CertificateDesk.Place("汐見市", "本庁1"),
            clock,
            randomness),
        new CertificatePaper(
            new Texts(Locale.JAPAN), Environment.PRODUCTION, new NameOutlines(font)),
        font);
  }

  private static Session session(Clock clock, Randomness randomness) {
    Operator clerk =
        new Operator(
            new OperatorId("OP-3"),
            new PersonId("P-3"),
            "架空　三郎",
            "市民課",
            Set.of(Right.LOOK_UP, Right.ISSUE),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2027, 3, 31));
    MadeUpSession seat =
        MadeUpOperator.uncertified(clerk, Bytes.of(randomness.bytes(CARD)), randomness)
            .login(
                Environment.SANDBOX,
                BenchOffice.TERMINAL,
                Ulid.fresh(clock, randomness),
                clock.now(),
                randomness);
    return new Session(clerk, seat.credential(), seat.key());
  }

  @Override
  public Ready preview(ResidentRecord person) throws Exception {
    CertificateRequest request =
        new CertificateRequest(
            desk.freshId(),
            CertificateKind.RESIDENT,
            List.of(person.number()),
            Set.of(Topic.RELATIONSHIP, Topic.DOMICILE),
            new Applicant(Applicant.Claim.SELF, person.name().name(), Applicant.Proof.NUMBER_CARD));
    CertificateDesk.Prepared prepared = desk.prepare(PURPOSE, request);
    Issue issue = desk.issue(prepared, "プリンタ001", Stamp.BY_HAND);
    byte[] pdf = paper.pdf(font, prepared.certificate(), issue.number(), MAYOR).pdf();
    return new Ready(pdf, Optional.of(new Copy(issue, prepared)));
  }

  /** What it became is written once the printer has it. */
  @Override
  public int print(Ready ready) throws Exception {
    Copy copy = ready.copy().orElseThrow();
    desk.release(copy.issue(), copy.prepared(), PaperMark.carriedBy(ready.pdf()).orElseThrow());
    return ready.pdf().length;
  }
}
