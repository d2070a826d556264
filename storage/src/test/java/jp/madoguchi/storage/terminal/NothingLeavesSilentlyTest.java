package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.batch.Verdict.Reason;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.Addressee;
import jp.madoguchi.core.worklist.WorkItem;
import jp.madoguchi.core.worklist.WorkList;
import jp.madoguchi.core.worklist.WorkStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the centre answers and the clerks do, in whatever order (protocol point 14). */
class NothingLeavesSilentlyTest {
  private static final int STEPS = 60;
  private static final int RESIDENTS = 24;
  private static final Instant FIRST = Instant.parse("2026-04-01T02:00:00Z");
  private static final Ulid SESSION = new Ulid("01ARZ3NDEKTSV4RRFFQ69G5FAV");

  /** The places of which each approved change is in exactly one. */
  private enum Place {
    ON_ITS_WAY,
    APPLIED,
    ON_THE_LIST,
    ENDED
  }

  private final Map<Ulid, List<EnteredChange>> approved = new LinkedHashMap<>();
  private final Map<Ulid, Ulid> groups = new HashMap<>();
  private final List<Ulid> held = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private OpenStore open;

  @SuppressWarnings("NullAway.Init")
  private Answers centre;

  @SuppressWarnings("NullAway.Init")
  private Random chance;

  private int answers;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void everyChangeIsInExactlyOnePlace(long seed) throws Exception {
    chance = new Random(seed);
    try (OpenStore store =
        OpenStore.inMemory()
            .with(
                LongStream.rangeClosed(1, RESIDENTS)
                    .mapToObj(serial -> People.resident(serial, "カクウ　ハナ", "1980-01-01"))
                    .toArray(ResidentRecord[]::new))) {
      open = store;
      centre = new Answers(store.store());
      for (int step = 0; step < STEPS; step++) {
        act();
        assertEachInOnePlace();
      }
    }
  }

  private void act() throws Exception {
    switch (chance.nextInt(6)) {
      case 0, 1 -> approve();
      case 2 -> centre.seal(chance.nextBoolean());
      case 3, 4 -> answer();
      default -> settle();
    }
  }

  private void approve() throws Exception {
    List<ResidentRecord> people = new ArrayList<>();
    int first = 1 + chance.nextInt(RESIDENTS);
    for (int i = 0; i <= chance.nextInt(3); i++) {
      long serial = 1 + (first + i) % RESIDENTS;
      people.add(open.store().register().current(AddressNumber.of(serial)).orElseThrow());
    }
    remember(centre.approved(people.toArray(ResidentRecord[]::new)));
  }

  private void remember(List<EnteredChange> group) {
    approved.put(Answers.id(group), group);
    group.forEach(change -> groups.put(change.act().id(), Answers.id(group)));
  }

  /** The oldest batch is answered, group by group; held groups of before may be decided in it. */
  private void answer() {
    if (open.store().outbox().oldestUnanswered().isEmpty()) {
      return;
    }
    Outbox.Sealed oldest = open.store().outbox().oldestUnanswered().get();
    Map<Ulid, Integer> words = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (List<EnteredChange> group : approved.values()) {
      ChangeGroup now = open.store().changes().find(Answers.id(group)).orElseThrow();
      boolean decided = held.contains(now.id()) && chance.nextInt(3) == 0;
      if (decided || inBatch(now, oldest.sequence())) {
        int word = words.computeIfAbsent(now.id(), _ -> chance.nextInt(decided ? 2 : 3));
        group.forEach(change -> verdicts.add(verdict(change.act().id(), word)));
      }
    }
    words.forEach((group, word) -> {
      held.remove(group);
      if (word == 2) {
        held.add(group);
      }
    });
    centre.answer(FIRST.plusSeconds(++answers), verdicts);
  }

  private boolean inBatch(ChangeGroup group, long sequence) {
    return group.state() == ChangeState.SEALED
        && open.store().changes().trail(group.head().resident()).stream()
            .filter(trail -> trail.change().equals(group.head().id()))
            .anyMatch(trail -> trail.batch().filter(batch -> batch == sequence).isPresent());
  }

  private Verdict verdict(Ulid change, int word) {
    return switch (word) {
      case 0 -> new Verdict.Applied(change, 2);
      case 1 -> new Verdict.Refused(change, Reason.CONFLICT, List.of(), 3);
      default -> new Verdict.Held(change, Reason.UNKNOWN_RESIDENT, 0);
    };
  }

  private void settle() throws Exception {
    List<WorkItem> items = open.store().workList().open();
    if (items.isEmpty()) {
      return;
    }
    WorkItem item = items.get(chance.nextInt(items.size()));
    WorkList.Logged logged =
        new WorkList.Logged(
            SESSION, Moves.PURPOSE, List.of(AccessNote.of(AccessEvent.WORK_ESCALATED, "")));
    if (item.state() == ChangeState.HELD || chance.nextInt(3) == 0) {
      keep(item, new WorkStep.Escalated(People.CLERK, FIRST, Addressee.CHIEF, "至急"), logged);
    } else if (item.state() == ChangeState.APPLIED) {
      keep(item, new WorkStep.Confirmed(People.CLERK, FIRST), logged);
    } else if (chance.nextBoolean()) {
      keep(item, new WorkStep.Withdrawn(People.CLERK, FIRST, "届出人の申出"), logged);
    } else {
      enterAgain(item, logged);
    }
  }

  private void keep(WorkItem item, WorkStep step, WorkList.Logged logged) throws Exception {
    open.store().workList().keep(item.id(), step, logged);
  }

  private void enterAgain(WorkItem item, WorkList.Logged logged) throws Exception {
    ResidentRecord[] people =
        item.group().changes().stream()
            .map(change -> open.store().register().current(change.act().resident()).orElseThrow())
            .toArray(ResidentRecord[]::new);
    List<EnteredChange> again = Moves.group(people);
    open.store()
        .workList()
        .enter(
            item.id(),
            new WorkStep.Reentered(People.CLERK, FIRST, Answers.id(again)),
            again,
            logged);
    if (chance.nextInt(3) == 0) {
      open.store().changes().withdraw(Answers.id(again));
      assertTrue(open.store().workList().find(item.id()).orElseThrow().open());
    } else {
      open.store()
          .changes()
          .approve(Answers.id(again), Moves.approvals(again), Moves.states(again, people));
      remember(again);
    }
  }

  private void assertEachInOnePlace() {
    Map<Place, Integer> counted = new HashMap<>();
    for (List<EnteredChange> group : approved.values()) {
      ChangeGroup now = open.store().changes().find(Answers.id(group)).orElseThrow();
      List<Place> places = places(now);
      assertEquals(1, places.size(), () -> now.state() + " is in " + places);
      counted.merge(places.getFirst(), 1, Integer::sum);
    }
    assertEquals(
        counted.getOrDefault(Place.ON_THE_LIST, 0), open.store().workList().count().items());
  }

  private List<Place> places(ChangeGroup group) {
    List<Place> places = new ArrayList<>();
    var item = open.store().workList().find(group.id());
    if (group.state() == ChangeState.APPROVED || group.state() == ChangeState.SEALED) {
      places.add(Place.ON_ITS_WAY);
    }
    if (item.isEmpty() && group.state() == ChangeState.APPLIED) {
      places.add(Place.APPLIED);
    }
    if (item.filter(WorkItem::open).isPresent()) {
      places.add(Place.ON_THE_LIST);
    }
    if (item.flatMap(WorkItem::ending).isPresent()) {
      places.add(Place.ENDED);
    }
    return places;
  }
}
