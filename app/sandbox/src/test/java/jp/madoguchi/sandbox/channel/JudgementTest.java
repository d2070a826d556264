package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.batch.Verdict.Reason;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessContent;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Salted;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.simulator.office.MadeUpSession;
import jp.madoguchi.core.simulator.office.SignedChanges;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.Ledger;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protocol points 11 to 13: what the centre says of each change. */
@OnEachDatabase
class JudgementTest extends ChannelCase {
  private static final String REORDER = Reorder.CODE;

  @SuppressWarnings("NullAway.Init")
  private HttpLine line;

  @Override
  Channel centre() throws Exception {
    return new Channel(world, TwoTerminals.movements(), place);
  }

  @BeforeEach
  void openLine() {
    line = channel.line();
  }

  @AfterEach
  void closeLine() {
    line.close();
  }

  @Nested
  class Persons {
    @Test
    void approvingOnesOwnEntryUnderASecondIdIsRefused() throws Exception {
      Act act = move(channel.person(1));
      assertRefused(
          Reason.SAME_PERSON, channel.changes.approved(channel.entrant, channel.entrantAgain, act));
    }

    @Test
    void anEntrantWithoutTheRightIsRefused() throws Exception {
      grant(channel.entrant, Set.of(Right.LOOK_UP), LocalDate.of(2027, 3, 31));
      assertRefused(Reason.ENTRANT_WITHOUT_RIGHT, channel.approved(move(channel.person(1))));
    }

    @Test
    void anApproverWhoseRightHasEndedIsRefused() throws Exception {
      grant(channel.approver, Set.of(Right.APPROVE), LocalDate.of(2026, 11, 1));
      assertRefused(Reason.APPROVER_WITHOUT_RIGHT, channel.approved(move(channel.person(1))));
    }
  }

  @Nested
  class Signatures {
    @Test
    void aTamperedApprovalIsRefusedAndOtherGroupsGoOn() throws Exception {
      ApprovedChange good = channel.approved(move(channel.person(1)));
      ApprovedChange bad = bent(channel.approved(move(channel.person(2))));
      assertEquals(
          List.of(refused(bad, Reason.APPROVER_SIGNATURE), applied(good)), verdicts(bad, good));
    }

    @Test
    void anotherOperatorsCardIsNoApproval() throws Exception {
      EnteredChange entered = channel.changes.enter(channel.entrant, move(channel.person(1)));
      Approval other = channel.changes.approve(channel.entrantAgain, entered);
      Approval claimed =
          new Approval(
              channel.approver.operator().operator().id(),
              other.session(),
              other.approvedAt(),
              other.certificate(),
              other.signature());
      assertRefused(Reason.APPROVER_SIGNATURE, new ApprovedChange(entered, claimed));
    }

    @Test
    void anEntryOfAnotherActIsRefused() throws Exception {
      ApprovedChange one = channel.approved(move(channel.person(1)));
      ApprovedChange two = channel.approved(move(channel.person(2)));
      EnteredChange mixed =
          new EnteredChange(
              two.entered().act(),
              two.entered().actBytes(),
              two.entered().credential(),
              one.entered().signature());
      assertRefused(Reason.ENTRANT_SIGNATURE, new ApprovedChange(mixed, two.approval()));
    }

    @Test
    void aSessionThatHasEndedSignsNothing() throws Exception {
      MadeUpSession yesterday =
          channel
              .entrant
              .operator()
              .login(
                  Environment.SANDBOX,
                  Channel.TERMINAL,
                  channel.entrant.credential().session(),
                  Channel.CLOCK.now().minus(Duration.ofHours(9)),
                  world.randomness());
      Act act = channel.changes.moveWithin(yesterday, "90番地", channel.person(1)).getFirst();
      assertRefused(
          Reason.ENTRANT_SIGNATURE, channel.changes.approved(yesterday, channel.approver, act));
    }

