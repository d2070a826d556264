package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Lift;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.supervision.SupervisionDesk;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.CentreAnswers;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rights and restraint as tables of every path: each way by which something of a resident comes out
 * of a counter has a line here, and is gone in every situation. A way that is not here fails.
 */
class EveryWayTest {
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.ENQUIRY, "T-1");
  private static final Operator CLERK =
      TestStore.operator("SATO-1", Right.LOOK_UP, Right.ENTER, Right.APPROVE);
  private static final Operator ENTRANT = TestStore.operator("UEDA-1", Right.LOOK_UP, Right.ENTER);
  private static final Operator CHIEF = TestStore.operator("KATO-1", Right.values());

  /** Where the family lives, and where one of them is to move or has moved. */
  private static final List<String> SECRETS = List.of("１－２", "３－４");

  private static final ResidentRecord SHE = TestStore.WIFE;
  private static final ResidentRecord HE = TestStore.HEAD;

  /** It carries what the entrant typed themselves, and nobody else sees it. */
  private static final Set<String> OWN = Set.of("EntryDesk.returned/0");

  /** What takes a record in and gives none out is no way. */
  private static final Set<Class<?>> PERSONAL = Set.of(ResidentRecord.class, Act.class, Memo.class);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private TestCards cards;

  @SuppressWarnings("NullAway.Init")
  private Counter clerk;

  @SuppressWarnings("NullAway.Init")
  private Ulid refused;

  /** A way: what comes out of it about her. */
  private record Way(String method, Taking taking) {
    @Override
    public String toString() {
      return method;
    }
  }

  private interface Taking {
    Object from(EveryWayTest test, Counter counter) throws Exception;
  }

  /** What stands about her or around her, and whether her address may come out. */
  private record Situation(String name, boolean shown, Making making) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Making {
    void in(EveryWayTest test) throws Exception;
  }

  private record Line(Way way, Situation situation) {}

  private static List<Way> ways() {
    return List.of(
        new Way("RecordDesk.search/2", (_, it) -> it.records().search(PURPOSE, byName())),
        new Way("RecordDesk.open/2", (_, it) -> it.records().open(PURPOSE, SHE.number())),
        new Way(
            "RecordDesk.household/2",
            (_, it) ->
                it.records().household(PURPOSE, SHE.household().number()).stream()
                    .filter(each -> each.number().equals(SHE.number()))
                    .toList()),
        new Way("MemoDesk.open/2", (_, it) -> it.memos().open(PURPOSE, SHE.number())),
        new Way("MemoDesk.beside/2", (_, it) -> it.memos().beside(PURPOSE, SHE.number())),
        new Way("ApprovalDesk.list/0", (_, it) -> it.approvals().list()),
        new Way(
            "ApprovalDesk.compare/1",
            (test, it) -> it.approvals().compare(test.waiting().orElseThrow())),
        new Way("WorkDesk.list/0", (_, it) -> it.work().list()),
        new Way("WorkDesk.open/1", (test, it) -> it.work().open(test.refused)),
        new Way("WorkDesk.first/1", (_, it) -> it.work().first(it.work().list().getFirst())));
  }

  private static List<Situation> situations() {
    LocalDate today = LocalDate.of(2026, 5, 20);
    Measure support = MadeMeasures.support(Stage.DECIDED, today.minusMonths(2));
    Measure error = MadeMeasures.plain(Reach.PERSON, Level.ERROR, today, Process.LOOK_UP);
    return List.of(
        new Situation("nothing", true, _ -> {}),
        new Situation("support", false, test -> test.bear(SHE, support)),
        new Situation(
            "entered and not approved",
            false,
            test -> test.enter(SHE, MadeMeasures.support(Stage.PROVISIONAL, today))),
        new Situation(
            "past its end",
            false,
            test -> test.bear(SHE, MadeMeasures.support(Stage.DECIDED, today.minusYears(3)))),
        new Situation("error", false, test -> test.bear(SHE, error)),
        new Situation(
            "alert",
            true,
            test ->
                test.bear(
                    SHE, MadeMeasures.plain(Reach.PERSON, Level.ALERT, today, Process.LOOK_UP))),
        new Situation(
            "error for printing alone",
            true,
            test ->
                test.bear(
                    SHE, MadeMeasures.plain(Reach.PERSON, Level.ERROR, today, Process.PRINT))),
        new Situation(
            "begins tomorrow",
            true,
            test ->
                test.bear(
                    SHE,
                    MadeMeasures.plain(
                        Reach.PERSON, Level.ERROR, today.plusDays(1), Process.LOOK_UP))),
        new Situation(
            "the whole household, by another",
            false,
            test ->
                test.bear(
                    HE, MadeMeasures.plain(Reach.HOUSEHOLD, Level.ERROR, today, Process.LOOK_UP))),
        new Situation(
            "another household",
            true,
            test ->
                test.bear(
                    test.outsider(),
                    MadeMeasures.plain(Reach.HOUSEHOLD, Level.ERROR, today, Process.LOOK_UP))),
        new Situation(
            "support, lifted",
            true,
            test -> {
              test.bear(SHE, support);
              test.lift();
            }),
        new Situation(
            "support, the lift returned",
            false,
            test -> {
              test.bear(SHE, support);
              test.lift();
              test.pass(Duration.ofMinutes(31));
            }),
        new Situation(
            "support, lifted for printing alone",
            false,
            test -> {
              test.bear(SHE, support);
              test.lift(Process.PRINT);
            }),
        new Situation(
            "support, released",
            true,
            test -> {
              test.bear(SHE, support);
              test.release(SHE);
            }),
        new Situation(
            "support, another record released",
            false,
            test -> {
              test.bear(SHE, support);
              test.release(HE);
            }),
        new Situation(
            "support, the release over",
            false,
            test -> {
              test.bear(SHE, support);
              test.release(SHE);
              test.pass(Duration.ofMinutes(16));
            }),
        new Situation(
            "support and error, the error ended",
            false,
            test -> {
              test.bear(SHE, support, error.on(error.ground()));
              test.bear(SHE, support);
            }));
  }

  static Stream<Line> lines() {
    return ways().stream()
        .flatMap(way -> situations().stream().map(situation -> new Line(way, situation)));
  }

  private static ResidentQuery byName() {
    return new ResidentQuery(Optional.of(SHE.number()), "カンザキ", Optional.empty(), "");
  }

  @BeforeEach
  void theyLiveTogether() throws Exception {
    counters = new TestCounters(folder, CLERK, ENTRANT, CHIEF);
    cards = new TestCards(counters.clock(), counters.randomness());
    clerk = counter(CLERK);
    Counter entrant = counter(ENTRANT);
    Memo none = entrant.memos().open(PURPOSE, SHE.number());
    entrant.memos().write(PURPOSE, none, "桜町の１－２で会った");
    refused = entrant.entries().enter(entry("move-within", SHE, moved(SHE)));
    new CentreAnswers(counters.store())
        .answer(
            refused,
            CHIEF.id(),
            counters.clock().now(),
            act -> new Verdict.Refused(act.id(), Verdict.Reason.CONFLICT, List.of(Field.LOT), 2));
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Counter counter(Operator operator) throws Exception {
    return counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
  }

  private EntryDesk.Entry entry(String kind, ResidentRecord before, ResidentRecord after) {
    return new EntryDesk.Entry(
        kind,
        RegisterDate.of(counters.clock().today()),
        counters.clock().today(),
        PURPOSE,
        "届",
        List.of(EntryDesk.Step.of(before, after)));
  }

  private ResidentRecord moved(ResidentRecord person) {
    Address fresh = Address.of(TestStore.MINATO, new ExactText("３－４"), ExactText.EMPTY);
    return person.moved(
        person.household(),
        new AddressBlock(fresh, RegisterDate.of(counters.clock().today())),
        person.origin());
  }

  private ResidentRecord now(ResidentRecord person) {
    return counters.store().register().current(person.number()).orElseThrow();
  }

  private Ulid enter(ResidentRecord person, Measure... measures) throws Exception {
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

  private void bear(ResidentRecord person, Measure... measures) throws Exception {
    applied(enter(person, measures));
  }

  private void applied(Ulid group) throws Exception {
    new CentreAnswers(counters.store())
        .answer(
            group,
            CHIEF.id(),
            counters.clock().now(),
            act -> new Verdict.Applied(act.id(), act.baseVersion() + 1));
  }

  /** The child, in a household of its own. */
  private ResidentRecord outsider() throws Exception {
    ResidentRecord child = TestStore.CHILD;
    ResidentRecord gone =
        child.moved(
            new HouseholdBlock(HouseholdNumber.of(4777), child.name().name(), Relationship.HEAD, 1),
            child.address(),
            child.origin());
    applied(counter(ENTRANT).entries().enter(entry("move-within", child, gone)));
    return child;
  }

  private void lift(Process... processes) {
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

  private void release(ResidentRecord person) throws Exception {
    clerk
        .releases()
        .release(PURPOSE, new ReleaseDesk.Word(person.number(), CHIEF.id(), "card", "本人が窓口に来た"));
  }

  private void pass(Duration time) {
    counters.clock().ticks().addAndGet(time.toNanos());
  }

  /** The entry about her that waits, if one does. */
  private Optional<Ulid> waiting() {
    return counters.store().changes().openFor(SHE.number()).map(group -> group.id());
  }

  private void somethingWaits() throws Exception {
    if (waiting().isEmpty()) {
      ResidentRecord before = now(SHE);
      counter(ENTRANT).entries().enter(entry("move-within", before, movedOn(before)));
    }
  }

  private ResidentRecord movedOn(ResidentRecord before) {
    Address back = Address.of(TestStore.SAKURA, new ExactText("１－２"), ExactText.EMPTY);
    return before.moved(
        before.household(),
        new AddressBlock(back, RegisterDate.of(counters.clock().today())),
        before.origin());
  }

  private String outcome(Way way) {
    try {
      return String.valueOf(way.taking().from(this, clerk));
    } catch (Exception refusal) {
      return refusal.toString();
    }
  }

  private static boolean tells(String outcome) {
    return SECRETS.stream()
        .flatMap(secret ->
            Stream.of(secret, HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))))
        .anyMatch(outcome::contains);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void tellsWhereSheLivesOnlyWhereItMay(Line line) throws Exception {
    line.situation().making().in(this);
    somethingWaits();
    String outcome = outcome(line.way());
    assertEquals(line.situation().shown(), tells(outcome), outcome);
  }

  @Test
  void everyWayHasItsLine() {
    Set<String> known = new TreeSet<>(OWN);
    ways().forEach(way -> known.add(way.method()));
    Set<String> there =
        Stream.concat(
                Arrays.stream(Counter.Desks.class.getRecordComponents())
                    .map(RecordComponent::getType),
                Stream.of(Counter.class, MediaDesk.class, SupervisionDesk.class))
            .flatMap(desk -> Arrays.stream(desk.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> reaches(method.getGenericReturnType(), new HashSet<>()))
            .map(EveryWayTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(there, known);
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + "/"
        + method.getParameterCount();
  }

  private static boolean reaches(Type type, Set<Type> before) {
    if (!before.add(type)) {
      return false;
    }
    if (type instanceof ParameterizedType generic) {
      return reaches(generic.getRawType(), before)
          || Arrays.stream(generic.getActualTypeArguments()).anyMatch(it -> reaches(it, before));
    }
    if (!(type instanceof Class<?> plain)) {
      return false;
    }
    return PERSONAL.contains(plain)
        || plain.isRecord()
            && Arrays.stream(plain.getRecordComponents())
                .anyMatch(part -> reaches(part.getGenericType(), before));
  }

  @Nested
  class AnOpenedRecord {
    @Test
    void isRefusedWithASentenceAndInTheLog() throws Exception {
      bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
      assertEquals(
          "E13 LOOK_UP",
          assertThrows(RecordRestrained.class, () -> clerk.records().open(PURPOSE, SHE.number()))
              .getMessage());
      assertEquals(AccessEvent.REFUSED, counters.store().log().last().orElseThrow().event());
    }

    @Test
    void ofAnotherOfTheHouseholdOpensWithoutTheAddress() throws Exception {
      bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
      assertEquals(false, tells(String.valueOf(clerk.records().open(PURPOSE, HE.number()))));
    }

    @Test
    void ofAnotherIsNeitherComparedNorOnTheWorkList() throws Exception {
      Ulid his = counter(ENTRANT).entries().enter(entry("move-within", HE, moved(HE)));
      bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
      assertThrows(RecordRestrained.class, () -> clerk.approvals().compare(his));
      assertEquals(false, tells(String.valueOf(clerk.approvals().list())));
    }

    @Test
    void ofAnotherIsWholeAgainOnceSheIsReleased() throws Exception {
      bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
      release(SHE);
      assertEquals(true, tells(String.valueOf(clerk.records().open(PURPOSE, HE.number()))));
    }
  }

  @Test
  void anAddressFindsNobodyWhoseAddressIsWithheld() throws Exception {
    bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
    ResidentQuery byAddress =
        new ResidentQuery(Optional.of(SHE.number()), "カンザキ", Optional.empty(), "港町");
    assertEquals(List.of(), clerk.records().search(PURPOSE, byAddress));
  }
}
