package jp.madoguchi.storage.terminal;

import java.util.concurrent.Executor;
import java.util.stream.Stream;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.day.DayBook;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.draft.Drafts;
import jp.madoguchi.core.intake.LotBook;
import jp.madoguchi.core.intake.Townspeople;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.memo.MemoBook;
import jp.madoguchi.core.notice.NoticeBook;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.past.PastBook;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.reception.CaseBook;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Checklists;
import jp.madoguchi.core.restraint.Lifts;
import jp.madoguchi.core.restraint.RestraintBook;
import jp.madoguchi.core.retention.ReceivedFiles;
import jp.madoguchi.core.retention.RetentionBook;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.seat.Places;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.tell.TellBook;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.storage.Filling;
import jp.madoguchi.storage.sealed.SealedDatabase;

/**
 * All that a terminal keeps, in one database. What a method wrote is on the disk when it returns; a
 * method that throws wrote nothing. Where the database itself fails, every method throws {@link
 * StoreUnavailable}. Safe for use by several threads.
 */
public final class TerminalStore {
  private final Transactions transactions;
  private final RegisterIndex index;
  private final StoredRegister register;
  private final StoredChanges changes;
  private final StoredRecords records;
  private final StoredPast past;
  private final StoredLog log;
  private final StoredArchive archive;
  private final StoredDrafts drafts;
  private final StoredPlaces places;
  private final StoredOutbox outbox;
  private final StoredDownstream downstream;
  private final StoredOperators operators;
  private final StoredAnchor anchor;
  private final StoredFiles files;
  private final StoredRetention retention;
  private final StoredWorkList workList;
  private final StoredDays days;
  private final StoredTrust trust;
  private final StoredOperatorRegister operatorRegister;
  private final StoredLedger ledger;
  private final StoredMedia media;
  private final StoredLots lots;
  private final StoredTownspeople townspeople;
  private final StoredRestraints restraints;
  private final StoredLifts lifts;
  private final StoredChecklists checklists;
  private final StoredMemos memos;
  private final StoredIssues issues;
  private final StoredDepartures departures;
  private final StoredCases cases;
  private final StoredNotices notices;
  private final StoredTells tells;

  private TerminalStore(
      Connections connections, Clock clock, Randomness randomness, TerminalId terminal) {
    index = new RegisterIndex(new Transactions(connections));
    transactions = new Transactions(connections, index::committed);
    anchor = new StoredAnchor(transactions);
    register = new StoredRegister(transactions, index);
    changes = new StoredChanges(transactions, anchor);
    records = new StoredRecords(transactions);
    past = new StoredPast(transactions);
    log = new StoredLog(transactions, anchor, clock, randomness, terminal);
    archive = new StoredArchive(transactions);
    drafts = new StoredDrafts(transactions);
    places = new StoredPlaces(transactions);
    outbox = new StoredOutbox(transactions, anchor);
    downstream = new StoredDownstream(transactions, clock);
    operators = new StoredOperators(transactions);
    files = new StoredFiles(transactions);
    retention = new StoredRetention(transactions, clock);
    workList = new StoredWorkList(transactions, changes, log);
    days = new StoredDays(transactions, log);
    trust = new StoredTrust(transactions, anchor);
    operatorRegister = new StoredOperatorRegister(transactions, anchor);
    ledger = new StoredLedger(transactions);
    media = new StoredMedia(transactions, log);
    lots = new StoredLots(transactions, changes);
    townspeople = new StoredTownspeople(transactions);
    restraints = new StoredRestraints(transactions);
    lifts = new StoredLifts(transactions, clock);
    checklists = new StoredChecklists(transactions);
    memos = new StoredMemos(transactions);
    issues = new StoredIssues(transactions);
    departures = new StoredDepartures(transactions);
    cases = new StoredCases(transactions);
    notices = new StoredNotices(transactions);
    tells = new StoredTells(transactions);
  }

  /**
   * The store over an open database, which stays the caller's to close. Where it is empty, it is
   * brought to the newest schema first; one with content is updated by {@link StoreUpdate} alone.
   *
   * @param randomness of the log's salts
   * @param terminal whose log this is
   * @throws StoreFailure the schema is not this program's
   */
  public static TerminalStore open(
      SealedDatabase database, Clock clock, Randomness randomness, TerminalId terminal)
      throws StoreFailure {
    return open(Connections.of(database), clock, randomness, terminal);
  }

