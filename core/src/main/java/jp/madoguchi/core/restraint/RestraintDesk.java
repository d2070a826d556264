package jp.madoguchi.core.restraint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.EntryDesk.MayNotEnter;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.restraint.Restraining;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RestraintBook.Bearer;
import jp.madoguchi.core.restraint.RestraintRefused.Reason;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/**
 * Where measures are seen, set, changed, renewed, ended and lifted; each by a right of its own, and
 * all but lifting with four eyes. It shows no address, so it needs nobody's release. Safe for use
 * by several threads.
 */
public final class RestraintDesk {
  private static final Right[] SEEING = {
    Right.SET_RESTRAINT, Right.END_RESTRAINT, Right.LIFT_RESTRAINT, Right.RELEASE_RECORD
  };

  private final Books books;
  private final MeasureEntries entries;
  private final Gate gate;
  private final SessionLog log;
  private final Operator self;
  private final Clock clock;

  /** What the desk rests on. */
  public record Books(
      Register register,
      RestraintBook bearers,
      Lifts lifts,
      Checklists checklists,
      EntryDesk entries,
      Restraints restraints,
      Municipality municipality) {}

  /**
   * @param self who is signed in
   * @param document what entries about measures rest on, such as 支援措置申出書
   */
  public RestraintDesk(
      Books books, Gate gate, SessionLog log, Operator self, Clock clock, String document) {
    this.books = books;
    this.gate = gate;
    this.log = log;
    this.self = self;
    this.clock = clock;
    entries = new MeasureEntries(books.entries(), books.municipality(), document, clock);
  }

  /** Whether the screen offers measures at all. */
  public boolean allowed() {
    return gate.offers(SEEING);
  }

  /** Whether the screen offers what a right is for. */
  public boolean offers(Right right) {
    return gate.offers(right);
  }

  /** All that is said of somebody's measures; logged before. */
  public MeasureSheet open(Purpose purpose, AddressNumber number) throws RestraintRefused {
    require(purpose, number, SEEING);
    ResidentRecord record = present(number);
    log.write(purpose, AccessNote.about(AccessEvent.RESTRAINT_VIEWED, number, ""));
    Optional<Bearer> bearer = bearer(record);
    List<MeasureSheet.Line> lines = new ArrayList<>();
    bearer.ifPresent(it -> {
      it.recorded().forEach(measure -> lines.add(line(measure, false)));
      it.entered().forEach(measure -> lines.add(line(measure, true)));
    });
    return new MeasureSheet(
        number,
        record.name(),
        books.restraints().look(record).marks(),
        lines,
        books.lifts().running().stream().filter(it -> it.number().equals(number)).findFirst(),
        bearer.filter(it -> !it.entered().isEmpty()).isPresent(),
        books.register().household(record.household().number()).stream()
            .filter(member -> !member.number().equals(number))
            .map(member -> new MeasureSheet.Member(member.number(), member.name()))
            .toList());
  }

  private MeasureSheet.Line line(Measure measure, boolean entered) {
    List<Confirmed> points =
        measure
            .ground()
            .support()
            .map(it ->
                it.stage() == Stage.PROVISIONAL
                    ? books.checklists().of(it.reference().value())
                    : it.confirmed())
            .orElse(List.of());
    return new MeasureSheet.Line(measure, entered, points);
  }

  /**
   * Somebody whose measure is to be looked at.
   *
   * @param name of the person; nothing else is told
   */
  public record Due(AddressNumber number, NameBlock name, Measure measure) {}

  /**
   * How many measures end soon, or should have.
   *
   * @param first the first of their last days
   */
  public record Ending(int count, Optional<LocalDate> first) {}

  /** The same for the desk: it names nobody. None for whoever may not see measures. */
  public Ending ending() {
    if (!allowed()) {
      return new Ending(0, Optional.empty());
    }
    LocalDate today = clock.today();
    List<Measure> ending =
        books.bearers().all().stream()
            .flatMap(it -> it.recorded().stream())
            .filter(measure -> measure.ending(today))
            .toList();
    return new Ending(
        ending.size(),
        ending.stream().flatMap(it -> it.until().stream()).min(Comparator.naturalOrder()));
  }

