package jp.madoguchi.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.centre.trust.LeaseTerms;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.terminal.sync.CourierStep;

/**
 * One office and its centre for a while, from one seed: first everything goes wrong, then nothing
 * does and all must come together. For one thread.
 */
final class World implements AutoCloseable {
  private static final int QUIET_STEPS = 60;
  private static final int REQUESTS = 30;
  private static final List<Duration> LEASES =
      List.of(Duration.ofMinutes(20), Duration.ofHours(4), Duration.ofDays(14));

  private static final Duration LONG_ENOUGH = Duration.ofDays(100);

  /** The last of these is longer than any batch here. */
  private static final List<Integer> WHOLE = List.of(0, 6000, 1 << 20);

  private static final List<Duration> ABSENCES = List.of(Duration.ofHours(5), Duration.ofHours(72));

  private final Dice dice;
  private final Weather weather;
  private final SimOffice office;
  private final Plant plant;
  private final Randomness unseen;
  private final SimClock centreClock = new SimClock();
  private final Truth truth;
  private final SimCentre centre;
  private final SimPost post;
  private final LeaseTerms terms;
  private final SimTerminal.Ways ways;
  private final SimForks forks;
  private final boolean ending;
  private final List<SimTerminal> terminals = new ArrayList<>();
  private Optional<Backup> backup = Optional.empty();

  private Optional<Truth.Past> centreBackup = Optional.empty();
  private boolean centrePutBack;
  private boolean silent;
  private int course;

  private record Backup(SimTerminal of, PowerDisk disk) {}

  World(long seed, SimHouse house, Plant plant) throws StoreFailure {
    this.plant = plant;
    office = house.office();
    unseen = house.unseen();
    dice = office.dice();
    dice.begin(seed);
    weather = new Weather(dice);
    truth = new Truth(office.check(centreClock));
    ways = new SimTerminal.Ways(dice.falls(0.5), dice.falls(0.5), dice.one(WHOLE));
    terms = new LeaseTerms(dice.one(LEASES), Duration.ofSeconds(120));
    centre = new SimCentre(house.shelf(), office, centreClock, terms, truth, plant);
    ending = dice.falls(0.5);
    if (ending) {
      house.shelf().expectEnding(office.seats());
    }
    post = new SimPost(centre, weather, truth);
    forks = new SimForks(centre, office.administrators(), dice, truth);
    int count = 1 + dice.below(SimOffice.MOST_TERMINALS);
    for (SimOffice.Seat seat : office.seats().subList(0, count)) {
      terminals.add(terminal(seat, enrolled(seat), office.firstDay().copy()));
    }
  }

  private PowerDisk enrolled(SimOffice.Seat seat) {
    PowerDisk files = new PowerDisk();
    Instant now = SimClock.BEGINNING;
    Lease first =
        new Lease(
            "LEASE-" + seat.terminal().value(), now.minusSeconds(60), now.plus(LEASES.getLast()));
    SimOutside.enrol(files, ending ? seat.ending() : seat.lasting(), first, dice);
    return files;
  }

  private SimTerminal terminal(SimOffice.Seat seat, PowerDisk files, PowerDisk disk)
      throws StoreFailure {
    SimLine line = new SimLine(seat.terminal(), centre, weather, truth);
    SimClock clock = new SimClock();
    clock.pass(Duration.between(SimClock.BEGINNING, centreClock.now()));
    return new SimTerminal(
        office, seat, clock, dice, unseen, line, truth, plant, files, ways, disk);
  }

  /**
   * What happened.
   *
   * @param approvals that were told to somebody as done
   * @param judged changes with a verdict
   * @param course the same for the same course of the world
   */
  record Outcome(Map<Fault, Integer> faults, int approvals, int judged, int course) {}

  /**
   * @throws Broken something that must always hold did not
   */
  Outcome run() throws StoreFailure, InterruptedException {
    for (int step = 0; step < weather.steps(); step++) {
      step();
    }
    weather.calm();
    settle();
    converged();
    return new Outcome(weather.happened(), truth.approvals(), truth.judged(), course);
  }

