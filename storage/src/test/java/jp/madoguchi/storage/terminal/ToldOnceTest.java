package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeNumber;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.Telling;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to copies, letters and the terminal, in whatever order: of one copy that came
 * out, one who was registered is told once, and of any other nobody.
 */
class ToldOnceTest {
  private static final int STEPS = 250;
  private static final List<ResidentRecord> PEOPLE =
      List.of(
          People.resident(3, "カクウ　ハナコ", "1975-01-01"),
          People.resident(4, "カクウ　イチロウ", "1974-01-01"),
          People.resident(5, "カクウ　ジロウ", "1999-01-01"));
  private static final Set<Claim> TOLD = Set.of(Claim.AGENT, Claim.THIRD_PARTY);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private Random random = new Random(0);

  @SuppressWarnings("NullAway.Init")
  private OpenStore open;

  private Instant now = StepClock.START;
  private final Map<AddressNumber, Registration> registered = new HashMap<>();
  private final List<Made> made = new ArrayList<>();
  private final Set<String> sent = new HashSet<>();

  /** A copy as the test knows it. */
  private static final class Made {
    private Issue issue;
    private Claim claim;
    private final Set<AddressNumber> registrants;

    Made(Issue issue, Claim claim, Set<AddressNumber> registrants) {
      this.issue = issue;
      this.claim = claim;
      this.registrants = registrants;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ofEachCopyEachRegistrantIsToldOnce(long seed) throws Exception {
    random = new Random(seed);
    open = OpenStore.inFile(folder).with(PEOPLE.toArray(ResidentRecord[]::new));
    try {
      for (int step = 0; step < STEPS; step++) {
        now = now.plusSeconds(1);
        step();
        judge();
      }
      assertFalse(sent.isEmpty(), "letters went out");
    } finally {
      open.close();
    }
  }

  private void step() throws Exception {
    switch (random.nextInt(12)) {
      case 0, 1 -> begin();
      case 2, 3 ->
          pick(it -> it.issue.outcome() == Issue.Outcome.BEGUN)
              .ifPresent(it ->
                  settle(
                      it, random.nextInt(4) == 0 ? Issue.Outcome.FAILED : Issue.Outcome.PRINTED));
      case 4 ->
          pick(it -> it.issue.outcome() == Issue.Outcome.PRINTED)
              .ifPresent(it -> settle(it, Issue.Outcome.SPOILED));
      case 5 -> pick(_ -> true).ifPresent(this::correct);
      case 6 -> register();
      case 7, 8, 9, 10 -> send();
      default -> {
        open.close();
        open = OpenStore.inFile(folder);
      }
    }
  }

  private ToldCopies copies() {
    return new ToldCopies(open.store());
  }

  private Optional<Made> pick(Predicate<Made> which) {
    List<Made> some = made.stream().filter(which).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }

  private Claim claim() {
    return Claim.values()[random.nextInt(Claim.values().length)];
  }

  private void begin() {
    Claim claim = claim();
    ResidentRecord[] people =
        PEOPLE.subList(0, 1 + random.nextInt(PEOPLE.size())).toArray(ResidentRecord[]::new);
    Set<AddressNumber> registrants = new HashSet<>(registered.keySet());
    registrants.retainAll(Arrays.stream(people).map(ResidentRecord::number).toList());
    made.add(new Made(copies().begun(claim, now, people), claim, registrants));
  }

  private void settle(Made which, Issue.Outcome outcome) {
    which.issue = copies().settled(which.issue, outcome);
  }

  private void correct(Made which) {
    which.claim = claim();
    ResidentRecord[] people =
        PEOPLE.stream()
            .filter(it -> which.issue.request().people().contains(it.number()))
            .toArray(ResidentRecord[]::new);
    assertTrue(copies().corrected(which.issue, which.claim, people));
  }

  private void register() {
    ResidentRecord person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    Registration standing = registered.remove(person.number());
    if (standing == null) {
      Registration fresh = ToldCopies.registration(person, People.TODAY.minusYears(1), "", now);
      assertTrue(open.store().tells().register(fresh));
      registered.put(person.number(), fresh);
    } else {
      assertTrue(open.store().tells().withdraw(ToldCopies.withdrawn(standing, now)));
    }
  }

  /** A letter goes to the printer, and comes out or does not. */
  private void send() {
    List<Notice> waiting = open.store().notices().of(Part.WAITING, 1000);
    if (waiting.isEmpty()) {
      return;
    }
    Notice letter = waiting.get(random.nextInt(waiting.size()));
    if (letter.state() == NoticeState.ASKED) {
      open.store()
          .notices()
          .begin(
              People.TODAY,
              open.store().notices().snapshot(letter.id()).orElseThrow(),
              place -> as(letter, NoticeState.BEGUN, place))
          .orElseThrow();
      return;
    }
    NoticeState next = random.nextBoolean() ? NoticeState.PRINTED : NoticeState.ASKED;
    int place = letter.number().orElseThrow().place();
    open.store().notices().settle(letter, as(letter, next, place));
    if (next == NoticeState.PRINTED) {
      assertTrue(sent.add(letter.person() + letter.cause()), "a letter went out twice");
    }
  }

  private static Notice as(Notice notice, NoticeState state, int place) {
    return new Notice(
        notice.id(),
        notice.kind(),
        notice.person(),
        notice.cause(),
        notice.change(),
        notice.purpose(),
        notice.askedAt(),
        state,
        Optional.of(new NoticeNumber(People.TODAY, OpenStore.TERMINAL, place)),
        Optional.of(new Notice.Mark(People.CLERK, StepClock.START, "")));
  }

  /** What waits is what is to be told, and nothing else; what is at the printer is let be. */
  private void judge() {
    Set<String> due = new HashSet<>();
    for (Made each : made) {
      boolean told = each.issue.outcome() == Issue.Outcome.PRINTED && TOLD.contains(each.claim);
      for (AddressNumber person : told ? each.registrants : Set.<AddressNumber>of()) {
        due.add(person + Telling.cause(each.issue.id()));
      }
    }
    due.removeAll(sent);
    Set<String> waiting = new HashSet<>();
    Set<String> begun = new HashSet<>();
    for (Notice notice : open.store().notices().of(Part.WAITING, 1000)) {
      String which = notice.person() + notice.cause();
      assertTrue(
          (notice.state() == NoticeState.BEGUN ? begun : waiting).add(which), "asked for twice");
    }
    due.removeAll(begun);
    assertEquals(due, waiting);
  }
}
