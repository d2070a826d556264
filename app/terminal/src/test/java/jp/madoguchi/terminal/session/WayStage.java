package jp.madoguchi.terminal.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Lift;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellDesk;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.CentreAnswers;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A counter before a family of whom one may have to be protected. */
abstract class WayStage {
  static final Purpose PURPOSE = new Purpose(Purpose.Reason.ENQUIRY, "T-1");
  static final Operator CLERK =
      TestStore.operator("SATO-1", Right.LOOK_UP, Right.ENTER, Right.APPROVE, Right.ISSUE);
  static final Operator ENTRANT = TestStore.operator("UEDA-1", Right.LOOK_UP, Right.ENTER);
  static final Operator CHIEF = TestStore.operator("KATO-1", Right.values());

  /** Where the family lives, and where one of them is to move or has moved. */
  private static final List<String> SECRETS = List.of("１－２", "３－４");

  static final ResidentRecord SHE = TestStore.WIFE;
  static final ResidentRecord HE = TestStore.HEAD;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private TestCards cards;

  @SuppressWarnings("NullAway.Init")
  Counter clerk;

  @SuppressWarnings("NullAway.Init")
  Ulid refused;

  @BeforeEach
  void theyLiveTogether() throws Exception {
    counters = new TestCounters(folder, CLERK, ENTRANT, CHIEF);
    cards = new TestCards(counters.clock(), counters.randomness());
    clerk = counter(CLERK);
    Counter entrant = counter(ENTRANT);
    Memo none = entrant.memos().open(PURPOSE, SHE.number());
    entrant.memos().write(PURPOSE, none, "桜町の１－２で会った");
    counter(CHIEF)
        .tells()
        .register(
            PURPOSE,
            SHE.number(),
            new TellDesk.Wish(
                new Registration.Period(counters.clock().today(), Optional.empty()),
                new Registration.Elsewhere(Optional.empty(), new ExactText("桜町１－２　架空方"))));
    refused = entrant.entries().enter(entry("move-within", SHE, moved(SHE)));
    new CentreAnswers(counters.store())
        .answer(
            refused,
            CHIEF.id(),
            counters.clock().now(),
            act -> new Verdict.Refused(act.id(), Verdict.Reason.CONFLICT, List.of(Field.LOT), 2));
    plansToLeave();
  }

  /** So that she is in the list of departures. */
  private void plansToLeave() throws Exception {
    ResidentRecord she = now(SHE);
    ResidentRecord planning =
        she.with(she.particulars().with(Field.PLANNED_DAY, new ExactText("2026-05-30")));
    applied(counter(ENTRANT).entries().enter(entry("move-out", she, planning)));
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  final Counter counter(Operator operator) throws Exception {
    return counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
  }

  final EntryDesk.Entry entry(String kind, ResidentRecord before, ResidentRecord after) {
    return entry(kind, EntryDesk.Step.of(before, after));
  }

  private EntryDesk.Entry entry(String kind, EntryDesk.Step step) {
    return new EntryDesk.Entry(
        kind,
        RegisterDate.of(counters.clock().today()),
        counters.clock().today(),
        PURPOSE,
        "届",
        List.of(step));
  }

  /** An entry of somebody new who may be her; the clerk compares it. */
  final Ulid likeHer() throws Exception {
    ResidentRecord fresh = MadeUpResident.of(9001, TestStore.CITY);
    Proposal.Step step = new Proposal.Step(fresh.number(), Optional.empty(), FieldValues.of(fresh));
    Ulid group =
        counter(ENTRANT)
            .entries()
            .enter(
                entry(
                    "move-in",
                    EntryDesk.Step.of(step).saying(List.of(TwinWord.open(SHE.number())))));
    clerk.approvals().compare(group);
    return group;
  }

  final ResidentRecord moved(ResidentRecord person) {
    Address fresh = Address.of(TestStore.MINATO, new ExactText("３－４"), ExactText.EMPTY);
    return person.moved(
        person.household(),
        new AddressBlock(fresh, RegisterDate.of(counters.clock().today())),
        person.origin());
  }

  final ResidentRecord now(ResidentRecord person) {
    return counters.store().register().current(person.number()).orElseThrow();
  }

  final Ulid enter(ResidentRecord person, Measure... measures) throws Exception {
    ResidentRecord before = now(person);
    ExactText text = new Measures(List.of(measures)).text();
    return counter(CHIEF)
        .entries()
        .enter(
            entry(
                "restraint-set",
                before,
                before.with(before.particulars().with(Field.RESTRAINTS, text))));
  }

  final void bear(ResidentRecord person, Measure... measures) throws Exception {
    applied(enter(person, measures));
  }

  final void applied(Ulid group) throws Exception {
    new CentreAnswers(counters.store())
        .answer(
            group,
            CHIEF.id(),
            counters.clock().now(),
            act -> new Verdict.Applied(act.id(), act.baseVersion() + 1));
  }

  /** The child, in a household of its own. */
  final ResidentRecord outsider() throws Exception {
    ResidentRecord child = TestStore.CHILD;
    ResidentRecord gone =
        child.moved(
            new HouseholdBlock(HouseholdNumber.of(4777), child.name().name(), Relationship.HEAD, 1),
            child.address(),
            child.origin());
    applied(counter(ENTRANT).entries().enter(entry("move-within", child, gone)));
    return child;
  }

  final void lift(Process... processes) {
    Set<Process> all =
        processes.length == 0
            ? EnumSet.allOf(Process.class)
            : EnumSet.copyOf(Arrays.asList(processes));
    counters
        .store()
        .lifts()
        .put(
            Lift.beginning(
                SHE.number(), all, CHIEF.id(), "本人来庁", Duration.ofMinutes(30), counters.clock()));
  }

  final void release(ResidentRecord person) throws Exception {
    clerk
        .releases()
        .release(PURPOSE, new ReleaseDesk.Word(person.number(), CHIEF.id(), "card", "本人が窓口に来た"));
  }

  final void pass(Duration time) {
    counters.clock().ticks().addAndGet(time.toNanos());
  }

  /** The entry about her that waits, if one does. */
  final Optional<Ulid> waiting() {
    return counters.store().changes().openFor(SHE.number()).map(group -> group.id());
  }

  final void somethingWaits() throws Exception {
    if (waiting().isEmpty()) {
      ResidentRecord before = now(SHE);
      counter(ENTRANT).entries().enter(entry("move-within", before, movedOn(before)));
    }
  }

  final ResidentRecord movedOn(ResidentRecord before) {
    Address back = Address.of(TestStore.SAKURA, new ExactText("１－２"), ExactText.EMPTY);
    return before.moved(
        before.household(),
        new AddressBlock(back, RegisterDate.of(counters.clock().today())),
        before.origin());
  }

  static boolean tells(String outcome) {
    return SECRETS.stream()
        .flatMap(secret ->
            Stream.of(secret, HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))))
        .anyMatch(outcome::contains);
  }
}
