package jp.madoguchi.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.departure.DepartureDesk;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.notice.NoticeBook.Cause;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeBook.Unread;
import jp.madoguchi.core.notice.NoticeRefused.Reason;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.RestraintBook;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.tell.TellBook;
import jp.madoguchi.core.tell.TellTerms;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * Where letters are asked for, looked at and sent on their way. A letter is made from one
 * consistent state; whether anybody on it is restrained is asked of the same state, once more when
 * it is given its number, and once more right before a printer has it. Safe for use by several
 * threads.
 */
public final class NoticeDesk {
  /** So many of a part are listed. */
  public static final int LIMIT = 100;

  private final Books books;
  private final LetterWriter writer;
  private final Restraints restraints;
  private final Gate gate;
  private final SessionLog log;
  private final OperatorId self;
  private final TerminalId terminal;
  private final Clock clock;
  private final Randomness randomness;
  private final Set<NoticeNumber> released = ConcurrentHashMap.newKeySet();

  /** What the desk rests on. */
  public record Books(
      NoticeBook notices,
      NoticeRules rules,
      Register register,
      RecordDesk records,
      DepartureBook departures,
      RestraintBook restraints,
      ClosedRecords closed,
      TellBook tells,
      TellTerms terms) {}

  /**
   * A letter in a list.
   *
   * @param name of the person as it may be seen
   */
  public record Listed(Notice notice, ExactText name, ExactText kana) {}

  /** A letter that can be looked at and printed. */
  public record Prepared(Notice notice, Letter letter) {}

  /**
   * @param self who is signed in
   * @param terminal as numbers name it
   */
  public NoticeDesk(
      Books books,
      LetterWriter writer,
      Restraints restraints,
      Gate gate,
      SessionLog log,
      OperatorId self,
      TerminalId terminal,
      Clock clock,
      Randomness randomness) {
    this.books = books;
    this.writer = writer;
    this.restraints = restraints;
    this.gate = gate;
    this.log = log;
    this.self = self;
    this.terminal = terminal;
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Whether the screen offers letters. */
  public boolean mayIssue() {
    return gate.offers(Right.ISSUE);
  }

  /**
   * How many wait, with those that movements asked for since anybody looked last. It names nobody.
   */
  public NoticeBook.Waiting waiting() {
    if (!mayIssue()) {
      return new NoticeBook.Waiting(0, Optional.empty());
    }
    gather();
    return books.notices().waiting();
  }

  private void gather() {
    for (Unread group : books.notices().unread()) {
      Purpose purpose = group.group().head().purpose();
      List<Notice> asked =
          books.rules().of(group).stream()
              .map(it ->
                  asked(
                      it.kind(),
                      it.person(),
                      it.change().text(),
                      Optional.of(it.change()),
                      purpose,
                      it.state()))
              .toList();
      books.notices().read(group.group().id(), asked, books.rules().undone(group));
    }
  }

  private Notice asked(
      NoticeKind kind,
      AddressNumber person,
      String cause,
      Optional<Ulid> change,
      Purpose purpose,
      NoticeState state) {
    return new Notice(
        Ulid.fresh(clock, randomness),
        kind,
        person,
        cause,
        change,
        purpose,
        now(),
        state,
        Optional.empty(),
        Optional.empty());
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.now().toEpochMilli());
  }

  /** What this day asks for. */
  private void gatherByDay() {
    LocalDate today = clock.today();
    List<Cause> ending = DayCauses.ending(books.restraints().all(), today);
    byDay(NoticeKind.SUPPORT_ENDS, ending, NoticeState.ASKED);
    books.notices().takeBack(NoticeKind.SUPPORT_ENDS, ending);
    List<Cause> telling = telling(today);
    byDay(NoticeKind.TELL_ENDS, telling, NoticeState.ASKED);
    books.notices().takeBack(NoticeKind.TELL_ENDS, telling);
    DepartureBook.Span unheard =
        new DepartureBook.Span(
            ResidentStatus.REMOVED,
            books.closed().through(today).plusDays(1),
            today.minusDays(DepartureDesk.DAYS_OF_PATIENCE));
    byDay(
        NoticeKind.ARRIVAL_UNHEARD,
        DayCauses.unheard(books.departures().find(unheard, true, LIMIT)),
        NoticeState.OFFERED);
  }

  private List<Cause> telling(LocalDate today) {
    int days = books.terms().days();
    return DayCauses.telling(
        books.tells().ending(today.minusDays(days), today.plusDays(days)), today, days);
  }