  /** Measures that end within a month or have expired, the oldest end first (9.2, A03). */
  public List<Due> due() throws RestraintRefused {
    if (!gate.grants(SEEING)) {
      log.write(AccessNote.of(AccessEvent.REFUSED, "measures: " + Reason.NO_RIGHT.name()));
      throw new RestraintRefused(Reason.NO_RIGHT);
    }
    LocalDate today = clock.today();
    List<Due> due =
        books.bearers().all().stream()
            .flatMap(it ->
                it.recorded().stream()
                    .filter(measure -> measure.ending(today))
                    .map(measure -> new Due(it.record().number(), it.record().name(), measure)))
            .sorted(Comparator.comparing(it -> it.measure().until().orElse(LocalDate.MAX)))
            .toList();
    log.write(AccessNote.of(AccessEvent.LISTED, "measures that end").counting(due.size()));
    return due;
  }

  /**
   * What an application asks for.
   *
   * @param together who is protected with the applicant, 併せて支援を求める者
   * @param from 申出日, today at the latest
   */
  public record Application(
      List<AddressNumber> together,
      LocalDate from,
      ExactText reference,
      Set<Scope> scopes,
      Perpetrator perpetrator,
      ExactText forwarding) {
    public Application {
      together = List.copyOf(together);
      scopes = Set.copyOf(scopes);
    }
  }

  /** Enters an application (申出): from now on everybody of it is protected (仮支援措置). */
  public Ulid apply(Purpose purpose, AddressNumber number, Application asked)
      throws RestraintRefused, ProvisionalConflict, MayNotEnter {
    require(purpose, number, Right.SET_RESTRAINT);
    List<AddressNumber> all =
        Stream.concat(Stream.of(number), asked.together().stream()).distinct().toList();
    List<MeasureEntries.Step> steps = new ArrayList<>();
    for (AddressNumber each : all) {
      ResidentRecord before = present(each);
      Measures measures = Measures.of(before);
      Ground.Support ground =
          new Ground.Support(
              asked.reference(),
              Stage.PROVISIONAL,
              !each.equals(number),
              asked.scopes(),
              asked.perpetrator(),
              asked.forwarding(),
              List.of());
      Measure fresh = Measure.support(measures.nextNumber(), asked.from(), ground);
      steps.add(new MeasureEntries.Step(before, measures.with(fresh)));
    }
    return entries.enter(Restraining.APPLICATION, purpose, steps);
  }

  /** Enters the decision on an application; every point of the checklist has been seen to. */
  public Ulid decide(Purpose purpose, AddressNumber number, int measure)
      throws RestraintRefused, ProvisionalConflict, MayNotEnter {
    require(purpose, number, Right.SET_RESTRAINT);
    return entries.enter(
        Restraining.DECISION,
        purpose,
        shared(
            number,
            measure,
            it -> {
              Ground.Support ground = it.ground().support().orElseThrow();
              List<Confirmed> points = books.checklists().of(ground.reference().value());
              return Optional.of(it.on(ground.decided(points)));
            }));
  }

  /** Enters a renewal until a day: of a support measure for all who applied together. */
  public Ulid renew(Purpose purpose, AddressNumber number, int measure, LocalDate until)
      throws RestraintRefused, ProvisionalConflict, MayNotEnter {
    require(purpose, number, Right.SET_RESTRAINT);
    boolean support = measure(number, measure).isSupport();
    return entries.enter(
        support ? Restraining.RENEWAL : Restraining.RENEW,
        purpose,
        shared(
            number,
            measure,
            it -> until.isBefore(it.from()) ? Optional.of(it) : Optional.of(it.until(until))));
  }

  /** Enters the end of a measure: of a support measure for all who applied together. */
  public Ulid end(Purpose purpose, AddressNumber number, int measure)
      throws RestraintRefused, ProvisionalConflict, MayNotEnter {
    require(purpose, number, Right.END_RESTRAINT);
    boolean support = measure(number, measure).isSupport();
    return entries.enter(
        support ? Restraining.SUPPORT_END : Restraining.END,
        purpose,
        shared(number, measure, _ -> Optional.empty()));
  }

  /** Enters a measure other than for support; its number is given here. */
  public Ulid set(Purpose purpose, AddressNumber number, Function<Integer, Measure> numbered)
      throws RestraintRefused, ProvisionalConflict, MayNotEnter {
    require(purpose, number, Right.SET_RESTRAINT);
    ResidentRecord before = present(number);
    Measures measures = Measures.of(before);
    Measure fresh = numbered.apply(measures.nextNumber());
    return entries.enter(
        Restraining.SET, purpose, List.of(new MeasureEntries.Step(before, measures.with(fresh))));
  }

