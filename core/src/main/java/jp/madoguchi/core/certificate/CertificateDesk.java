package jp.madoguchi.core.certificate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.tell.TellRule;
import jp.madoguchi.core.tell.TellTerms;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * Where certificates are issued. A sheet is made from one consistent state; whether anybody on it
 * is restrained is asked of the same state, once more when it is given its number, and once more
 * right before a printer has it. Each copy is in the book, on the disk, before it is printed; so a
 * copy that was cut off is known and asked about. Safe for use by several threads.
 */
public final class CertificateDesk {
  private final Books books;
  private final Restraints restraints;
  private final Gate gate;
  private final SessionLog log;
  private final OperatorId self;
  private final Place place;
  private final Clock clock;
  private final Randomness randomness;
  private final Set<Ulid> released = ConcurrentHashMap.newKeySet();

  /** What the desk rests on. */
  public record Books(
      IssueBook issues, RecordDesk records, CertificateWriter writer, TellRule rule) {
    /** Where the ordinance says nothing else. */
    public Books(IssueBook issues, RecordDesk records, CertificateWriter writer) {
      this(issues, records, writer, TellTerms.usual().rule());
    }
  }

  /**
   * Where the sheets come out, as their numbers say it.
   *
   * @param terminal as the office calls it
   */
  public record Place(String municipality, String terminal) {}

  /**
   * A sheet that can be looked at and issued.
   *
   * @param read what it was made from
   */
  public record Prepared(Certificate certificate, Purpose purpose, Snapshot read) {}

