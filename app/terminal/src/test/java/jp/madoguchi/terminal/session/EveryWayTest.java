package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.Basis;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.supervision.SupervisionDesk;
import jp.madoguchi.core.tell.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rights and restraint as tables of every path: each way by which something of a resident comes out
 * of a counter has a line here, and is gone in every situation. A way that is not here fails.
 */
class EveryWayTest extends WayStage {
  /** It carries what the entrant typed themselves, and nobody else sees it. */
  private static final Set<String> OWN = Set.of("EntryDesk.returned/0");

  /**
   * Refused of whomever an entry waits for, as it does for her here; the search for the wrong
   * person's paper has every measure come and go around it.
   */
  private static final Set<String> ELSEWHERE = Set.of("CertificateDesk.prepare/2");

  /** What takes a record in and gives none out is no way. */
  private static final Set<Class<?>> PERSONAL =
      Set.of(ResidentRecord.class, Act.class, Memo.class, Registration.class);

  /** A way: what comes out of it about her. */
  private record Way(String method, Taking taking) {
    @Override
    public String toString() {
      return method;
    }
  }

  private interface Taking {
    Object from(WayStage test, Counter counter) throws Exception;
  }

  /** What stands about her or around her, and whether her address may come out. */
  private record Situation(String name, boolean shown, Making making) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Making {
    void in(WayStage test) throws Exception;
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
        new Way("RecordDesk.together/2", (_, it) -> it.records().together(PURPOSE, SHE.number())),
        new Way(
            "PastDesk.look/3",
            (test, it) ->
                it.past()
                    .look(
                        PURPOSE,
                        SHE.number(),
                        new AsOf(test.counters.clock().today(), Basis.ENTRY))),
        new Way("MemoDesk.open/2", (_, it) -> it.memos().open(PURPOSE, SHE.number())),
        new Way("MemoDesk.beside/2", (_, it) -> it.memos().beside(PURPOSE, SHE.number())),
        new Way("TellDesk.open/2", (_, it) -> it.tells().open(PURPOSE, SHE.number())),
        new Way("TellDesk.beside/2", (_, it) -> it.tells().beside(PURPOSE, SHE.number())),
        new Way(
            "IdentityDesk.compare/3",
            (_, it) -> it.identities().compare(PURPOSE, SHE.number(), IdentityActs.passport())),
        new Way("DepartureDesk.list/0", (_, it) -> it.departures().list()),
        new Way("ApprovalDesk.list/0", (_, it) -> it.approvals().list()),
        new Way(
            "ApprovalDesk.compare/1",
            (test, it) -> it.approvals().compare(test.waiting().orElseThrow())),
        new Way("AlikeDesk.open/2", (test, it) -> it.alike().open(test.likeHer(), SHE.number())),
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

  private String outcome(Way way) {
    try {
      return String.valueOf(way.taking().from(this, clerk));
    } catch (Exception refusal) {
      return refusal.toString();
    }
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
    known.addAll(ELSEWHERE);
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
        || plain.isSealed()
            && Arrays.stream(plain.getPermittedSubclasses()).anyMatch(it -> reaches(it, before))
        || plain.isRecord()
            && Arrays.stream(plain.getRecordComponents())
                .anyMatch(part -> reaches(part.getGenericType(), before));
  }
}
