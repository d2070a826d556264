package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.editing.EditingDesk;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.terminal.editing.EditingTalk;
import jp.madoguchi.terminal.editing.EditingViewModel;
import jp.madoguchi.terminal.session.Sending;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two clerks at two terminals have the same resident before them; the line between is real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingStoryTest {
  private static final AddressNumber SOMEBODY = AddressNumber.of(1);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final Message HINT = Message.of("editing.hint");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals.Keys keys;

  @SuppressWarnings("NullAway.Init")
  private TurningClock clock;

  @SuppressWarnings("NullAway.Init")
  private TwoTerminals office;

  @SuppressWarnings("NullAway.Init")
  private EditingTalk here;

  @SuppressWarnings("NullAway.Init")
  private EditingTalk there;

  @SuppressWarnings("NullAway.Init")
  private EditingViewModel record;

  @BeforeAll
  void makeKeys() {
    keys = TwoTerminals.Keys.make();
  }

  @BeforeEach
  void open(TestInfo test) throws Exception {
    clock = new TurningClock(Channel.CLOCK.now());
    office = TwoTerminals.open(keys, TestDatabase.H2, test.getDisplayName(), folder, clock);
    here = talk(office.here, office.here.entrant);
    there = talk(office.there, office.there.approver);
    record = new EditingViewModel(there, Optional.empty(), Map.of(SOMEBODY, ""), clock::today);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private EditingTalk talk(Seat seat, MadeUpSession who) {
    Session session = new Session(who.operator().operator(), who.credential(), who.key());
    Gate gate =
        new Gate(seat.store.operators(), session, new SessionLog(seat.store.log(), session), clock);
    Restraints restraints =
        new Restraints(
            seat.store.restraints(),
            seat.store.register(),
            seat.store.lifts(),
            new Releases(clock),
            gate,
            clock);
    EditingDesk desk =
        new EditingDesk(
            new EditingDesk.Books(
                seat.store.changes(),
                seat.store.drafts(),
                seat.store.register(),
                seat.store.operators()),
            restraints,
            session,
            clock);
    Line line = ((HttpLine) seat.line()).brief(Duration.ofSeconds(20), 40 * 1024);
    return new EditingTalk(
        desk,
        new Sending.Beside(line, Runnable::run),
        new Background(
            Runnable::run,
            Runnable::run,
            problem -> {
              throw new AssertionError(problem);
            }),
        clock);
  }

  private EditingViewModel form(Ulid form) {
    return new EditingViewModel(here, Optional.of(form), Map.of(SOMEBODY, ""), clock::today);
  }

  private Ulid fresh() {
    return Ulid.fresh(clock, office.channel.world.randomness());
  }

  private void pass(Duration time) {
    clock.forward(time);
    here.beat();
    there.beat();
  }

  private static Message begun() {
    return Message.of("editing.one.BEGUN", "T-1", "架空　P-1", "10:00");
  }

  @Test
  void theSecondSeesWhoBeganWhereAndWhen() {
    form(fresh()).begin();
    clock.forward(Duration.ofMinutes(1));
    record.begin();

    assertEquals(List.of(begun(), HINT), record.said().get());
  }

  @Test
  void theSecondSeesItWithinHalfAMinuteWhereTheyLookedFirst() {
    record.begin();
    assertEquals(List.of(), record.said().get());
    form(fresh()).begin();
    pass(HALF_A_MINUTE);

    assertEquals(List.of(begun(), HINT), record.said().get());
  }

  @Test
  void nothingIsSaidAnyMoreOnceTheFormWasGivenUp() {
    Ulid form = fresh();
    form(form).begin();
    record.begin();
    here.end(form);
    pass(HALF_A_MINUTE);

    assertEquals(List.of(), record.said().get());
  }

  @Test
  void aFormThatIsLeftOpenIsToldForAsLongAsTheSessionLasts() {
    form(fresh()).begin();
    record.begin();
    for (int i = 0; i < 20; i++) {
      pass(HALF_A_MINUTE);
    }

    assertEquals(List.of(begun(), HINT), record.said().get());
  }

  @Test
  void anEntryWaitsUntilItIsApproved() throws Exception {
    Ulid form = fresh();
    form(form).begin();
    Act act = office.here.move("90番地", office.here.person(1));
    ApprovedChange change =
        office.channel.changes.approved(office.here.entrant, office.here.approver, act);
    office.here.store.changes().enter(List.of(change.entered()));
    here.end(form);
    record.begin();
    assertEquals(
        List.of(Message.of("editing.one.WAITING", "T-1", "架空　P-1", "10:00"), HINT),
        record.said().get());

    office
        .here
        .store
        .changes()
        .approve(
            act.group(),
            List.of(change.approval()),
            List.of(
                Effect.of(
                    act,
                    office.here.store.register().current(SOMEBODY),
                    change.approval().approver())));
    pass(HALF_A_MINUTE);
    assertEquals(List.of(), record.said().get());
  }

  @Test
  void withoutALineWhatWasKnownLastIsToldAsThatAndThenNotAtAll() throws Exception {
    form(fresh()).begin();
    record.begin();
    office.channel.centre.stop();
    pass(HALF_A_MINUTE);
    assertEquals(List.of(begun(), Message.of("editing.stale", "10:00"), HINT), record.said().get());

    pass(Duration.ofMinutes(3));
    assertEquals(List.of(), record.said().get());
  }

  @Test
  void withoutALineFromTheBeginningNothingIsSaid() throws Exception {
    office.channel.centre.stop();
    form(fresh()).begin();
    record.begin();

    assertEquals(List.of(), record.said().get());
  }

  @Test
  void bothAreHeardOnceTheLineIsBack() throws Exception {
    office.channel.centre.stop();
    form(fresh()).begin();
    record.begin();
    office.channel.centre.start();
    pass(HALF_A_MINUTE);
    pass(HALF_A_MINUTE);

    assertEquals(List.of(begun(), HINT), record.said().get());
  }
}
