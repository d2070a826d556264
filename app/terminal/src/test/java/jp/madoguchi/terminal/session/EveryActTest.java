package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
import jp.madoguchi.core.change.CardSigner;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.numbering.CodePool;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Grant;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.supervision.SupervisionDesk;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.Addressee;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.fixture.CentreAnswers;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every act of every desk of a counter has a line here that says which right it needs (T5). Whoever
 * has all other rights is refused, and so is whoever lost this one since they signed in; that is in
 * the log, and nothing has changed.
 */
class EveryActTest {
  static final Purpose PURPOSE = new Purpose(Purpose.Reason.MOVEMENT_NOTICE, "T-1");
  private static final Operator ENTRANT = TestStore.operator("SATO-1", Right.ENTER, Right.LOOK_UP);
  static final Operator CHIEF = TestStore.operator("KATO-1", Right.values());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestCounters counters;

  @SuppressWarnings("NullAway.Init")
  private TestCards cards;

  @SuppressWarnings("NullAway.Init")
  private Ulid waiting;

  @SuppressWarnings("NullAway.Init")
  private Ulid refused;

  @SuppressWarnings("NullAway.Init")
  private Memo memo;

  /** What an operator does. */
  interface Doing {
    void at(EveryActTest test, Counter counter) throws Exception;
  }

  /**
   * An act of a desk.
   *
   * @param method with the number of its parameters
   * @param anyOf one of these is needed
   */
  record Line(String method, Set<Right> anyOf, Doing doing) {
    @Override
    public String toString() {
      return method;
    }
  }

  static Line line(String method, Right right, Doing doing) {
    return new Line(method, Set.of(right), doing);
  }

  static Stream<Line> lines() {
    return Stream.of(desks(), SeenActs.lines(), RestraintActs.lines(), RecordActs.lines())
        .flatMap(it -> it);
  }