  static TerminalStore open(
      Connections connections, Clock clock, Randomness randomness, TerminalId terminal)
      throws StoreFailure {
    Migrations.usual().runWhereEmpty(connections);
    Shape.require(connections);
    return of(connections, clock, randomness, terminal);
  }

  /** Over a database that has the newest schema. */
  static TerminalStore of(
      Connections connections, Clock clock, Randomness randomness, TerminalId terminal) {
    return new TerminalStore(connections, clock, randomness, terminal);
  }

  /**
   * Loads the search index, or builds it where there is none that can be used, beside other work;
   * until it is ready, searches take longer.
   *
   * @param snapshots closed with the index
   * @return to be closed before the database is
   */
  public RegisterIndex startIndex(IndexSnapshots snapshots, Executor executor) {
    index.start(snapshots, executor);
    return index;
  }

  public RecordBook records() {
    return records;
  }

  /** Records as they were. */
  public PastBook past() {
    return past;
  }

  public Register register() {
    return register;
  }

  public ChangeBook changes() {
    return changes;
  }

  public AccessLog log() {
    return log;
  }

  /** The same log as a whole: its checkpoints and the end of its content. */
  public LogArchive archive() {
    return archive;
  }

  public Drafts drafts() {
    return drafts;
  }

  /** Where each operator was when the terminal locked. */
  public Places places() {
    return places;
  }

  public Outbox outbox() {
    return outbox;
  }

  /** What the centre refused or holds. */
  public WorkList workList() {
    return workList;
  }

  /** The daily closes. */
  public DayBook days() {
    return days;
  }

  /** The newest list of certificates that no longer count. */
  public TrustShelf trust() {
    return trust;
  }

  /** What is known of the centre's log. */
  public LedgerShelf ledger() {
    return ledger;
  }

  /** What is carried to the centre and back on media. */
  public MediaLedger media() {
    return media;
  }

  /** Files of notices that were taken in. */
  public LotBook lots() {
    return lots;
  }

  /** People as such files find them. */
  public Townspeople townspeople() {
    return townspeople;
  }

  /** Who bears measures of restraint and support. */
  public RestraintBook restraints() {
    return restraints;
  }

  /** What is lifted here for some minutes. */
  public Lifts lifts() {
    return lifts;
  }

  /** What was seen to before support measures are decided. */
  public Checklists checklists() {
    return checklists;
  }

  /** What colleagues noted of people, at this terminal alone. */
  public MemoBook memos() {
    return memos;
  }

  /** Certificates that were given a number. */
  public IssueBook issues() {
    return issues;
  }

  /** Who stood at the counter today and yesterday. */
  public CaseBook cases() {
    return cases;
  }

  /** Letters that were asked for. */
  public NoticeBook notices() {
    return notices;
  }

  /** Who is to be told when others are issued papers about them. */
  public TellBook tells() {
    return tells;
  }

  /** Who leaves, and who left unheard. */
  public DepartureBook departures() {
    return departures;
  }

  /** What comes down from the centre. */
  public Downstream downstream() {
    return downstream;
  }

  /** What shows an old copy of this store; see {@link StoredAnchor#bind}. */
  public StoredAnchor anchor() {
    return anchor;
  }

  public Operators operators() {
    return operators;
  }

  /** The centre's newest register of operators. */
  public RegisterShelf operatorRegister() {
    return operatorRegister;
  }

  /** Data that came in as a whole and is kept for a short term. */
  public ReceivedFiles receivedFiles() {
    return files;
  }

  /** What is kept for how long, and what was erased. */
  public RetentionBook retention() {
    return retention;
  }

  /** As {@link #bulkLoad(Stream, Filling)}, in the usual way. */
  public long bulkLoad(Stream<ResidentRecord> residents) {
    return bulkLoad(residents, Filling.usual());
  }

  /**
   * Fills an empty register with present states, in the order of their numbers for speed, as the
   * copy of a centre that was filled with the same ones and holds no others. Where one is refused
   * or the power fails, those of the chunks before are in and the register can neither be filled
   * again nor searched fast: throw the store away.
   *
   * @return how many
   * @throws IllegalStateException the register has residents already
   */
  public long bulkLoad(Stream<ResidentRecord> residents, Filling filling) {
    return new FirstFill(transactions, filling).load(residents);
  }
}