  /** Enters that a measure other than for support stands otherwise; its number says which. */
  public Ulid change(Purpose purpose, AddressNumber number, Measure changed)
      throws RestraintRefused, ProvisionalConflict, MayNotEnter {
    require(purpose, number, Right.SET_RESTRAINT);
    ResidentRecord before = present(number);
    measure(number, changed.number());
    return entries.enter(
        Restraining.CHANGE,
        purpose,
        List.of(new MeasureEntries.Step(before, Measures.of(before).with(changed))));
  }

  /**
   * Notes that another system was seen to, or why there is nothing to do there.
   *
   * @param notApplicable empty where the address is restrained there
   */
  public void confirm(
      Purpose purpose, AddressNumber number, int measure, Elsewhere where, String notApplicable)
      throws RestraintRefused {
    require(purpose, number, Right.SET_RESTRAINT);
    Ground.Support ground =
        measure(number, measure)
            .ground()
            .support()
            .filter(it -> it.stage() == Stage.PROVISIONAL)
            .orElseThrow(() -> new RestraintRefused(Reason.NOT_THERE));
    Instant now = clock.now().truncatedTo(ChronoUnit.MINUTES);
    log.write(
        purpose,
        AccessNote.about(AccessEvent.RESTRAINT_VIEWED, number, "confirmed " + where.name()));
    books
        .checklists()
        .put(ground.reference().value(), new Confirmed(where, self.id(), now, notApplicable));
  }

  /** Lifts what restrains somebody, for some minutes and at this terminal alone (一時解除). */
  public void lift(
      Purpose purpose, AddressNumber number, Set<Process> processes, String reason, Duration length)
      throws RestraintRefused {
    require(purpose, number, Right.LIFT_RESTRAINT);
    Lift lift = Lift.beginning(number, processes, self.id(), reason, length, clock);
    String detail = processes + " " + length.toMinutes() + " min: " + reason;
    log.write(purpose, AccessNote.about(AccessEvent.RESTRAINT_LIFTED, number, detail));
    books.lifts().put(lift);
  }

  /** Ends it before its time. */
  public void restrain(Purpose purpose, AddressNumber number) throws RestraintRefused {
    require(purpose, number, Right.LIFT_RESTRAINT);
    log.write(purpose, AccessNote.about(AccessEvent.RESTRAINT_LIFTED, number, "ended"));
    books.lifts().end(number);
  }

  /** The steps of all who bear the same support measure, or of the one who bears another. */
  private List<MeasureEntries.Step> shared(
      AddressNumber number, int which, Function<Measure, Optional<Measure>> next)
      throws RestraintRefused {
    Measure chosen = measure(number, which);
    Optional<ExactText> reference = chosen.ground().support().map(Ground.Support::reference);
    List<MeasureEntries.Step> steps = new ArrayList<>();
    for (Bearer bearer : reference.isPresent() ? books.bearers().all() : List.<Bearer>of()) {
      for (Measure each : bearer.recorded()) {
        if (each.ground().support().map(Ground.Support::reference).equals(reference)) {
          steps.add(step(bearer.record(), each, next));
        }
      }
    }
    return reference.isPresent() ? steps : List.of(step(present(number), chosen, next));
  }

  private static MeasureEntries.Step step(
      ResidentRecord record, Measure measure, Function<Measure, Optional<Measure>> next) {
    Measures all = Measures.of(record);
    return new MeasureEntries.Step(
        record, next.apply(measure).map(all::with).orElseGet(() -> all.without(measure.number())));
  }

  private Measure measure(AddressNumber number, int which) throws RestraintRefused {
    return Measures.of(present(number))
        .find(which)
        .orElseThrow(() -> new RestraintRefused(Reason.NOT_THERE));
  }

  private Optional<Bearer> bearer(ResidentRecord record) {
    return books.bearers().in(List.of(record.household().number())).stream()
        .filter(it -> it.record().number().equals(record.number()))
        .findFirst();
  }

  private ResidentRecord present(AddressNumber number) throws RestraintRefused {
    return books
        .register()
        .current(number)
        .orElseThrow(() -> new RestraintRefused(Reason.NOT_THERE));
  }

  private void require(Purpose purpose, AddressNumber number, Right... anyOf)
      throws RestraintRefused {
    if (!gate.grants(anyOf)) {
      log.write(
          purpose,
          AccessNote.about(AccessEvent.REFUSED, number, "measures: " + Reason.NO_RIGHT.name()));
      throw new RestraintRefused(Reason.NO_RIGHT);
    }
  }
}