    @Test
    void aCardThatIsNoLongerRegisteredSignsNothing() throws Exception {
      channel.register(channel.entrant.operator().operator(), Bytes.of(new byte[9]));
      assertRefused(Reason.ENTRANT_SIGNATURE, channel.approved(move(channel.person(1))));
    }
  }

  @Nested
  class Offices {
    @Test
    void aChangeOfProductionIsRefused() throws Exception {
      assertRefused(Reason.WRONG_OFFICE, foreign(Environment.PRODUCTION, Channel.CITY.code()));
    }

    @Test
    void aChangeOfAnotherMunicipalityIsRefused() throws Exception {
      assertRefused(
          Reason.WRONG_OFFICE, foreign(Environment.SANDBOX, new MunicipalityCode("131016")));
    }

    private ApprovedChange foreign(Environment environment, MunicipalityCode municipality) {
      SignedChanges elsewhere =
          new SignedChanges(environment, municipality, Channel.CLOCK, world.randomness());
      Act act = elsewhere.moveWithin(channel.entrant, "90番地", channel.person(1)).getFirst();
      return elsewhere.approved(channel.entrant, channel.approver, act);
    }
  }

  @Nested
  class Groups {
    @Test
    void aHouseholdMovesTogether() throws Exception {
      List<ApprovedChange> household = channel.move("90番地", channel.person(1), channel.person(2));
      assertEquals(
          household.stream().map(JudgementTest.this::applied).toList(),
          verdicts(household.toArray(ApprovedChange[]::new)));
    }

    @Test
    void oneBadChangeHoldsTheWholeHouseholdBackAndNobodyElse() throws Exception {
      List<ApprovedChange> household = channel.move("90番地", channel.person(1), channel.person(2));
      ApprovedChange first = household.getFirst();
      ApprovedChange second = bent(household.getLast());
      ApprovedChange neighbour = channel.approved(move(channel.person(3)));
      assertEquals(
          List.of(
              refused(first, Reason.GROUP),
              refused(second, Reason.APPROVER_SIGNATURE),
              applied(neighbour)),
          verdicts(first, second, neighbour));
      assertEquals(1, channel.person(1).history());
    }

    @Test
    void aGroupWithAMemberMissingIsRefused() throws Exception {
      assertRefused(
          Reason.RULE, channel.move("90番地", channel.person(1), channel.person(2)).getFirst());
    }
  }

  @Nested
  class Versions {
    @Test
    void aChangeOnAnOldStateOfTheSameFieldsComesBackAsAConflict() throws Exception {
      ResidentRecord seen = channel.person(1);
      verdicts(channel.approved(move(seen)));
      ApprovedChange late = channel.move("3番地", seen).getFirst();
      Verdict.Refused verdict = assertInstanceOf(Verdict.Refused.class, verdicts(late).getFirst());
      assertEquals(Reason.CONFLICT, verdict.reason());
      assertEquals(List.of(Field.LOT, Field.ADDRESS_SINCE), verdict.fields());
      assertEquals(2, verdict.version());
      assertEquals("90番地", channel.person(1).address().address().lot().value());
    }

    @Test
    void changesOfDifferentFieldGroupsMerge() throws Exception {
      ResidentRecord seen = channel.person(1);
      verdicts(channel.approved(move(seen)));
      ApprovedChange order = reorder(seen);
      assertEquals(List.of(new Verdict.Applied(id(order), 3)), verdicts(order));
      assertEquals("90番地", channel.person(1).address().address().lot().value());
      assertEquals(2, channel.person(1).household().order());
    }

    @Test
    void aVersionThatDoesNotExistYetIsAConflict() throws Exception {
      ResidentRecord ahead = channel.changes.moved(channel.person(1), "9番地");
      assertEquals(
          Reason.CONFLICT,
          assertInstanceOf(
                  Verdict.Refused.class, verdicts(channel.approved(move(ahead))).getFirst())
              .reason());
    }

