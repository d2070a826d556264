package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_ENTRY;
import static jp.madoguchi.storage.terminal.schema.Tables.CHANGE_GROUP;
import static jp.madoguchi.storage.terminal.schema.Tables.COUNTER_CASE;
import static jp.madoguchi.storage.terminal.schema.Tables.NOTICE;
import static jp.madoguchi.storage.terminal.schema.Tables.NOTICE_UNREAD;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeBook;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeSnapshot;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.reception.AcceptanceNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RestraintBook;
import jp.madoguchi.core.value.Ulid;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Letters that were asked for, and what they are made from in one transaction. */
final class StoredNotices implements NoticeBook {
  private static final Condition UNPRINTED =
      NOTICE.STATE.in(
          Arrays.stream(NoticeState.values()).filter(NoticeState::mayBePrinted).toList());
  private static final Condition WAITING =
      NOTICE.STATE.in(Arrays.stream(NoticeState.values()).filter(NoticeState::waits).toList());

  /** A case is over with its day. */
  private static final Duration NEAR_ENTRY = Duration.ofDays(1);

  private final Transactions transactions;

  StoredNotices(Transactions transactions) {
    this.transactions = transactions;
  }

  /** With the approval that puts a group into effect, so that no power cut comes between. */
  static void notRead(DSLContext db, Ulid group) {
    db.insertInto(NOTICE_UNREAD).set(NOTICE_UNREAD.GROUP_ID, group).execute();
  }

  @Override
  public List<Unread> unread() {
    return transactions.read(db ->
        ChangeRows.groups(
                db,
                CHANGE_GROUP.GROUP_ID.in(select(NOTICE_UNREAD.GROUP_ID).from(NOTICE_UNREAD)),
                Integer.MAX_VALUE)
            .stream()
            .map(group -> unread(db, group))
            .toList());
  }

  private static Unread unread(DSLContext db, ChangeGroup group) {
    Map<AddressNumber, List<ResidentRecord>> states = new HashMap<>();
    Map<HouseholdNumber, List<ResidentRecord>> households = new HashMap<>();
    for (EnteredChange change : group.changes()) {
      Act act = change.act();
      List<ResidentRecord> all = StoredRegister.history(db, act.resident());
      states.put(act.resident(), all);
      all.stream()
          .takeWhile(state -> state.origin().change().filter(act.id()::equals).isEmpty())
          .reduce((_, last) -> last)
          .map(before -> before.household().number())
          .ifPresent(
              left -> households.computeIfAbsent(left, it -> StoredRegister.household(db, it)));
    }
    Set<AddressNumber> people = new HashSet<>(states.keySet());
    households.values().forEach(all -> all.forEach(each -> people.add(each.number())));
    return new Unread(
        group,
        states,
        households,
        applicant(db, group.head()),
        recognised(db, group.head(), people));
  }

  /** The log alone knows whom a check of identity found to be who they say, and in which case. */
  private static boolean recognised(DSLContext db, Act act, Set<AddressNumber> people) {
    Instant entered = act.enteredAt();
    return StoredLog.about(
            db,
            AccessEvent.IDENTITY_CONFIRMED,
            people,
            entered.minus(NEAR_ENTRY),
            entered.plus(NEAR_ENTRY))
        .stream()
        .anyMatch(content -> content.purpose().filter(act.purpose()::equals).isPresent());
  }

  /** Whoever was written down in the case under whose number the entry was made. */
  private static Optional<Applicant> applicant(DSLContext db, Act act) {
    return db
        .selectFrom(COUNTER_CASE)
        .where(COUNTER_CASE.OPENED_ON.eq(act.entryDate()))
        .and(COUNTER_CASE.APPLICANT.isNotNull())
        .fetch()
        .stream()
        .filter(row ->
            new AcceptanceNumber(row.getOpenedOn(), row.getPlace()).isIn(act.purpose().reference()))
        .map(row -> new Applicant(row.getClaim(), row.getApplicant(), row.getProof()))
        .findFirst();
  }

  @Override
  public void read(Ulid group, List<Notice> asked, Set<Ulid> undone) {
    transactions.change(db -> {
      int read = db.deleteFrom(NOTICE_UNREAD).where(NOTICE_UNREAD.GROUP_ID.eq(group)).execute();
      if (read == 1) {
        takeBack(db, NOTICE.CHANGE_ID.in(undone));
        asked.forEach(notice -> insert(db, notice));
      }
    });
  }

  @Override
  public void ask(List<Notice> asked) {
    if (!asked.isEmpty()) {
      transactions.change(db -> asked.forEach(notice -> insert(db, notice)));
    }
  }

  /** One that was asked for already stays as it is. */
  static void insert(DSLContext db, Notice notice) {
    boolean known =
        db.fetchExists(
            NOTICE,
            NOTICE
                .KIND
                .eq(notice.kind())
                .and(NOTICE.ADDRESS_NUMBER.eq(notice.person()))
                .and(NOTICE.CAUSE.eq(notice.cause())));
    if (!known) {
      db.executeInsert(NoticeRows.row(notice));
    }
  }