  private static Stream<Line> desks() {
    Set<Right> carrying = Set.of(Right.ENTER, Right.APPROVE, Right.ADMINISTER);
    return Stream.of(
        line(
            "RecordDesk.household/2",
            Right.LOOK_UP,
            (_, it) -> it.records().household(PURPOSE, TestStore.HEAD.household().number())),
        line(
            "RecordDesk.together/2",
            Right.LOOK_UP,
            (_, it) -> it.records().together(PURPOSE, TestStore.HEAD.number())),
        line("RecordDesk.search/2", Right.LOOK_UP, (_, it) -> it.records().search(PURPOSE, all())),
        line(
            "RecordDesk.open/2",
            Right.LOOK_UP,
            (_, it) -> it.records().open(PURPOSE, TestStore.HEAD.number())),
        line("CodeDesk.give/1", Right.ENTER, (_, it) -> it.codes().give(PURPOSE)),
        line("DepartureDesk.list/0", Right.LOOK_UP, (_, it) -> it.departures().list()),
        line("EntryDesk.enter/1", Right.ENTER, (test, it) -> it.entries().enter(test.entry())),
        line(
            "EntryDesk.enter/2",
            Right.ENTER,
            (test, it) -> it.entries().enter(test.entry(), test.counters.store().changes()::enter)),
        line(
            "EntryDesk.takeBack/1", Right.ENTER, (test, it) -> it.entries().takeBack(test.waiting)),
        new Line(
            "ApprovalDesk.list/0",
            Set.of(Right.ENTER, Right.APPROVE),
            (_, it) -> it.approvals().list()),
        line(
            "ApprovalDesk.compare/1",
            Right.APPROVE,
            (test, it) -> it.approvals().compare(test.waiting)),
        line(
            "ApprovalDesk.approve/2",
            Right.APPROVE,
            (test, it) -> it.approvals().approve(test.waiting, noCard())),
        line(
            "ApprovalDesk.sendBack/2",
            Right.APPROVE,
            (test, it) -> it.approvals().sendBack(test.waiting, "番地が違います")),
        line(
            "ApprovalDesk.settle/2",
            Right.APPROVE,
            (test, it) -> it.approvals().settle(test.waiting, seenToDiffer())),
        line("ExportDesk.export/1", Right.ADMINISTER, (_, it) -> it.exports().export(false)),
        line(
            "ApprovalDesk.recall/2",
            Right.APPROVE,
            (test, it) -> it.approvals().recall(test.waiting, Bytes.of(new byte[32]))),
        line("ExportDesk.lot/1", Right.ADMINISTER, (_, it) -> it.exports().lot(new byte[1])),
        line("ExportDesk.grants/1", Right.ADMINISTER, (_, it) -> it.exports().grants(new byte[1])),
        line("KeyDesk.custody/0", Right.ADMINISTER, (_, it) -> it.keys().custody()),
        line("KeyDesk.renew/1", Right.ADMINISTER, (_, it) -> it.keys().renew(_ -> {})),
        line(
            "KeyDesk.shutOut/2",
            Right.ADMINISTER,
            (_, it) -> it.keys().shutOut(ENTRANT.id(), _ -> {})),
        line(
            "KeyDesk.wipe/2",
            Right.ADMINISTER,
            (_, it) -> it.keys().wipe(TestStore.TERMINAL.value(), 99)),
        line("LockDesk.standing/0", Right.ADMINISTER, (_, it) -> it.locks().standing()),
        line(
            "LockDesk.unlock/2",
            Right.ADMINISTER,
            (_, it) -> it.locks().unlock(ENTRANT.id(), "包帯")),
        line("LockDesk.beginAnew/1", Right.ADMINISTER, (_, it) -> it.locks().beginAnew("停電")),
        line(
            "AdmissionDesk.candidates/0", Right.ADMINISTER, (_, it) -> it.admission().candidates()),
        line("AdmissionDesk.grants/0", Right.ADMINISTER, (_, it) -> it.admission().grants()),
        line(
            "AdmissionDesk.admit/3",
            Right.ADMINISTER,
            (_, it) -> it.admission().admit(newcomer(), Errands.CARD, _ -> {})),
        line(
            "RetentionDesk.run/2",
            Right.ADMINISTER,
            (_, it) -> it.retention().run(it.retention().survey(), _ -> {})),
        line("RetentionDesk.resume/1", Right.ADMINISTER, (_, it) -> it.retention().resume(_ -> {})),
        line("WorkDesk.open/1", Right.ENTER, (test, it) -> it.work().open(test.refused)),
        line(
            "WorkDesk.enter/2",
            Right.ENTER,
            (test, it) -> it.work().enter(test.refused, test.entry())),
        line(
            "WorkDesk.withdraw/2",
            Right.ENTER,
            (test, it) -> it.work().withdraw(test.refused, "取りやめ")),
        line(
            "WorkDesk.escalate/3",
            Right.ENTER,
            (test, it) -> it.work().escalate(test.refused, Addressee.ADMINISTRATOR, "お願いします")),
        line("WorkDesk.confirm/1", Right.ENTER, (test, it) -> it.work().confirm(test.refused)),
        line(
            "SupervisionDesk.admit/1",
            Right.ADMINISTER,
            (test, it) -> new Errands(test.counters).vouch(it, test.counter(ENTRANT))),
        line("DayDesk.close/0", Right.ADMINISTER, (_, it) -> it.day().close()),
        new Line(
            "MediaDesk.write/4",
            carrying,
            (test, it) ->
                new Errands(test.counters)
                    .media(it)
                    .write(test.medium(), new MediumNumber("M-1"), "架空　三郎", _ -> {})),
        new Line(
            "MediaDesk.read/1",
            carrying,
            (test, it) -> new Errands(test.counters).media(it).read(test.medium())),
        new Line(
            "MediaDesk.missing/2",
            carrying,
            (test, it) -> new Errands(test.counters).media(it).missing(test.waiting, "紛失")),
        new Line(
            "MediaDesk.destroyed/2",
            carrying,
            (test, it) -> new Errands(test.counters).media(it).destroyed(test.waiting, "廃棄")));
  }