  /**
   * @param self who is signed in
   */
  public CertificateDesk(
      Books books,
      Restraints restraints,
      Gate gate,
      SessionLog log,
      OperatorId self,
      Place place,
      Clock clock,
      Randomness randomness) {
    this.books = books;
    this.restraints = restraints;
    this.gate = gate;
    this.log = log;
    this.self = self;
    this.place = place;
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Whether the screen offers certificates. */
  public boolean mayIssue() {
    return gate.offers(Right.ISSUE);
  }

  /** Whether what this operator prints may carry the official seal. */
  public boolean maySeal() {
    return gate.offers(Right.SEAL);
  }

  /** Who on a sheet registered to be told of it (A10), of the same state that it was made from. */
  public Telling.Alert alert(Prepared prepared) {
    return alert(prepared.certificate().request(), prepared.read());
  }

  private Telling.Alert alert(CertificateRequest request, Snapshot read) {
    return request.kind().ofDeparture()
        ? new Telling.Alert(0, 0)
        : telling().alert(request.applicant(), read.names(), read.registered());
  }

  private Telling telling() {
    return new Telling(books.rule(), clock, randomness);
  }

  /** A number for a request. */
  public Ulid freshId() {
    return Ulid.fresh(clock, randomness);
  }

  /**
   * Makes a sheet to be looked at; that these people are to stand on it is in the log before.
   *
   * @throws RecordRestrained somebody on it is restrained or protected (E13)
   * @throws RecordClosed a removed record is closed to this operator (閲覧制限)
   */
  public Prepared prepare(Purpose purpose, CertificateRequest request)
      throws CertificateRefused, RecordRestrained, RecordClosed {
    requireRight(purpose, request);
    Snapshot read = read(purpose, request);
    Certificate written = write(purpose, request, read);
    String told = alert(request, read).none() ? "" : " A10";
    log.write(purpose, notes(AccessEvent.CERTIFICATE_SHOWN, request, request.kind() + told));
    return new Prepared(written, purpose, read);
  }

  /**
   * Gives one copy of a prepared sheet its number.
   *
   * @param printer as its number names it
   * @param stamp how the official seal will come onto it
   * @throws CertificateRefused {@link Reason#CHANGED}: what was looked at is not what the register
   *     says now
   */
  public Issue issue(Prepared prepared, String printer, Stamp stamp)
      throws CertificateRefused, RecordRestrained, RecordClosed {
    CertificateRequest request = prepared.certificate().request();
    requireRight(prepared.purpose(), request);
    if (stamp == Stamp.PRINTED) {
      require(Right.SEAL, prepared.purpose(), request, Reason.NO_SEAL);
    }
    Snapshot now = read(prepared.purpose(), request);
    Certificate written = write(prepared.purpose(), request, now);
    if (!written.equals(prepared.certificate())) {
      throw refused(prepared.purpose(), request, Reason.CHANGED);
    }
    Instant at = Instant.ofEpochMilli(clock.now().toEpochMilli());
    Ulid id = freshId();
    Issue issue =
        books
            .issues()
            .begin(
                clock.today(),
                now,
                number ->
                    new Issue(
                        id,
                        request,
                        prepared.purpose(),
                        new IssueNumber(
                            clock.today(), place.municipality(), place.terminal(), printer, number),
                        self,
                        at,
                        written.people().stream().map(Certificate.Person::state).toList(),
                        written.digest(),
                        stamp,
                        Issue.Outcome.BEGUN),
                kept ->
                    telling()
                        .letters(kept, request.applicant().claim(), now.names(), now.registered()))
            .orElseThrow(() -> refused(prepared.purpose(), request, Reason.CHANGED));
    log.write(prepared.purpose(), notes(AccessEvent.CERTIFICATE_ISSUED, request, detail(issue)));
    return issue;
  }

  /**
   * Lets a copy go to the printer, once: nothing changed since it was given its number, and the
   * document says what was asked for, under that number. A task that was given up and goes on all
   * the same is stopped here: its copy is known as failed by then.
   *
   * @param carried the mark that the finished document carries, read from it again
   * @throws CertificateRefused the copy is kept as failed then; one that was let go before, or of
   *     which somebody said what became of it, stays what it is
   */
  public void release(Issue issue, Prepared prepared, Bytes carried)
      throws CertificateRefused, RecordRestrained, RecordClosed {
    CertificateRequest request = issue.request();
    if (!isBegun(issue) || !released.add(issue.id())) {
      throw refused(issue.purpose(), request, Reason.CHANGED);
    }
    try {
      if (!carried.equals(issue.mark())) {
        throw refused(issue.purpose(), request, Reason.MISMATCH);
      }
      Certificate now = write(issue.purpose(), request, read(issue.purpose(), request));
      if (!now.equals(prepared.certificate()) || !now.digest().equals(issue.digest())) {
        throw refused(issue.purpose(), request, Reason.CHANGED);
      }
    } catch (CertificateRefused | RecordRestrained | RecordClosed refusal) {
      settle(issue, Issue.Outcome.FAILED, "not released");
      throw refusal;
    }
  }

  private boolean isBegun(Issue issue) {
    return books
        .issues()
        .find(issue.id())
        .filter(kept -> kept.outcome() == Issue.Outcome.BEGUN)
        .isPresent();
  }

  /**
   * Says what became of a copy, of which the book knows more than whoever held it for a while.
   *
   * @param why for the log
   * @throws IllegalStateException it is known already, and cannot become this
   */
  public Issue settle(Issue issue, Issue.Outcome outcome, String why) {
    Issue kept = books.issues().find(issue.id()).orElse(issue);
    if (kept.outcome() == outcome) {
      return kept;
    }
    Issue settled = kept.become(outcome);
    log.write(
        issue.purpose(),
        notes(
            AccessEvent.CERTIFICATE_SETTLED,
            issue.request(),
            issue.number().text() + " " + outcome + " " + why));
    books.issues().settle(settled);
    return settled;
  }

  /**
   * Somebody at the counter says what became of a copy.
   *
   * @throws IllegalStateException it is known already, and cannot become this
   */
  public Issue answer(Issue issue, Issue.Outcome outcome, String why) throws CertificateRefused {
    requireRight(issue.purpose(), issue.request());
    return settle(issue, outcome, why);
  }

  /** The copies on which somebody stands, the last first: part of the record that was opened. */
  public List<Issue> of(OpenedRecord opened) {
    return books.issues().of(opened.current().number());
  }

  /**
   * Copies of this terminal of which nobody said whether a sheet came out.
   *
   * @param oldest when the first of them was given its number
   */
  public record Open(int copies, Optional<Instant> oldest) {}

  /** How many there are. It names nobody. */
  public Open open() {
    List<Issue> open = gate.offers(Right.ISSUE) ? books.issues().unsettled() : List.of();
    return new Open(open.size(), open.stream().map(Issue::at).min(Comparator.naturalOrder()));
  }

  /** Those copies; that they were listed is in the log before. */
  public List<Issue> unsettled() throws CertificateRefused {
    gate.require(
        Right.ISSUE,
        AccessNote.of(AccessEvent.REFUSED, "open copies"),
        () -> new CertificateRefused(Reason.NO_RIGHT));
    List<Issue> open = books.issues().unsettled();
    log.write(AccessNote.of(AccessEvent.LISTED, "open copies").counting(open.size()));
    return open;
  }

  /** The copies of today (印刷ログ); that they were listed is in the log before. */
  public List<Issue> today() throws CertificateRefused {
    gate.require(
        Right.ISSUE,
        AccessNote.of(AccessEvent.REFUSED, "copies of today"),
        () -> new CertificateRefused(Reason.NO_RIGHT));
    List<Issue> today = books.issues().of(clock.today());
    log.write(AccessNote.of(AccessEvent.LISTED, "copies of today").counting(today.size()));
    return today;
  }

  private Snapshot read(Purpose purpose, CertificateRequest request)
      throws CertificateRefused, RecordRestrained, RecordClosed {
    Snapshot read =
        books
            .issues()
            .read(request.people())
            .orElseThrow(() -> refused(purpose, request, Reason.NOBODY));
    for (ResidentRecord subject : read.present()) {
      books.records().requireUnclosed(purpose, subject);
    }
    restraints
        .over(read.restraints())
        .forPrinting(read.present(), note -> log.write(purpose, note));
    return read;
  }

  private Certificate write(Purpose purpose, CertificateRequest request, Snapshot read)
      throws CertificateRefused {
    try {
      return books.writer().write(request, sameAsFirst(request, read), clock.today());
    } catch (CertificateRefused refusal) {
      throw refused(purpose, request, refusal.reason());
    }
  }

  /** 転出証明書 in the place of another says what the first one said (4.1.3.0.3). */
  private Snapshot sameAsFirst(CertificateRequest request, Snapshot read)
      throws CertificateRefused {
    if (request.again().isEmpty()) {
      return read;
    }
    Issue before = first(request);
    if (before.request().kind() != request.kind()
        || !before.request().people().equals(request.people())) {
      throw new CertificateRefused(Reason.NOT_THE_SAME);
    }
    return request.kind().ofDeparture() ? read.asOf(before.states()) : read;
  }

  private Issue first(CertificateRequest request) throws CertificateRefused {
    Optional<Issue.Again> again = request.again();
    Optional<Issue> before = Optional.empty();
    while (again.isPresent()) {
      before = books.issues().find(again.get().copy());
      again = before.flatMap(it -> it.request().again());
    }
    return before.orElseThrow(() -> new CertificateRefused(Reason.NOT_THE_SAME));
  }

  private void requireRight(Purpose purpose, CertificateRequest request) throws CertificateRefused {
    require(Right.ISSUE, purpose, request, Reason.NO_RIGHT);
  }

  private void require(Right right, Purpose purpose, CertificateRequest request, Reason reason)
      throws CertificateRefused {
    AddressNumber first = request.people().getFirst();
    gate.require(
        right,
        purpose,
        AccessNote.about(AccessEvent.REFUSED, first, "certificate: no right to " + right),
        () -> new CertificateRefused(reason));
  }

  private CertificateRefused refused(Purpose purpose, CertificateRequest request, Reason reason) {
    log.write(
        purpose,
        notes(AccessEvent.REFUSED, request, "certificate " + request.id() + ": " + reason));
    return new CertificateRefused(reason);
  }

  private static String detail(Issue issue) {
    return issue.number().text()
        + " "
        + issue.request().kind()
        + " "
        + issue.request().applicant().claim()
        + " "
        + issue.request().applicant().proof()
        + " seal "
        + issue.stamp()
        + " "
        + issue.digest().hex();
  }

  /** One for each person, so that who was given out is found by their number. */
  private static List<AccessNote> notes(
      AccessEvent event, CertificateRequest request, String detail) {
    boolean shows = request.showsNumber() && event != AccessEvent.REFUSED;
    return request.people().stream().map(person -> note(event, person, detail, shows)).toList();
  }

  private static AccessNote note(
      AccessEvent event, AddressNumber person, String detail, boolean shows) {
    AccessNote note = AccessNote.about(event, person, detail);
    return shows ? note.showingNumber() : note;
  }
}
