package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.movein.MovesIn;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the centre says where somebody who is entered may be somebody known (4.1.1.2). */
@OnEachDatabase
class TwinJudgementTest extends ChannelCase {
  private static final List<Field> THREE_ITEMS = List.of(Field.NAME, Field.BIRTH, Field.SEX);

  @SuppressWarnings("NullAway.Init")
  private HttpLine line;

  @BeforeEach
  void openLine() {
    line = channel.line();
  }

  @AfterEach
  void closeLine() {
    line.close();
  }

  @Test
  void somebodyWhoIsLikeNobodyIsEntered() throws Exception {
    assertApplied(judged(newcomer(20, 20, 20, List.of())));
  }

  @Test
  void somebodyWithTheThreeItemsOfAResidentOfWhomNothingIsSaidIsSuspected() throws Exception {
    assertSuspected(THREE_ITEMS, judged(newcomer(20, 1, 20, List.of())));
    assertTrue(
        channel.store.<Boolean>read(
            transaction -> transaction.residents().current(AddressNumber.of(20)).isEmpty()));
  }

  @Test
  void anotherPersonByWhatWasSeenIsEntered() throws Exception {
    TwinWord another = new TwinWord(AddressNumber.of(1), Set.of(Evidence.DOMICILE));
    assertApplied(judged(newcomer(20, 1, 20, List.of(another))));
  }

  @Test
  void whatWasLeftToTheApproverIsEnteredOnceApproved() throws Exception {
    assertApplied(judged(newcomer(20, 1, 20, List.of(TwinWord.open(AddressNumber.of(1))))));
  }

  @Test
  void aWordAboutSomebodyElseSaysNothing() throws Exception {
    TwinWord other = new TwinWord(AddressNumber.of(2), Set.of(Evidence.DOMICILE));
    assertSuspected(THREE_ITEMS, judged(newcomer(20, 1, 20, List.of(other))));
  }

  @Test
  void theNumberOfAResidentIsNoOtherOnesWhateverIsSaid() throws Exception {
    TwinWord another = new TwinWord(AddressNumber.of(1), Set.of(Evidence.DOMICILE));
    assertSuspected(List.of(Field.RESIDENT_CODE), judged(newcomer(20, 20, 1, List.of(another))));
  }

  /** Each of two branches without a line entered them, and neither knew of the other. */
  @Test
  void ofTwoBranchesThatEnterTheSamePersonOnOneDayTheSecondIsSuspected() throws Exception {
    assertApplied(judged(newcomer(20, 20, 20, List.of())));
    assertSuspected(THREE_ITEMS, judged(newcomer(21, 20, 21, List.of())));
    assertSuspected(List.of(Field.RESIDENT_CODE), judged(newcomer(22, 22, 20, List.of())));
  }

  @Test
  void ofTwoEntriesInOneBatchTheSecondIsSuspected() throws Exception {
    List<Verdict> verdicts =
        judged(List.of(newcomer(20, 20, 20, List.of()), newcomer(21, 20, 21, List.of())));
    assertApplied(verdicts.getFirst());
    assertSuspected(THREE_ITEMS, verdicts.getLast());
  }

  private Verdict judged(ApprovedChange change) throws Exception {
    return judged(List.of(change)).getFirst();
  }

  private List<Verdict> judged(List<ApprovedChange> changes) throws Exception {
    channel.outbox.put(changes);
    CourierStep step = channel.courier(line).step();
    return assertInstanceOf(CourierStep.Sent.class, step).receipt().verdicts();
  }

  private static void assertApplied(Verdict verdict) {
    assertInstanceOf(Verdict.Applied.class, verdict);
  }

  private static void assertSuspected(List<Field> fields, Verdict verdict) {
    Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, verdict);
    assertEquals(Verdict.Reason.SUSPECTED_DUPLICATE, refused.reason());
    assertEquals(Set.copyOf(fields), Set.copyOf(refused.fields()));
  }

  /**
   * Somebody who moves in.
   *
   * @param like whose name, birth date and sex they have
   * @param code whose 住民票コード they have
   */
  private ApprovedChange newcomer(long serial, long like, long code, List<TwinWord> words) {
    ResidentRecord alike = MadeUpResident.of(like, Channel.CITY);
    ResidentRecord self = MadeUpResident.of(serial, Channel.CITY);
    Map<Field, ExactText> after = FieldValues.of(alike);
    ExactText today = new ExactText(Channel.CLOCK.today().toString());
    after.put(Field.RESIDENT_SINCE, today);
    after.put(Field.ADDRESS_SINCE, today);
    after.put(Field.PREVIOUS_ADDRESS, new ExactText("例示県例示市一丁目"));
    after.put(Field.HEAD_OF_REGISTER, alike.name().name());
    after.put(
        Field.RESIDENT_CODE, new ExactText(MadeUpResident.of(code, Channel.CITY).code().digits()));
    after.put(Field.HOUSEHOLD_NUMBER, new ExactText(HouseholdNumber.of(serial).digits()));
    Act act =
        channel.changes.act(
            channel.entrant,
            Ulid.fresh(Channel.CLOCK, world.randomness()),
            0,
            1,
            MovesIn.MOVE_IN,
            self,
            new ArrayList<>(new Proposal.Step(self.number(), Optional.empty(), after).changes()));
    return channel.approved(Acts.entering(act, TwinWords.after("住民異動届", words)));
  }
}