  private void step() throws StoreFailure, InterruptedException {
    pass(Duration.ofSeconds(1 + dice.below(60)));
    SimTerminal terminal = dice.one(terminals);
    if (terminal.gone()) {
      return;
    }
    mishaps(terminal);
    if (terminal.line().hasUnderWay() && dice.falls(0.3)) {
      terminal.line().deliverOne();
    }
    boolean cut = weather.happens(Fault.POWER_CUT);
    if (cut) {
      terminal.cutAfter(dice.below(REQUESTS));
    }
    try {
      act(terminal);
    } catch (StoreUnavailable gone) {
      Broken.unless(cut, "a store failed on a sound disk: " + gone.failure());
    } catch (ProvisionalConflict busy) {
      // A colleague was quicker; the clerk would be told so.
    }
    if (cut) {
      terminal.cutPower();
    }
    course = 31 * course + dice.below(1 << 30);
  }

  private void pass(Duration time) {
    centreClock.pass(time);
    terminals.forEach(terminal -> terminal.clock().pass(time));
  }

  private void mishaps(SimTerminal terminal) throws StoreFailure {
    if (dice.falls(weather.denser(0.05))) {
      backup = Optional.of(new Backup(terminal, terminal.backup()));
    }
    if (weather.happens(Fault.CLOCK_JUMP)) {
      terminal.clock().skew(Duration.ofSeconds(dice.below(600) - 300));
    }
    if (backup.isPresent() && weather.happens(Fault.RESTORED)) {
      truth.suspect(backup.get().of().id());
      backup.get().of().goBackTo(backup.get().disk().copy());
    }
    if (dice.falls(weather.denser(0.1)) && centreBackup.isEmpty()) {
      centre.backUp();
      centreBackup = Optional.of(truth.past());
    }
    if (centreBackup.isPresent() && weather.happens(Fault.CENTRE_PUT_BACK)) {
      centre.putBack();
      centrePutBack = true;
      silent = true;
      truth.goBack(centreBackup.get());
      centreBackup = Optional.empty();
    }
    if (silent && weather.happens(Fault.LOG_REOPENED)) {
      centre.reopenLog();
      silent = false;
    }
    if (forks.waits(terminal.id()) && weather.happens(Fault.FORK_DECIDED)) {
      forks.decide(terminal.id());
    }
    if (terminals.size() <= SimOffice.MOST_TERMINALS && weather.happens(Fault.CLONED)) {
      truth.suspect(terminal.id());
      terminals.add(terminal(terminal.seat(), terminal.files().copy(), terminal.backup()));
    }
    losses(terminal);
    absence(terminal);
  }

  private void losses(SimTerminal terminal) {
    if (weather.happens(Fault.CARD_LOST)) {
      OperatorId chief = terminal.seat().chief().operator().id();
      centre
          .revoke(AdminAct.Kind.REVOKE_OPERATOR, chief.value())
          .ifPresent(since -> truth.revoked(chief, since));
    }
    if (weather.happens(Fault.TERMINAL_LOST)) {
      centre
          .revoke(AdminAct.Kind.REVOKE_DEVICE, terminal.id().value())
          .ifPresent(_ -> truth.retired(terminal.id()));
    }
  }

  /** Whoever comes back may work on before the terminal has heard that its lease is over. */
  private void absence(SimTerminal terminal) {
    if (weather.happens(Fault.DAYS_WITHOUT_LINE)) {
      pass(dice.one(ABSENCES));
      terminal.line().fail();
      terminals.forEach(SimTerminal::signIn);
      if (weather.happens(Fault.LEASE_IGNORED)) {
        workOn();
      }
    }
    if (dice.falls(0.05)) {
      terminal.signIn();
    }
  }

  private static void work(SimTerminal terminal) {
    try {
      terminal.enter();
      terminal.approve(false);
    } catch (ProvisionalConflict busy) {
      // A colleague was quicker; the clerk would be told so.
    }
  }

