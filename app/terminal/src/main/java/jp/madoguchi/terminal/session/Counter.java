package jp.madoguchi.terminal.session;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.admission.AdmissionDesk;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.change.AlikeDesk;
import jp.madoguchi.core.change.ApprovalDesk;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.SeenDesk;
import jp.madoguchi.core.custody.KeyDesk;
import jp.madoguchi.core.day.DayDesk;
import jp.madoguchi.core.departure.DepartureDesk;
import jp.madoguchi.core.draft.DraftDesk;
import jp.madoguchi.core.draft.Drafts;
import jp.madoguchi.core.editing.EditingDesk;
import jp.madoguchi.core.identity.IdentityDesk;
import jp.madoguchi.core.identity.IdentityRecord;
import jp.madoguchi.core.lockout.LockDesk;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.log.file.ExportDesk;
import jp.madoguchi.core.memo.MemoDesk;
import jp.madoguchi.core.movement.MovementDesk;
import jp.madoguchi.core.notice.NoticeDesk;
import jp.madoguchi.core.numbering.CodeDesk;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.past.PastDesk;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.CaseDesk;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.reception.Matter;
import jp.madoguchi.core.resident.FreshNumbers;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.restraint.RestraintDesk;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.search.MatchDesk;
import jp.madoguchi.core.sight.SightDesk;
import jp.madoguchi.core.tell.TellDesk;
import jp.madoguchi.core.worklist.WorkDesk;

/**
 * One signed-in operator's counter: the desks that their rights and their log stand behind, and the
 * case that is open. Gone at sign-out.
 */
public final class Counter {
  private final Session session;
  private final RecordDesk records;
  private final EntryDesk entries;
  private final ApprovalDesk approvals;
  private final SeenDesk seen;
  private final AlikeDesk alike;
  private final ExportDesk exports;
  private final KeyDesk keys;
  private final LockDesk locks;
  private final AdmissionDesk admission;
  private final RetentionDesk retention;
  private final WorkDesk work;
  private final DayDesk day;
  private final RestraintDesk restraints;
  private final ReleaseDesk releases;
  private final EditingDesk editing;
  private final MemoDesk memos;
  private final IdentityDesk identities;
  private final PastDesk past;
  private final SightDesk sights;
  private final DepartureDesk departures;
  private final CodeDesk codes;
  private final CertificateDesk certificates;
  private final CaseDesk cases;
  private final NoticeDesk notices;
  private final TellDesk tells;
  private final FreshNumbers numbers;
  private final MatchDesk matches;
  private final MovementDesk plans;
  private final DraftDesk drafts;
  private final Operators operators;
  private final Outbox outbox;
  private final SessionLog log;
  private final OpenCase openCase = new OpenCase();
  private final ObjectProperty<Optional<IdentityRecord>> identity =
      new SimpleObjectProperty<>(Optional.empty());

  /** The desks of a counter. */
  public record Desks(
      RecordDesk records,
      EntryDesk entries,
      ApprovalDesk approvals,
      SeenDesk seen,
      AlikeDesk alike,
      ExportDesk exports,
      KeyDesk keys,
      LockDesk locks,
      AdmissionDesk admission,
      RetentionDesk retention,
      WorkDesk work,
      DayDesk day,
      RestraintDesk restraints,
      ReleaseDesk releases,
      EditingDesk editing,
      MemoDesk memos,
      DepartureDesk departures,
      CodeDesk codes,
      CertificateDesk certificates,
      CaseDesk cases,
      IdentityDesk identities,
      PastDesk past,
      SightDesk sights,
      NoticeDesk notices,
      TellDesk tells) {}

  /** What the desks rest on. */
  public record Books(
      FreshNumbers numbers,
      MatchDesk matches,
      MovementDesk plans,
      Operators operators,
      Drafts drafts,
      Outbox outbox,
      SessionLog log) {}