  private static Newcomer newcomer() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    return new Newcomer(
        ENTRANT.id(), (ECPublicKey) keys.generateKeyPair().getPublic(), new byte[3]);
  }

  private static TwinWord seenToDiffer() {
    return new TwinWord(TestStore.HEAD.number(), Set.of(Evidence.DOMICILE));
  }

  static CardSigner noCard() {
    return (CardSigner)
        Proxy.newProxyInstance(
            CardSigner.class.getClassLoader(),
            new Class<?>[] {CardSigner.class},
            (_, _, _) -> {
              throw new IllegalStateException("no card");
            });
  }

  private static ResidentQuery all() {
    return new ResidentQuery(Optional.empty(), "カンザキ", Optional.empty(), "桜町");
  }

  @BeforeEach
  void somethingWaitsAndSomethingWasRefused() throws Exception {
    counters = new TestCounters(folder, ENTRANT, CHIEF);
    counters.codeShelf().save(CodePool.none().with(List.of(ResidentCode.of(4711))));
    cards = new TestCards(counters.clock(), counters.randomness());
    Counter clerk = counter(ENTRANT);
    refused = clerk.entries().enter(entry(TestStore.WIFE));
    new CentreAnswers(counters.store())
        .answer(refused, CHIEF.id(), counters.clock().now(), EveryActTest::refusal);
    waiting = clerk.entries().enter(entry(TestStore.CHILD));
    memo = MemoActs.noted(counter(CHIEF).memos());
  }

  /** An entry about the child. */
  Ulid waiting() {
    return waiting;
  }

  /** Of the wife, with one note. */
  Memo memo() {
    return memo;
  }

  private static Verdict refusal(Act act) {
    return new Verdict.Refused(act.id(), Verdict.Reason.CONFLICT, List.of(Field.LOT), 2);
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private Counter counter(Operator operator) throws Exception {
    return counters.counter(operator, new VirtualPivCard(cards.card(operator.id().value())));
  }

  private EntryDesk.Entry entry() {
    return entry(TestStore.HEAD);
  }

  private EntryDesk.Entry entry(ResidentRecord person) {
    return new EntryDesk.Entry(
        "move-within",
        RegisterDate.of(counters.clock().today()),
        counters.clock().today(),
        PURPOSE,
        "住民異動届",
        List.of(EntryDesk.Step.of(person, moved(person))));
  }

  private ResidentRecord moved(ResidentRecord person) {
    Address fresh = Address.of(TestStore.MINATO, new ExactText("３－４"), ExactText.EMPTY);
    return person.moved(
        person.household(),
        new AddressBlock(fresh, RegisterDate.of(counters.clock().today())),
        person.origin());
  }

  private FileStore medium() throws IOException {
    return new DirectoryFiles(Files.createDirectories(folder.resolve("medium")));
  }

  /** Everything but the log. */
  private List<String> standing() throws Exception {
    TerminalStore store = counters.store();
    List<String> all = new ArrayList<>();
    for (ChangeState state : ChangeState.values()) {
      all.add(state + " " + store.changes().in(state));
    }
    all.add("work " + store.workList().open());
    all.add("outbox " + store.outbox().position() + " " + store.outbox().unsent().changes());
    all.add("day " + store.days().last());
    all.add("lifts " + store.lifts().running());
    all.add("operators " + store.operators().all());
    all.add("media " + store.media().lines(9));
    all.add("retention " + store.retention().last());
    all.add("keys " + counters.keeper().done());
    all.add("codes " + counters.codeShelf().load().free().size());
    for (ResidentRecord member : TestStore.FAMILY) {
      all.add("history " + store.register().history(member.number()));
      all.add("memo " + store.memos().of(member.number()));
      all.add("tell " + store.tells().of(member.number()));
    }
    Path exported = folder.resolve("exported");
    if (Files.exists(exported)) {
      try (Stream<Path> files = Files.list(exported)) {
        all.add("exported " + files.sorted().toList());
      }
    }
    return all;
  }

  private AccessEntry newest() {
    return counters.store().log().last().orElseThrow();
  }

  private static Operator somebody(Set<Right> rights) {
    return TestStore.operator("UEDA-1", rights.toArray(Right[]::new));
  }

  private static Set<Right> without(Set<Right> needed) {
    Set<Right> others = EnumSet.allOf(Right.class);
    others.removeAll(needed);
    return others;
  }

  @Test
  void everyPublicMethodOfEveryDeskHasItsLine() {
    Set<String> known = new TreeSet<>(ActsForEverybody.ALL);
    known.addAll(ActsForEverybody.FOR_OTHER_DESKS);
    lines().map(Line::method).forEach(known::add);
    Set<String> there =
        Stream.concat(
                Arrays.stream(Counter.Desks.class.getRecordComponents())
                    .map(RecordComponent::getType),
                Stream.of(MediaDesk.class, SupervisionDesk.class))
            .flatMap(desk -> Arrays.stream(desk.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map(EveryActTest::name)
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

  @ParameterizedTest
  @MethodSource("lines")
  void whoeverWasNeverGrantedTheRightIsRefused(Line line) throws Exception {
    Operator somebody = somebody(without(line.anyOf()));
    counters.store().operators().put(somebody);
    refuses(line, counter(somebody));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void whoeverHasNoRightAtAllIsRefused(Line line) throws Exception {
    Operator somebody = somebody(Set.of());
    counters.store().operators().put(somebody);
    refuses(line, counter(somebody));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void whoeverWasGrantedTheRightAtAnotherOfficeAloneIsRefused(Line line) throws Exception {
    Operator plain = somebody(without(line.anyOf()));
    Operator elsewhere =
        new Operator(
            plain.id(),
            plain.person(),
            plain.name(),
            plain.department(),
            plain.rights(),
            line.anyOf().stream()
                .map(right ->
                    new Grant(
                        right, Optional.of(new OfficeCode("SHIOMI")), plain.from(), plain.until()))
                .collect(Collectors.toSet()),
            plain.from(),
            plain.until());
    counters.store().operators().put(elsewhere);
    refuses(line, counter(elsewhere));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void whoeverLostTheRightSinceTheySignedInIsRefused(Line line) throws Exception {
    Operator before = somebody(Set.of(Right.values()));
    counters.store().operators().put(before);
    Counter counter = counter(before);
    counters.store().operators().put(somebody(without(line.anyOf())));
    refuses(line, counter);
  }

  private void refuses(Line line, Counter counter) throws Exception {
    List<String> before = standing();
    assertThrows(Exception.class, () -> line.doing().at(this, counter));
    assertEquals(AccessEvent.REFUSED, newest().event());
    assertEquals(counter.session().operator().id(), newest().operator());
    assertEquals(before, standing());
  }

  /** Else the tests above could be green because nothing works at all. */
  @ParameterizedTest
  @MethodSource("lines")
  void whoeverHasOneOfTheRightsIsNotRefusedForLackOfIt(Line line) throws Exception {
    Operator lacking = somebody(without(line.anyOf()));
    counters.store().operators().put(lacking);
    String refusal = outcome(line, counter(lacking));
    for (Right right : line.anyOf()) {
      Operator granted = somebody(EnumSet.of(right));
      counters.store().operators().put(granted);
      assertNotEquals(refusal, outcome(line, counter(granted)));
    }
  }

  private String outcome(Line line, Counter counter) {
    try {
      line.doing().at(this, counter);
      return "done";
    } catch (Exception problem) {
      return problem.toString();
    }
  }

  @Test
  void theWorkListShowsNothingToWhomItIsNotFor() throws Exception {
    Operator somebody = somebody(without(Set.of(Right.ENTER)));
    counters.store().operators().put(somebody);
    assertEquals(List.of(), counter(somebody).work().list());
    assertEquals(1, counter(ENTRANT).work().list().size());
  }

  @Test
  void whatCameBackIsShownToItsEntrantAlone() throws Exception {
    counters.store().changes().sendBack(waiting, CHIEF.id(), "番地が違います");
    assertEquals(List.of(), counter(CHIEF).entries().returned());
    assertEquals(1, counter(ENTRANT).entries().returned().size());
  }
}