  /** Inquiries about people of whom was heard since. */
  private List<Ulid> heardOf(Part part) {
    return books.notices().of(part, LIMIT).stream()
        .filter(it -> it.kind() == NoticeKind.ARRIVAL_UNHEARD && it.state().mayBePrinted())
        .filter(it ->
            books
                .register()
                .current(it.person())
                .filter(gone -> DayCauses.unheard(gone, it))
                .isEmpty())
        .map(Notice::id)
        .toList();
  }

  private void byDay(NoticeKind kind, List<Cause> causes, NoticeState state) {
    books
        .notices()
        .ask(
            causes.stream()
                .map(cause ->
                    asked(
                        kind,
                        cause.person(),
                        cause.what(),
                        Optional.empty(),
                        new Purpose(Purpose.Reason.EX_OFFICIO, kind.title()),
                        state))
                .toList());
  }

  /** The letters of a part; that they were listed is in the log before. */
  public List<Listed> list(Part part) throws NoticeRefused {
    requireRight();
    gather();
    gatherByDay();
    books.notices().takeBack(heardOf(part));
    List<Notice> found = books.notices().of(part, LIMIT);
    log.write(AccessNote.of(AccessEvent.LISTED, "letters " + part).counting(found.size()));
    List<Listed> listed = new ArrayList<>();
    for (Notice notice : found) {
      Optional<Seen> seen = books.register().current(notice.person()).map(restraints::look);
      listed.add(
          new Listed(
              notice,
              seen.map(it -> it.record().name().name()).orElse(ExactText.EMPTY),
              seen.map(it -> it.record().name().kana()).orElse(ExactText.EMPTY)));
    }
    return listed;
  }

  /**
   * Makes a letter to be looked at; that these people are to stand on it is in the log before.
   *
   * @throws RecordRestrained somebody on it is restrained or protected, and nobody released it
   * @throws RecordClosed a removed record is closed to this operator (閲覧制限)
   */
  public Prepared prepare(Ulid id) throws NoticeRefused, RecordRestrained, RecordClosed {
    requireRight();
    Notice known = known(id);
    NoticeSnapshot read = read(known);
    require(read.notice(), read.notice().state().mayBePrinted(), Reason.SETTLED);
    Letter letter = write(read);
    log.write(known.purpose(), notes(AccessEvent.NOTICE_SHOWN, letter, known.kind().name()));
    return new Prepared(read.notice(), letter);
  }

  /**
   * Gives a prepared letter its number.
   *
   * @throws NoticeRefused {@link Reason#CHANGED}: what was looked at is not what the register says
   *     now
   */
  public Notice issue(Prepared prepared) throws NoticeRefused, RecordRestrained, RecordClosed {
    requireRight();
    Notice known = prepared.notice();
    NoticeSnapshot now = read(known);
    boolean same = now.notice().equals(known) && write(now).equals(prepared.letter());
    require(known, same, Reason.CHANGED);
    LocalDate day = clock.today();
    Notice begun =
        books
            .notices()
            .begin(day, now, place -> known.begun(new NoticeNumber(day, terminal, place), said("")))
            .orElseThrow(() -> refused(known, Reason.CHANGED));
    log.write(
        known.purpose(),
        notes(
            AccessEvent.NOTICE_NUMBERED,
            prepared.letter(),
            number(begun) + " " + known.kind() + " " + prepared.letter().digest().hex()));
    return begun;
  }

  /**
   * Lets a sheet go to the printer, once: nothing changed since it was given its number, and the
   * document says what was asked for, under that number.
   *
   * @param carried the mark that the finished document carries, read from it again
   * @throws NoticeRefused the letter is to be printed anew then
   */
  public void release(Notice begun, Prepared prepared, Bytes carried)
      throws NoticeRefused, RecordRestrained, RecordClosed {
    boolean mine = books.notices().find(begun.id()).filter(begun::equals).isPresent();
    require(begun, mine && released.add(begun.number().orElseThrow()), Reason.CHANGED);
    try {
      Bytes mark = begun.number().orElseThrow().mark(prepared.letter().digest());
      require(begun, carried.equals(mark), Reason.MISMATCH);
      require(begun, write(read(begun)).equals(prepared.letter()), Reason.CHANGED);
    } catch (NoticeRefused | RecordRestrained | RecordClosed refusal) {
      settle(begun, NoticeState.ASKED, "not released");
      throw refusal;
    }
  }