  public Counter(Session session, Desks desks, Books books) {
    this.session = session;
    records = desks.records();
    entries = desks.entries();
    approvals = desks.approvals();
    seen = desks.seen();
    alike = desks.alike();
    exports = desks.exports();
    keys = desks.keys();
    locks = desks.locks();
    admission = desks.admission();
    retention = desks.retention();
    work = desks.work();
    day = desks.day();
    restraints = desks.restraints();
    releases = desks.releases();
    editing = desks.editing();
    memos = desks.memos();
    identities = desks.identities();
    past = desks.past();
    sights = desks.sights();
    departures = desks.departures();
    codes = desks.codes();
    certificates = desks.certificates();
    cases = desks.cases();
    notices = desks.notices();
    tells = desks.tells();
    numbers = books.numbers();
    matches = books.matches();
    plans = books.plans();
    operators = books.operators();
    drafts = new DraftDesk(books.drafts());
    outbox = books.outbox();
    log = books.log();
    openCase.purpose().subscribe((_, _) -> identity.set(Optional.empty()));
  }

  public Session session() {
    return session;
  }

  public RecordDesk records() {
    return records;
  }

  public EntryDesk entries() {
    return entries;
  }

  public ApprovalDesk approvals() {
    return approvals;
  }

  /** What was compared in full and is approved together. */
  public SeenDesk seen() {
    return seen;
  }

  /** Those whom somebody in an entry is like, for whoever compares it. */
  public AlikeDesk alike() {
    return alike;
  }

  public ExportDesk exports() {
    return exports;
  }

  public KeyDesk keys() {
    return keys;
  }

  /** Operators whose palms did not match. */
  public LockDesk locks() {
    return locks;
  }

  /** Operators who are taken in at this terminal. */
  public AdmissionDesk admission() {
    return admission;
  }

  public RetentionDesk retention() {
    return retention;
  }

  /** What the centre refused or holds. */
  public WorkDesk work() {
    return work;
  }

  /** The daily close. */
  public DayDesk day() {
    return day;
  }

  /** What notices come to, before they are entered. */
  public MovementDesk plans() {
    return plans;
  }

  /** Measures of restraint and support. */
  public RestraintDesk restraints() {
    return restraints;
  }

  /** Protected records that a supervisor opens. */
  public ReleaseDesk releases() {
    return releases;
  }

  /** Who is at work on whom. */
  public EditingDesk editing() {
    return editing;
  }

  /** What colleagues noted of people. */
  public MemoDesk memos() {
    return memos;
  }

  /** Who stands at the counter. */
  public IdentityDesk identities() {
    return identities;
  }

  /** Records as they were on a day. */
  public PastDesk past() {
    return past;
  }

  /** What is seen of records, and where covered items are asked for. */
  public SightDesk sights() {
    return sights;
  }

  /** Who leaves, and when. */
  public DepartureDesk departures() {
    return departures;
  }

  /** Resident record codes for those who have none. */
  public CodeDesk codes() {
    return codes;
  }

  /** Certificates, and each copy of them. */
  public CertificateDesk certificates() {
    return certificates;
  }

  /** Who is to be told when others are issued papers about them. */
  public TellDesk tells() {
    return tells;
  }

  /** Letters that are to be sent. */
  public NoticeDesk notices() {
    return notices;
  }

  /** Who stands and stood at this counter. */
  public CaseDesk cases() {
    return cases;
  }

  /** Why somebody was found. */
  public MatchDesk matches() {
    return matches;
  }

  /** Numbers for those who are new here. */
  public FreshNumbers numbers() {
    return numbers;
  }

  /** Who the operators are that a record or a change names. */
  public Operators operators() {
    return operators;
  }

  public DraftDesk drafts() {
    return drafts;
  }

  public Outbox outbox() {
    return outbox;
  }

  public SessionLog log() {
    return log;
  }

  /**
   * Who was found to stand at the counter, and by what; nobody once another case is opened.
   * Screen's thread only.
   */
  public ObjectProperty<Optional<IdentityRecord>> identity() {
    return identity;
  }

  /** Who stands at the counter. Screen's thread only. */
  public OpenCase openCase() {
    return openCase;
  }

  /** Who asks in the case that is open; empty where that is not known. Screen's thread only. */
  public Optional<Applicant> applicant() {
    return openCase.now().get().map(CounterCase::matter).flatMap(Matter::applicant);
  }

  /** Why records are being opened now (処理事由). Screen's thread only. */
  public ReadOnlyObjectProperty<Optional<Purpose>> purpose() {
    return openCase.purpose();
  }
}
