package jp.madoguchi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.departure.DepartureBook.Span;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.terminal.LiveStore;
import jp.madoguchi.storage.terminal.Rehearsal;
import jp.madoguchi.storage.terminal.TerminalStore;

/**
 * {@code [--residents N]}: what a clerk waits for, on the store that a terminal uses, without the
 * screen (goals P3, P4 and P7). The store is filled by one process and opened by another, whose
 * machine has learnt nothing but the rehearsal, as in the morning. What is durable is told in syncs
 * of the same disk, measured in turn with it.
 */
public final class DeskMeasurement {
  private static final int USUAL = 100_000;
  private static final int PAGE = 100;
  private static final int TIMES = 200;
  private static final int ONE_LEAVES_IN = 400;
  private static final int APPROVALS = 60;
  private static final String NOWHERE = "どこにもない町";
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "R-0001");

  private final Path folder;
  private final List<ResidentRecord> some;
  private final Random chance = new Random();
  private final Desk desk =
      Desk.alone(
          MadeUpCity.load().municipality().code(), new BenchClock(), BenchOffice.randomness());

  private DeskMeasurement(Path folder, List<ResidentRecord> some) {
    this.folder = folder;
    this.some = some;
  }

  /** Something that is waited for. */
  private interface Step {
    void take() throws Exception;
  }

  public static void main(String[] line) throws Exception {
    int residents = line.length >= 2 ? Integer.parseInt(line[1]) : USUAL;
    if (line.length == 3) {
      new DeskMeasurement(Path.of(line[2]), present(Math.min(residents, 20_000))).run();
      return;
    }
    Path folder = Files.createTempDirectory("madoguchi-desk");
    try {
      KeyedPlace place = new KeyedPlace(new DirectoryFiles(folder), BenchOffice.randomness());
      place.fill(BenchCity.residents(residents).map(DeskMeasurement::planning));
      System.out.printf("%,d residents%n", residents);
      String[] again = {"--residents", Integer.toString(residents), folder.toString()};
      FreshJvm.run(DeskMeasurement.class, again);
      System.out.println("the next morning");
      FreshJvm.run(DeskMeasurement.class, again);
    } finally {
      Folders.delete(folder);
    }
  }

  /** Of the first so many, those who live there: other records may be closed. */
  private static List<ResidentRecord> present(int residents) {
    return BenchCity.residents(residents)
        .filter(person -> person.status() == ResidentStatus.CURRENT)
        .toList();
  }

  /** One in so many plans to leave within the weeks around today. */
  private static ResidentRecord planning(ResidentRecord person) {
    long serial = Long.parseLong(person.number().digits()) / 10;
    if (person.status() != ResidentStatus.CURRENT || serial % ONE_LEAVES_IN != 0) {
      return person;
    }
    LocalDate day = new BenchClock().today().plusDays(serial / ONE_LEAVES_IN % 28 - 7);
    return person.with(person.particulars().with(Field.PLANNED_DAY, new ExactText(day.toString())));
  }

  private void run() throws Exception {
    KeyedPlace place = new KeyedPlace(new DirectoryFiles(folder), BenchOffice.randomness());
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      new Rehearsal(new BenchClock(), BenchOffice.randomness()).run();
      Figures.line("before a card is there: a sign-in is rehearsed", Figures.since(start), "ms");
      start = System.nanoTime();
      LiveStore live = place.open(workers);
      try {
        Figures.line("login: the store is open", Figures.since(start), "ms");
        live.store().register().search(BenchCity.name("*" + NOWHERE + "*"), PAGE);
        Figures.line("login: the search index answers", Figures.since(start), "ms");
        measure(live.store());
      } finally {
        live.close();
      }
    }
  }

  private void measure(TerminalStore store) throws Exception {
    store.operators().put(desk.entrant().operator().operator());
    store.operators().put(desk.approver().operator().operator());
    search(store, "search: reading and birth", BenchCity::prefixAndBirth);
    search(store, "search: part of the reading", BenchCity::partOfReading);
    search(store, "search: wildcard in the name", BenchCity::wildcardInName);
    search(store, "search: part of the address", BenchCity::partOfAddress);
    departures(store.departures());
    try (DiskSync sync = new DiskSync(folder.resolve("sync"))) {
      RecordDesk records = records(store);
      durable(
          "record opened, access logged first",
          TIMES,
          sync,
          () -> records.open(PURPOSE, somebody().number()),
          () -> {});
      durable("approved", APPROVALS, sync, () -> approve(store), () -> enter(store));
    }
    Figures.line("heap in use", Figures.heap(), "MB");
  }

  private interface Asking {
    ResidentQuery about(ResidentRecord person);
  }

  private void search(TerminalStore store, String what, Asking asking) throws Exception {
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      ResidentQuery query = asking.about(somebody());
      long start = System.nanoTime();
      store.register().search(query, PAGE);
      millis[i] = Figures.since(start);
    }
    Figures.line(what + ", the first of the day", millis[0], "ms");
    Figures.spread(what, millis);
  }

  private static void departures(DepartureBook book) {
    LocalDate today = new BenchClock().today();
    Span due = new Span(ResidentStatus.CURRENT, LocalDate.EPOCH, today);
    Span coming = new Span(ResidentStatus.CURRENT, today.plusDays(1), today.plusYears(1));
    Span unheard = new Span(ResidentStatus.REMOVED, today.minusYears(5), today.minusDays(30));
    double[] counted = new double[TIMES];
    double[] listed = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      book.waiting(due);
      counted[i] = Figures.since(start);
      start = System.nanoTime();
      List.of(due, coming, unheard).forEach(span -> book.count(span));
      book.find(due, false, PAGE);
      book.find(coming, false, PAGE);
      book.find(unheard, true, PAGE);
      listed[i] = Figures.since(start);
    }
    System.out.printf(
        "departures: %,d due, %,d coming, %,d unheard%n",
        book.count(due), book.count(coming), book.count(unheard));
    Figures.line("departures counted, the first of the day", counted[0], "ms");
    Figures.spread("departures counted", counted);
    Figures.line("departures listed, the first of the day", listed[0], "ms");
    Figures.spread("departures listed", listed);
  }

  private ResidentRecord somebody() {
    return some.get(chance.nextInt(some.size()));
  }

  private RecordDesk records(TerminalStore store) {
    Session session =
        new Session(
            desk.entrant().operator().operator(),
            desk.entrant().credential(),
            desk.entrant().key());
    SessionLog log = new SessionLog(store.log(), session);
    Gate gate = new Gate(store.operators(), session, log, new BenchClock());
    return new RecordDesk(
        store.register(),
        store.records(),
        log,
        gate,
        new BenchClock(),
        ClosedRecords.usual(),
        new Restraints(
            store.restraints(),
            store.register(),
            store.lifts(),
            new Releases(new BenchClock()),
            gate,
            new BenchClock()));
  }

  private void enter(TerminalStore store) throws Exception {
    ResidentRecord person = store.register().current(somebody().number()).orElseThrow();
    List<EnteredChange> entered =
        desk.maker().moveWithin(desk.entrant(), chance.nextInt(10_000) + "番地", person).stream()
            .map(act -> desk.maker().enter(desk.entrant(), act))
            .toList();
    store.changes().enter(entered);
  }

  private void approve(TerminalStore store) throws Exception {
    ChangeGroup group = store.changes().in(ChangeState.ENTERED).getFirst();
    var approvals =
        group.changes().stream()
            .map(change -> desk.maker().approve(desk.approver(), change))
            .toList();
    var next =
        group.changes().stream()
            .map(change ->
                Effect.of(
                    change.act(),
                    store.register().current(change.act().resident()).orElseThrow(),
                    desk.approver().operator().operator().id()))
            .toList();
    store.changes().approve(group.id(), approvals, next);
  }

  private static void durable(String what, int times, DiskSync sync, Step step, Step before)
      throws Exception {
    double[] millis = new double[times];
    double[] syncs = new double[times];
    for (int i = 0; i < times; i++) {
      before.take();
      syncs[i] = sync.millis();
      long start = System.nanoTime();
      step.take();
      millis[i] = Figures.since(start);
    }
    Figures.spread(what, millis);
    Figures.spread("  one sync of this disk", syncs);
    Arrays.sort(millis);
    Arrays.sort(syncs);
    Figures.line("  median in syncs", millis[times / 2] / syncs[times / 2], "×");
  }
}