  private void requireCounted(SimTerminal terminal) {
    Broken.unless(
        terminal.unsent() >= truth.waiting(terminal.id()),
        "less waits at " + terminal.id() + " than was approved there");
  }

  private void act(SimTerminal terminal) throws ProvisionalConflict, InterruptedException {
    if (weather.happens(Fault.MEDIUM_WRITTEN)) {
      post.write(terminal);
    }
    if (dice.falls(0.1)) {
      post.deliverOne();
    }
    switch (dice.below(10)) {
      case 0, 1 -> {
        if (terminal.open() || weather.happens(Fault.LEASE_IGNORED)) {
          terminal.enter();
        }
      }
      case 2, 3, 4 -> terminal.approve(weather.happens(Fault.OWN_APPROVAL));
      case 5 -> {
        terminal.look();
        requireCounted(terminal);
      }
      case 6 -> terminal.thinkAgain();
      case 7 -> {
        if (dice.falls(0.2)) {
          terminal.closeDay();
        }
      }
      default -> terminal.send();
    }
  }

  /** The weather is fine: what is under way arrives, and every courier comes to its end. */
  private void settle() throws InterruptedException {
    for (SimTerminal terminal : terminals) {
      terminal.signIn();
      terminal.line().heal();
      while (terminal.line().hasUnderWay()) {
        terminal.line().deliverOne();
      }
    }
    post.deliverAll();
    // Whoever has nothing to send learns from the last batch of the day what the centre has lost.
    if (centrePutBack) {
      for (SimTerminal terminal : terminals) {
        terminal.closeDay();
      }
    }
    catchUp();
    // Most terminals with two histories are found out only now.
    if (decideForks()) {
      catchUp();
    }
    // What came last to the centre is to come down to all.
    Broken.unless(sendAll(), "the centre does not catch up");
  }

  private void catchUp() throws InterruptedException {
    for (int i = 0; !sendAll() && i < QUIET_STEPS; i++) {
      workOn();
    }
  }

  /** Administrators come to some of the terminals that wait for them; whether to any. */
  private boolean decideForks() {
    boolean any = false;
    for (SimTerminal terminal : terminals) {
      if (forks.waits(terminal.id()) && dice.falls(0.5)) {
        forks.decide(terminal.id());
        any = true;
      }
    }
    return any;
  }

  /** Whether the centre has come as far as all; one that was put back catches up by work. */
  private boolean sendAll() throws InterruptedException {
    boolean level = true;
    for (SimTerminal terminal : terminals) {
      CourierStep step = terminal.send();
      for (int i = 0; i < QUIET_STEPS && goesOn(step); i++) {
        step = terminal.send();
      }
      boolean suspect = truth.suspects(terminal.id());
      boolean behind = step instanceof CourierStep.CentreBehind;
      boolean differs = step instanceof CourierStep.LogDiffers;
      boolean ended =
          behind
              || step instanceof CourierStep.Idle
              || (differs && truth.mayDiffer(terminal.id()))
              || (step instanceof CourierStep.Refused && suspect);
      Broken.unless(ended, terminal.id() + " does not come to an end: " + step);
      level &= suspect || !(behind || differs && isAhead(terminal));
    }
    return level;
  }

  /** Whether the centre still lacks what this terminal's register has of it. */
  private boolean isAhead(SimTerminal terminal) {
    long centreHas = centre.store().read(transaction -> transaction.deltas().head().cursor());
    return terminal.store().downstream().standing().head().cursor() > centreHas;
  }

  /**
   * A lease that is over is renewed with the next step. Whose upload another copy of the same
   * terminal has driven out is told to come back, and begins anew.
   */
  private static boolean goesOn(CourierStep step) {
    return step.progress()
        || step instanceof CourierStep.ComeBackLater
        || (step instanceof CourierStep.Refused(LineRefusal refusal)
            && refusal.code() == LineRefusal.Code.LEASE_OVER);
  }

  private void workOn() {
    terminals.stream().filter(each -> !each.gone()).forEach(World::work);
  }