    @Test
    void aChangeUponOnesOwnRefusedOneIsAConflictEvenUnderTheSameNumber() throws Exception {
      ResidentRecord seen = channel.person(1);
      ResidentRecord ownRefused = channel.changes.moved(seen, "7番地");
      verdicts(channel.approved(move(seen)));
      ApprovedChange next = channel.move("8番地", ownRefused).getFirst();
      assertEquals(channel.person(1).history(), next.entered().act().baseVersion());
      assertEquals(
          List.of(new Verdict.Refused(id(next), Reason.CONFLICT, List.of(Field.LOT), 2)),
          verdicts(next));
    }

    @Test
    void aResidentWhomTheCentreDoesNotKnowIsNamed() throws Exception {
      ApprovedChange change = channel.approved(move(MadeUpResident.of(99, Channel.CITY)));
      assertEquals(
          List.of(new Verdict.Refused(id(change), Reason.UNKNOWN_RESIDENT, List.of(), 0)),
          verdicts(change));
    }
  }

  @Nested
  class Rules {
    @Test
    void aMovementThatNobodyKnowsIsRefused() throws Exception {
      assertRefused(Reason.RULE, channel.approved(act("no-such-kind", channel.person(1))));
    }
  }

  @Nested
  class Ids {
    @Test
    void theSameChangeInALaterBatchGetsTheSameWordAndNoSecondApplication() throws Exception {
      ApprovedChange change = channel.approved(move(channel.person(1)));
      List<Verdict> first = verdicts(change);
      assertEquals(first, verdicts(change));
      assertEquals(2, channel.person(1).history());
    }

    @Test
    void anIdThatWasUsedForSomethingElseIsRefused() throws Exception {
      Act used = move(channel.person(1));
      verdicts(channel.approved(used));
      Act fresh = move(channel.person(2));
      assertRefused(Reason.DUPLICATE_ID, channel.approved(Acts.withId(fresh, used.id())));
    }
  }

  @Nested
  class Log {
    @Test
    void entriesThatContinueTheChainAreSound() throws Exception {
      AccessEntry first = entry(1, AccessCodec.NO_HASH);
      put(first);
      put(entry(2, AccessCodec.hash(AccessCodec.encode(first))));
      verdicts();
      assertEquals(new Ledger.Entries(2, 0), channel.centre.view().entries(Channel.TERMINAL));
    }

    @Test
    void entriesAboutTheChannelCauseNoBatchOfTheirOwn() throws Exception {
      put(entry(1, AccessCodec.NO_HASH, AccessEvent.BATCH_SEALED));
      assertEquals(new CourierStep.Idle(), channel.courier(line).step());
    }

    @Test
    void anEntryWhoseContentWasErasedIsSound() throws Exception {
      put(entry(1, AccessCodec.NO_HASH).withoutContent());
      verdicts();
      assertEquals(new Ledger.Entries(1, 0), channel.centre.view().entries(Channel.TERMINAL));
    }

    @Test
    void anEntryWithOtherContentThanItCommittedToIsKeptAndMarked() throws Exception {
      AccessContent other =
          new AccessContent(Optional.empty(), Optional.empty(), Optional.empty(), "other");
      put(
          entry(1, AccessCodec.NO_HASH)
              .with(Optional.of(new Salted(Bytes.of(new byte[16]), other))));
      verdicts();
      assertEquals(new Ledger.Entries(1, 1), channel.centre.view().entries(Channel.TERMINAL));
    }

    @Test
    void anEntryThatDoesNotContinueTheChainIsKeptAndMarked() throws Exception {
      put(entry(1, AccessCodec.NO_HASH));
      put(entry(2, AccessCodec.NO_HASH));
      verdicts();
      assertEquals(new Ledger.Entries(2, 1), channel.centre.view().entries(Channel.TERMINAL));
    }

    private void put(AccessEntry entry) {
      channel.outbox.put(entry, AccessCodec.hash(AccessCodec.encode(entry)));
    }

    private AccessEntry entry(long sequence, Bytes previous) {
      return entry(sequence, previous, AccessEvent.LOGIN_REFUSED);
    }

