package jp.madoguchi.terminal.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Test;

class ApprovalRowTest {
  private static final ResidentRecord ANYBODY = MadeUpResident.of(1, TestStore.CITY);
  private static final ApprovalRow FIRST = row(1);
  private static final ApprovalRow SECOND = row(2);
  private static final ApprovalRow THIRD = row(3);

  @Test
  void theChoiceStaysWithItsEntryWhereOthersCameBeforeIt() {
    assertEquals(2, ApprovalRow.place(List.of(SECOND), 0, List.of(FIRST, THIRD, SECOND)));
  }

  @Test
  void theChoiceStaysWhereItWasWhenItsEntryIsGone() {
    assertEquals(1, ApprovalRow.place(List.of(FIRST, SECOND, THIRD), 1, List.of(FIRST, THIRD)));
  }

  @Test
  void theLastIsChosenWhenAllBelowAreGone() {
    assertEquals(0, ApprovalRow.place(List.of(FIRST, SECOND), 1, List.of(FIRST)));
  }

  @Test
  void theFirstIsChosenWhereNothingWas() {
    assertEquals(0, ApprovalRow.place(List.of(), -1, List.of(FIRST, SECOND)));
  }

  @Test
  void nothingIsChosenInAnEmptyList() {
    assertEquals(-1, ApprovalRow.place(List.of(FIRST), 0, List.of()));
  }

  private static ApprovalRow row(int id) {
    byte[] bytes = new byte[16];
    bytes[15] = (byte) id;
    return new ApprovalRow(
        new ChangeGroup(
            Ulid.of(Bytes.of(bytes)), ChangeState.ENTERED, List.of(), List.of(), Optional.empty()),
        ANYBODY,
        "somebody",
        false);
  }
}