  private void converged() {
    centre
        .store()
        .inTransaction(transaction -> {
          for (ResidentRecord person : SimOffice.residents().toList()) {
            List<ResidentRecord> states = transaction.residents().history(person.number());
            truth.compare(person.number(), states.getLast().history());
            Broken.unless(
                states.size() == states.getLast().history() - person.history() + 1,
                "the history of " + person.number() + " has a gap");
            terminals.stream()
                .filter(each -> !truth.suspects(each.id()))
                .forEach(each -> alike(each, person.number(), states));
          }
          for (SimTerminal terminal : terminals) {
            Device device = transaction.registry().device(terminal.id()).orElseThrow();
            Broken.unless(
                device.state() == DeviceState.ACTIVE || truth.suspects(terminal.id()),
                "a false alarm about " + terminal.id());
            Broken.unless(
                transaction.ledger().entries(terminal.id()).unsound() == 0
                    || truth.suspects(terminal.id()),
                "the log of " + terminal.id() + " does not fit together");
          }
          return true;
        });
    terminals.stream().filter(each -> !truth.suspects(each.id())).forEach(this::nothingLost);
    terminals.stream().filter(each -> !truth.suspects(each.id())).forEach(this::logNoticed);
    terminals.stream().filter(each -> !truth.suspects(each.id())).forEach(this::renewed);
  }

  /** Whoever hears what the centre tells has its certificates renewed in time. */
  private void renewed(SimTerminal terminal) {
    Broken.unless(
        !terminal.ways().heeding()
            || terminal.certifiedUntil().isAfter(SimClock.BEGINNING.plus(LONG_ENOUGH)),
        terminal.id() + " did not get new certificates in time");
  }

  /** Whoever looked at the centre's log knows where it is not what it was. */
  private void logNoticed(SimTerminal terminal) {
    if (!terminal.ways().watching()) {
      return;
    }
    LedgerShelf known = terminal.store().ledger();
    boolean contradicted = terminal.heads().stream().anyMatch(truth.log()::contradicts);
    Broken.unless(
        known.differs().isPresent() || !contradicted,
        "the centre's log is another, and " + terminal.id() + " did not notice");
    Broken.unless(
        known.differs().isEmpty() || truth.mayDiffer(terminal.id()),
        "a false alarm of " + terminal.id() + " about the centre's log");
  }

  private static void alike(
      SimTerminal terminal, AddressNumber person, List<ResidentRecord> centre) {
    Broken.unless(
        terminal.store().register().history(person).equals(centre),
        terminal.id() + " has another history of " + person + " than the centre");
    Broken.unless(
        terminal.store().register().current(person).equals(Optional.of(centre.getLast())),
        terminal.id() + " shows another state of " + person + " than the centre");
  }

  private void nothingLost(SimTerminal terminal) {
    Set<Ulid> applied = changes(terminal, ChangeState.APPLIED);
    Set<Ulid> refused = changes(terminal, ChangeState.REFUSED);
    Set<Ulid> held = changes(terminal, ChangeState.HELD);
    for (Ulid change : truth.acknowledgedAt(terminal.id())) {
      Verdict verdict =
          truth.verdict(change).orElseThrow(() -> new Broken("an approved change is lost"));
      Broken.unless(
          switch (verdict) {
            case Verdict.Applied _ -> applied.contains(change);
            case Verdict.Refused _ -> refused.contains(change);
            case Verdict.Held _ -> held.contains(change);
          },
          "the terminal does not know the verdict " + verdict);
    }
    Broken.unless(terminal.store().outbox().unsent().changes() == 0, "something is unsent");
  }

  private static Set<Ulid> changes(SimTerminal terminal, ChangeState state) {
    return terminal.store().changes().in(state).stream()
        .map(ChangeGroup::changes)
        .flatMap(List::stream)
        .map(change -> change.act().id())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws StoreFailure {
    for (SimTerminal terminal : terminals) {
      terminal.close();
    }
  }
}