  /**
   * Says what became of a sheet that has its number.
   *
   * @param why for the log
   * @throws IllegalStateException somebody said something else of it meanwhile
   */
  public Notice settle(Notice begun, NoticeState next, String why) {
    Notice settled = begun.become(next, said(""));
    note(AccessEvent.NOTICE_SETTLED, begun, number(begun) + " " + next + " " + why);
    books.notices().settle(begun, settled);
    return settled;
  }

  /** Somebody at the counter says whether a sheet came out. */
  public Notice answer(Notice begun, boolean came) throws NoticeRefused {
    requireRight();
    Notice now = known(begun.id());
    require(now, now.equals(begun) && now.state() == NoticeState.BEGUN, Reason.SETTLED);
    return settle(now, came ? NoticeState.PRINTED : NoticeState.ASKED, "said at the counter");
  }

  /**
   * A letter does not go out.
   *
   * @param reason for whoever asks later; at most {@link Notice#LONGEST_REASON} characters
   */
  public Notice dismiss(Ulid id, String reason) throws NoticeRefused {
    return mark(id, NoticeState.NOT_NEEDED, reason);
  }

  /** A letter that was printed or found not needed is to be printed after all, with the reason. */
  public Notice askAgain(Ulid id, String reason) throws NoticeRefused {
    return mark(id, NoticeState.ASKED, reason);
  }

  private Notice mark(Ulid id, NoticeState next, String reason) throws NoticeRefused {
    requireRight();
    Notice known = known(id);
    require(known, !reason.isBlank() && reason.length() <= Notice.LONGEST_REASON, Reason.NO_REASON);
    boolean open = known.state() == NoticeState.BEGUN || known.state() == NoticeState.HELD;
    boolean fits = !open && known.state().next().contains(next);
    require(known, fits, Reason.SETTLED);
    Notice marked = known.become(next, said(reason.strip()));
    note(AccessEvent.NOTICE_MARKED, known, known.kind() + " " + next + " " + reason.strip());
    books.notices().settle(known, marked);
    return marked;
  }

  private Notice.Mark said(String reason) {
    return new Notice.Mark(self, now(), reason);
  }

  private Notice known(Ulid id) throws NoticeRefused {
    return books.notices().find(id).orElseThrow(() -> new NoticeRefused(Reason.GONE));
  }

  private NoticeSnapshot read(Notice notice) throws NoticeRefused, RecordRestrained, RecordClosed {
    NoticeSnapshot read =
        books
            .notices()
            .snapshot(notice.id())
            .filter(it -> !it.states().isEmpty())
            .orElseThrow(() -> refused(notice, Reason.GONE));
    ResidentRecord person = read.present();
    books.records().requireUnclosed(notice.purpose(), person);
    restraints
        .over(read.restraints())
        .forPrinting(List.of(person), note -> log.write(notice.purpose(), note));
    return read;
  }

  private Letter write(NoticeSnapshot read) throws NoticeRefused {
    try {
      return writer.write(read, clock.today());
    } catch (NoticeRefused refusal) {
      throw refused(read.notice(), refusal.reason());
    }
  }

  private void requireRight() throws NoticeRefused {
    gate.require(
        Right.ISSUE,
        AccessNote.of(AccessEvent.REFUSED, "letters: no right"),
        () -> new NoticeRefused(Reason.NO_RIGHT));
  }

  private void require(Notice notice, boolean fits, Reason reason) throws NoticeRefused {
    if (!fits) {
      throw refused(notice, reason);
    }
  }

  private NoticeRefused refused(Notice notice, Reason reason) {
    note(AccessEvent.REFUSED, notice, "letter " + notice.id() + ": " + reason);
    return new NoticeRefused(reason);
  }

  private void note(AccessEvent event, Notice notice, String detail) {
    log.write(notice.purpose(), about(event, notice.person(), notice, detail));
  }

  private static AccessNote about(
      AccessEvent event, AddressNumber person, Notice notice, String detail) {
    AccessNote note = AccessNote.about(event, person, detail);
    return notice.change().map(note::with).orElse(note);
  }

  private static String number(Notice notice) {
    return notice.number().map(NoticeNumber::text).orElse("");
  }

  /** One for each person, so that of whom a letter told is found by their number. */
  private static List<AccessNote> notes(AccessEvent event, Letter letter, String detail) {
    return letter.named().stream().map(person -> AccessNote.about(event, person, detail)).toList();
  }
}
