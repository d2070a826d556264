package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.ForkChoice;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.batch.Verdict.Reason;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * All that may happen between two terminals and their centre, one after the other to the same
 * three, over real sockets. Each chapter goes on where the one before ended.
 */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChannelStoryTest {
  private static final TerminalId REPLACEMENT = new TerminalId("T-3");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String BY = "架空　次郎";
  private static final Line DEAD =
      (_, _, _) -> {
        throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("no line"));
      };

  @RegisterExtension final Chapters chapters = new Chapters();

  @Parameter
  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private StoryOffice story;

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @BeforeAll
  void keepFolder(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeParameterizedClassInvocation
  void begin() throws Exception {
    chapters.beginAnew();
    story = new StoryOffice(database.orSkip(), folder);
  }

  @AfterParameterizedClassInvocation
  void end() throws Exception {
    story.close();
  }

  private List<Verdict> officeSyncs() throws Exception {
    return story.office.syncs(story.url());
  }

  private List<Verdict> branchSyncs() throws Exception {
    return story.branch.syncs(story.url());
  }

  private static void assertRefused(Code code, List<CourierStep> steps) {
    CourierStep last = steps.getLast();
    assertEquals(
        code, assertInstanceOf(CourierStep.Refused.class, last, steps.toString()).refusal().code());
  }

  private void assertReason(Reason reason, Act act) {
    Verdict verdict = story.view().findChange(act.id()).orElseThrow().verdict();
    assertEquals(reason, assertInstanceOf(Verdict.Refused.class, verdict).reason());
  }

  private String lot(long person) {
    return story.office.seat().person(person).address().address().lot().value();
  }

  @Test
  @Order(1)
  void bothTerminalsMeetTheirCentre() throws Exception {
    officeSyncs();
    branchSyncs();

    assertEquals(1, story.office.outside.leases.size());
    assertEquals(1, story.branch.outside.leases.size());
    story.later(DAY);
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(2)
  void whoeverMovesTheSamePersonSecondIsToldOfTheConflict() throws Exception {
    story.counts(story.office.moves(1, "90番地"));
    Act second = story.fails(story.branch.moves(1, "91番地"));

    officeSyncs();
    branchSyncs();

    assertReason(Reason.CONFLICT, second);
    assertEquals(List.of(second.id()), story.workList(story.branch));
    assertEquals("90番地", lot(1));
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(3)
  void changesOfDifferentFieldsMerge() throws Exception {
    story.later(DAY);
    story.counts(story.office.moves(2, "90番地"));
    Act other = story.counts(story.branch.seat().reorder(story.branch.seat().person(2)));
    story.branch.seat().put(other);

    officeSyncs();
    branchSyncs();
    officeSyncs();

    assertEquals("90番地", lot(2));
    assertEquals(2, story.office.seat().person(2).household().order());
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(4)
  void aChangeWithTheApprovalOfAnotherComesBackAndIsNotInForceAnyMore() throws Exception {
    story.later(DAY);
    Seat desk = story.office.seat();
    Act act = story.fails(desk.move("92番地", desk.person(3)));
    EnteredChange entered = story.channel.changes.enter(desk.entrant, act);
    EnteredChange another =
        story.channel.changes.enter(desk.entrant, desk.move("9番地", desk.person(4)));
    desk.put(new ApprovedChange(entered, story.channel.changes.approve(desk.approver, another)));

    officeSyncs();
    branchSyncs();

    assertReason(Reason.APPROVER_SIGNATURE, act);
    assertEquals(List.of(act.id()), story.workList(story.office));
    assertEquals(1, story.office.seat().person(3).history());
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(5)
  void aBatchThatComesAgainGetsTheSameReceiptAndIsDoneOnce() throws Exception {
    story.later(DAY);
    story.counts(story.branch.moves(4, "93番地"));
    assertInstanceOf(CourierStep.NoLine.class, story.branch.courier(DEAD).closeDay());
    Outbox.Sealed batch = story.branch.seat().store.outbox().oldestUnanswered().orElseThrow();
    try (HttpLine line = story.branch.line(story.url())) {
      List<byte[]> receipts =
          List.of(sent(line, batch), sent(line, batch)).stream().map(Line.Answer::body).toList();
      branchSyncs();

      assertArrayEquals(receipts.getFirst(), receipts.getLast());
      assertArrayEquals(receipts.getFirst(), sent(line, batch).body());
      assertTrue(story.view().receipts(story.branch.id).contains(Bytes.of(receipts.getFirst())));
    }
    officeSyncs();
    story.assertBothAsTheCentre();
  }

  private static Line.Answer sent(Line line, Outbox.Sealed batch) throws Exception {
    return line.ask(
        "PUT", "/v1/batches/" + batch.epoch() + "/" + batch.sequence(), batch.bytes().toArray());
  }

  /** Two administrators let a terminal go on in a new epoch. */
  private void letGoOn(Installed terminal, int epoch) {
    String choice = ForkChoice.CONTINUE.about(epoch);
    assertInstanceOf(
        AdminOutcome.Waiting.class,
        story.act(story.chief, AdminAct.Kind.DECIDE_FORK, terminal.id, choice));
    assertInstanceOf(
        AdminOutcome.Done.class,
        story.act(story.deputy, AdminAct.Kind.DECIDE_FORK, terminal.id, choice));
  }

  private DeviceState state(Installed terminal) {
    return story.view().device(terminal.id).orElseThrow().state();
  }

  @Test
  @Order(6)
  void aClonedTerminalIsSetAsideUntilTwoPersonsLetTheTrueOneGoOn() throws Exception {
    story.later(DAY);
    Path image = story.fresh("image");
    story.branch.copyTo(image);
    story.counts(story.branch.moves(5, "94番地"));
    branchSyncs();
    try (Seat clone = story.branch.clone(image);
        HttpLine line = story.branch.line(story.url())) {
      clone.put(clone.move("95番地", clone.person(6)));
      assertRefused(Code.FORK, List.of(clone.courier(line).step()));
      story.counts(story.branch.moves(6, "96番地"));

      List<CourierStep> waiting = story.branch.steps(story.url());

      assertRefused(Code.QUARANTINED_DEVICE, waiting);
      assertEquals(DeviceState.QUARANTINED, state(story.branch));
      letGoOn(story.branch, 1);
      List<CourierStep> steps = story.branch.steps(story.url());
      assertTrue(steps.contains(Installed.NEW_EPOCH), steps.toString());
      assertRefused(Code.WRONG_EPOCH, List.of(clone.courier(line).step()));
    }
    branchSyncs();
    officeSyncs();
    assertEquals("96番地", lot(6));
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(7)
  void aTerminalThatWasPutBackIsStoppedAndThenLearnsWhatItForgot() throws Exception {
    story.later(DAY);
    Path image = story.fresh("image");
    story.office.copyTo(image);
    story.counts(story.office.moves(7, "97番地"));
    officeSyncs();
    story.later(DAY);

    story.office.putBack(image);

    assertEquals(1, story.office.seat().person(7).history());
    story.counts(story.office.moves(8, "98番地"));
    assertRefused(Code.FORK, story.office.steps(story.url()));
    letGoOn(story.office, 1);
    List<CourierStep> steps = story.office.steps(story.url());
    assertTrue(steps.contains(Installed.NEW_EPOCH), steps.toString());
    officeSyncs();
    branchSyncs();
    assertEquals("97番地", lot(7));
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(8)
  void aCentreThatWasPutBackGetsEverythingAgain() throws Exception {
    story.later(DAY);
    Backup backup = story.backup().take();
    story.counts(story.office.moves(8, "80番地"));
    story.counts(story.branch.moves(9, "99番地"));
    officeSyncs();
    branchSyncs();
    officeSyncs();

    story.putBack(backup);

    assertEquals(1, story.view().history(story.office.seat().person(9).number()).size());
    backup.declare();
    List<CourierStep> steps = story.office.steps(story.url());
    assertTrue(
        steps.stream().anyMatch(CourierStep.SendingAgain.class::isInstance), steps.toString());
    assertTrue(steps.contains(new CourierStep.LogReopened(2)), steps.toString());
    branchSyncs();
    officeSyncs();
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(9)
  void seventyTwoHoursWithoutALineLoseNothingAndOverwriteNothing() throws Exception {
    story.later(DAY);
    Act disputed = story.fails(story.branch.moves(1, "71番地"));
    for (int day = 1; day <= 3; day++) {
      story.counts(story.branch.moves(1 + day, "7" + (1 + day) + "番地"));
      assertInstanceOf(CourierStep.NoLine.class, story.branch.courier(DEAD).closeDay());
      story.counts(story.office.moves(4 + day, "8" + day + "番地"));
      if (day == 2) {
        story.counts(story.office.moves(1, "70番地"));
      }
      officeSyncs();
      story.later(DAY);
    }
    assertEquals(4, story.branch.seat().store.outbox().unsent().changes());

    List<Verdict> verdicts = branchSyncs();

    assertEquals(4, verdicts.size());
    assertReason(Reason.CONFLICT, disputed);
    assertEquals(2, story.workList(story.branch).size());
    officeSyncs();
    assertEquals("70番地", lot(1));
    assertEquals("74番地", lot(4));
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(10)
  void lineAndMediumTogetherDoTheWorkOnce() throws Exception {
    story.later(DAY);
    MediumDesk desk = MediumDesk.of(story.channel.parts(story.store()));
    FileStore stick = DirectoryFiles.onMedium(story.fresh("stick"));
    FileStore answer = DirectoryFiles.onMedium(story.fresh("answer"));
    story.counts(story.branch.moves(10, "61番地"));
    story.branch.seat().media().write(stick, new MediumNumber("B-001"), "架空　太郎", _ -> {});
    branchSyncs();

    ReadIn read = desk.read(stick, BY);
    desk.answer(desk.line(read).orElseThrow(), answer, BY);

    assertEquals(
        List.of(new ReadIn.Known()), read.batches().stream().map(ReadIn.OfBatch::outcome).toList());
    assertEquals(0, story.branch.seat().media().read(answer).taken().receipts());
    story.counts(story.branch.moves(10, "62番地"));
    FileStore second = DirectoryFiles.onMedium(story.fresh("second"));
    story.branch.seat().media().write(second, new MediumNumber("B-002"), "架空　太郎", _ -> {});
    assertEquals(
        List.of(new ReadIn.Taken(1)),
        desk.read(second, BY).batches().stream().map(ReadIn.OfBatch::outcome).toList());
    branchSyncs();
    officeSyncs();
    assertEquals("62番地", lot(10));
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(11)
  void aLostTerminalIsRevokedAndWipedAndAnotherIsFilledInItsPlace() throws Exception {
    story.later(DAY);
    story.branch.seat().put(story.branch.seat().move("55番地", story.branch.seat().person(5)));
    assertInstanceOf(
        AdminOutcome.Done.class,
        story.act(story.chief, AdminAct.Kind.REVOKE_DEVICE, story.branch.id, ""));
    int kept = story.view().quarantined(story.branch.id).size();
    try (HttpLine line = story.branch.line(story.url())) {
      assertRefused(Code.REVOKED_DEVICE, List.of(story.branch.seat().courier(line).step()));
    }

    assertEquals(Installed.WIPED, story.branch.steps(story.url()).getLast());

    assertTrue(story.view().quarantined(story.branch.id).size() > kept, "what it sent is kept");
    assertTrue(story.branch.outside.leaseFile().sealed().isEmpty());
    SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(story.channel.world.randomness());
    IssuedPair pair = story.enrol(REPLACEMENT, draft);
    TrustAnchors anchors = story.channel.world.keys().issuer().anchors();
    story.replaceBranch(
        REPLACEMENT,
        draft.certified(
            List.of(pair.classical(), anchors.classicalRoot()),
            List.of(pair.quantumSafe(), anchors.quantumSafeRoot())));
    branchSyncs();
    story.later(DAY);
    story.counts(story.branch.moves(5, "56番地"));
    branchSyncs();
    officeSyncs();
    assertEquals("56番地", lot(5));
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(12)
  void aTerminalWhoseCertificateEndedIsLetInAgainAndSendsWhatItHad() throws Exception {
    story.counts(story.office.moves(3, "66番地"));
    assertInstanceOf(CourierStep.NoLine.class, story.office.courier(DEAD).closeDay());
    story.later(Duration.ofDays(80));
    assertEquals(
        new CourierStep.NoLine(LineDown.Reason.CERTIFICATE_OVER),
        story.office.steps(story.url()).getLast());

    KeyDraft draft = story.office.outside.place.draft(Suite.HYBRID_1);
    IssuedPair pair = story.enrol(story.office.id, draft);
    TrustAnchors anchors = story.channel.world.keys().issuer().anchors();
    story.office.outside.keys.become(
        story.office.outside.place.replace(
            draft,
            List.of(pair.classical(), anchors.classicalRoot()),
            List.of(pair.quantumSafe(), anchors.quantumSafeRoot())));

    officeSyncs();
    branchSyncs();
    assertEquals("66番地", lot(3));
    story.assertBothAsTheCentre();
  }

  @Test
  @Order(13)
  void inTheEndNothingIsLostOrDoubled() throws Exception {
    officeSyncs();
    branchSyncs();

    story.assertBothAsTheCentre();
    story.assertNothingLostOrDoubled();
    for (TerminalId id : List.of(Channel.TERMINAL, TwoTerminals.OTHER, REPLACEMENT)) {
      story.assertReceiptsWithoutAGap(id);
    }
    assertEquals(0, story.office.seat().store.outbox().unsent().changes());
    assertEquals(Optional.empty(), story.office.seat().store.ledger().differs());
    assertEquals(Optional.empty(), story.branch.seat().store.ledger().differs());
  }
}
