package jp.madoguchi.core.change;

import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.change.ApprovalRefused.Reason;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second clerk and somebody new who has the three items of somebody known. */
class ApprovalTwinTest extends ApprovalDeskStage {
  private static final AddressNumber NEW = AddressNumber.of(9_000_001);
  private static final TwinWord ANOTHER = new TwinWord(FATHER.number(), Set.of(Evidence.DOMICILE));

  @BeforeEach
  void allKinds() throws Exception {
    movements = Kinds.all();
    signIn(Samples.APPROVER, card);
  }

  @Test
  void whatTheEntrantFoundIsEnough() throws Exception {
    entered(List.of(ANOTHER));
    assertEquals(Optional.empty(), inTest.compare(SampleActs.GROUP).obstacle());
    approve();
    assertEquals(ChangeState.APPROVED, changes.group().state());
  }

  @Test
  void ofWhomNothingIsSaidKeepsItFromApproval() throws Exception {
    entered(List.of());
    assertEquals(Optional.of(Reason.TWIN_UNTOLD), inTest.compare(SampleActs.GROUP).obstacle());
    assertNotApproved(Reason.TWIN_UNTOLD);
  }

  @Test
  void aWordAboutSomebodyElseIsNone() throws Exception {
    entered(List.of(new TwinWord(MOTHER.number(), Set.of(Evidence.DOMICILE))));
    inTest.compare(SampleActs.GROUP);
    assertNotApproved(Reason.TWIN_UNTOLD);
  }

  @Test
  void whatWasLeftOpenIsSettledFirst() throws Exception {
    entered(List.of(TwinWord.open(FATHER.number())));
    inTest.compare(SampleActs.GROUP);
    assertNotApproved(Reason.TWIN_OPEN);

    inTest.settle(SampleActs.GROUP, ANOTHER);
    approve();
    assertEquals(ChangeState.APPROVED, changes.group().state());
    assertTrue(
        log.entries().stream()
            .anyMatch(entry ->
                entry.event() == AccessEvent.TWIN
                    && entry.subject().equals(Optional.of(FATHER.number()))));
  }

  @Test
  void threeItemsSettleNothing() throws Exception {
    entered(List.of(TwinWord.open(FATHER.number())));
    inTest.compare(SampleActs.GROUP);
    TwinWord nothing = TwinWord.open(FATHER.number());
    assertThrows(IllegalArgumentException.class, () -> inTest.settle(SampleActs.GROUP, nothing));
  }

  @Test
  void settlingOneLeavesTheOtherOpen() throws Exception {
    entered(List.of(TwinWord.open(FATHER.number()), TwinWord.open(MOTHER.number())));
    inTest.compare(SampleActs.GROUP);
    inTest.settle(SampleActs.GROUP, ANOTHER);
    assertNotApproved(Reason.TWIN_OPEN);
  }

  @Test
  void whatWasNotComparedIsNotSettled() throws Exception {
    entered(List.of(TwinWord.open(FATHER.number())));
    ApprovalRefused refused =
        assertThrows(ApprovalRefused.class, () -> inTest.settle(SampleActs.GROUP, ANOTHER));
    assertEquals(Reason.NOT_COMPARED, refused.reason());
  }

  private void assertNotApproved(Reason reason) {
    ApprovalRefused refused = assertThrows(ApprovalRefused.class, this::approve);
    assertEquals(reason, refused.reason());
    assertNothingDecided();
  }

  /** Somebody new with the name, sex and birth date of the father. */
  private void entered(List<TwinWord> words) throws Exception {
    Session session = entrantCard.session(Samples.ENTRANT, ENTRY_SESSION);
    Map<Field, ExactText> after = FieldValues.of(FATHER);
    ExactText today = new ExactText(Samples.TODAY.toString());
    after.put(Field.RESIDENT_SINCE, today);
    after.put(Field.ADDRESS_SINCE, today);
    after.put(Field.PREVIOUS_ADDRESS, new ExactText("例示県例示市一丁目"));
    after.put(Field.RESIDENT_CODE, new ExactText(ResidentCode.of(8_000_000_001L).digits()));
    after.put(Field.INDIVIDUAL_NUMBER, ExactText.EMPTY);
    after.put(Field.HOUSEHOLD_NUMBER, new ExactText(HouseholdNumber.of(9_000_001).digits()));
    after.put(Field.HOUSEHOLD_HEAD, FATHER.name().name());
    after.put(Field.RELATIONSHIP, new ExactText("世帯主"));
    after.put(Field.HOUSEHOLD_ORDER, new ExactText("1"));
    Act act =
        SampleActs.first(
            session, NEW, new Proposal.Step(NEW, Optional.empty(), after).changes(), Samples.TODAY);
    String document = TwinWords.after(act.basisDocument(), words);
    changes.put(
        SampleActs.waiting(SampleActs.entered(session, SampleActs.as(act, act.kind(), document))));
  }
}