    private AccessEntry entry(long sequence, Bytes previous, AccessEvent event) {
      Salted salted =
          new Salted(
              Bytes.of(new byte[16]),
              new AccessContent(Optional.empty(), Optional.empty(), Optional.empty(), ""));
      return new AccessEntry(
          sequence,
          previous,
          Instant.parse("2026-11-02T01:00:00Z"),
          1,
          Channel.TERMINAL,
          channel.entrant.operator().operator().id(),
          Optional.empty(),
          event,
          0,
          false,
          salted.commitment(),
          Optional.of(salted));
    }
  }

  @Test
  void theSealedStoreGivesUpWhatItHoldsAndKeepsTheReceipt(@TempDir Path directory)
      throws Exception {
    Secret key = Secret.taking(world.randomness().bytes(32));
    try (SealedDatabase database =
        SealedDatabase.open(new DirectoryFiles(directory), "terminal", key, world.randomness())) {
      TerminalStore terminal =
          TerminalStore.open(database, Channel.CLOCK, world.randomness(), Channel.TERMINAL);
      ResidentRecord person = channel.person(1);
      terminal.bulkLoad(List.of(person).stream());
      terminal.operators().put(channel.entrant.operator().operator());
      terminal.operators().put(channel.approver.operator().operator());
      ApprovedChange change = channel.approved(move(person));
      terminal.changes().enter(List.of(change.entered()));
      terminal
          .changes()
          .approve(
              change.entered().act().group(),
              List.of(change.approval()),
              List.of(Effect.of(change.entered().act(), person, change.approval().approver())));
      CourierStep step = channel.courier(terminal.outbox(), line).step();
      assertEquals(
          List.of(applied(change)),
          assertInstanceOf(CourierStep.Sent.class, step).receipt().verdicts());
      assertEquals(0, terminal.outbox().unsent().changes());
      assertEquals(channel.person(1), terminal.register().current(person.number()).orElseThrow());
    }
  }

  private void assertRefused(Reason reason, ApprovedChange change) throws Exception {
    assertEquals(List.of(refused(change, reason)), verdicts(change));
  }

  private List<Verdict> verdicts(ApprovedChange... changes) throws Exception {
    channel.outbox.put(List.of(changes));
    CourierStep step = channel.courier(line).step();
    return assertInstanceOf(CourierStep.Sent.class, step).receipt().verdicts();
  }

  private Verdict refused(ApprovedChange change, Reason reason) {
    return new Verdict.Refused(id(change), reason, List.of(), 1);
  }

  private Verdict applied(ApprovedChange change) {
    return new Verdict.Applied(id(change), 2);
  }

  private static Ulid id(ApprovedChange change) {
    return change.entered().act().id();
  }

  private Ulid fresh() {
    return Ulid.fresh(Channel.CLOCK, world.randomness());
  }

  private Act move(ResidentRecord person) {
    return channel.changes.moveWithin(channel.entrant, "90番地", person).getFirst();
  }

  private Act act(String kind, ResidentRecord person) {
    List<FieldChange> fields =
        List.of(new FieldChange(Field.HOUSEHOLD_ORDER, new ExactText("1"), new ExactText("2")));
    return channel.changes.act(channel.entrant, fresh(), 0, 1, kind, person, fields);
  }

  private ApprovedChange reorder(ResidentRecord person) {
    return channel.approved(act(Reorder.CODE, person));
  }

  private void grant(MadeUpSession session, Set<Right> rights, LocalDate until) {
    Operator old = session.operator().operator();
    channel.register(
        new Operator(
            old.id(), old.person(), old.name(), old.department(), rights, old.from(), until),
        session.operator().certificate());
  }

  /** The same change with an approval that belongs to another act. */
  private ApprovedChange bent(ApprovedChange change) {
    EnteredChange other = channel.changes.enter(channel.entrant, move(channel.person(10)));
    return new ApprovedChange(change.entered(), channel.changes.approve(channel.approver, other));
  }
}