  @Override
  public void takeBack(NoticeKind kind, Collection<Cause> standing) {
    transactions.change(db ->
        db
            .selectFrom(NOTICE)
            .where(UNPRINTED)
            .and(NOTICE.KIND.eq(kind))
            .fetch(NoticeRows::notice)
            .stream()
            .filter(it -> !standing.contains(new Cause(it.person(), it.cause())))
            .forEach(it -> takeBack(db, NOTICE.NOTICE_ID.eq(it.id()))));
  }

  @Override
  public void takeBack(Collection<Ulid> letters) {
    if (!letters.isEmpty()) {
      transactions.change(db -> takeBack(db, NOTICE.NOTICE_ID.in(letters)));
    }
  }

  private static void takeBack(DSLContext db, Condition which) {
    db.update(NOTICE)
        .set(NOTICE.STATE, NoticeState.TAKEN_BACK)
        .where(UNPRINTED)
        .and(which)
        .execute();
  }

  @Override
  public Waiting waiting() {
    return transactions.read(db ->
        db.select(DSL.count(), min(NOTICE.ASKED_MILLI))
            .from(NOTICE)
            .where(WAITING)
            .fetchSingle(row -> new Waiting(row.value1(), Optional.ofNullable(row.value2()))));
  }

  @Override
  public List<Notice> of(Part part, int limit) {
    Condition in =
        switch (part) {
          case WAITING -> WAITING;
          case OFFERED -> NOTICE.STATE.eq(NoticeState.OFFERED);
          case DONE -> NOTICE.STATE.notIn(NoticeState.OFFERED, NoticeState.HELD).and(WAITING.not());
        };
    List<SortField<?>> order =
        part == Part.DONE
            ? List.of(NOTICE.MARKED_MILLI.desc().nullsLast(), NOTICE.NOTICE_ID.desc())
            : List.of(NOTICE.ASKED_MILLI.asc(), NOTICE.NOTICE_ID.asc());
    return transactions.read(db ->
        db.selectFrom(NOTICE).where(in).orderBy(order).limit(limit).fetch(NoticeRows::notice));
  }

  @Override
  public Optional<Notice> find(Ulid notice) {
    return transactions.read(db -> find(db, notice));
  }

  private static Optional<Notice> find(DSLContext db, Ulid notice) {
    return db.selectFrom(NOTICE)
        .where(NOTICE.NOTICE_ID.eq(notice))
        .fetchOptional(NoticeRows::notice);
  }

  @Override
  public Optional<NoticeSnapshot> snapshot(Ulid notice) {
    return transactions.read(db -> snapshot(db, notice));
  }

  private static Optional<NoticeSnapshot> snapshot(DSLContext db, Ulid id) {
    return find(db, id).map(notice -> snapshot(db, notice));
  }

  private static NoticeSnapshot snapshot(DSLContext db, Notice notice) {
    List<ResidentRecord> states = StoredRegister.history(db, notice.person());
    if (states.isEmpty()) {
      return new NoticeSnapshot(notice, states, List.of(), List.of(), Optional.empty());
    }
    HouseholdNumber household = states.getLast().household().number();
    List<RestraintBook.Bearer> bearers =
        StoredRestraints.bearers(db, RESIDENT_PRESENT.HOUSEHOLD_NUMBER.eq(household));
    return new NoticeSnapshot(
        notice,
        states,
        StoredRegister.household(db, household),
        bearers,
        notice.change().flatMap(change -> caused(db, change)),
        CopyLetters.tell(db, notice));
  }

  private static Optional<NoticeSnapshot.Caused> caused(DSLContext db, Ulid change) {
    return db.selectFrom(CHANGE_ENTRY)
        .where(CHANGE_ENTRY.CHANGE_ID.eq(change))
        .fetchOptional(row -> new NoticeSnapshot.Caused(ChangeRows.act(row), row.getState()));
  }

  @Override
  public Optional<Notice> begin(LocalDate day, NoticeSnapshot read, IntFunction<Notice> numbered) {
    return transactions.write(db -> {
      if (!snapshot(db, read.notice().id()).filter(read::equals).isPresent()) {
        return Optional.empty();
      }
      Notice begun = numbered.apply(next(db, day));
      update(db, read.notice(), begun);
      return Optional.of(begun);
    });
  }

  private static int next(DSLContext db, LocalDate day) {
    Integer last =
        db.select(max(NOTICE.PLACE))
            .from(NOTICE)
            .where(NOTICE.NUMBERED_ON.eq(day))
            .fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  @Override
  public void settle(Notice before, Notice settled) {
    transactions.change(db -> {
      if (find(db, before.id()).filter(before::equals).isEmpty()) {
        throw new IllegalStateException("somebody said something else of the letter meanwhile");
      }
      update(db, before, settled);
      if (before.state() == NoticeState.BEGUN && settled.state() == NoticeState.ASKED) {
        CopyLetters.takeBackUntold(db, settled);
      }
    });
  }

  /** Of two at once, one finds that the letter stands elsewhere. */
  private static void update(DSLContext db, Notice before, Notice after) {
    int changed =
        db.update(NOTICE)
            .set(NoticeRows.row(after))
            .where(NOTICE.NOTICE_ID.eq(before.id()))
            .and(NOTICE.STATE.eq(before.state()))
            .execute();
    if (changed != 1) {
      throw new IllegalStateException("the letter stands elsewhere meanwhile");
    }
  }
}
