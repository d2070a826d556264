package jp.madoguchi.terminal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Test;

/** What comes of opening the record of somebody who is protected, or of their family. */
class OpenedRecordTest extends WayStage {
  @Test
  void isRefusedWithASentenceAndInTheLog() throws Exception {
    bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
    assertEquals(
        "E13 LOOK_UP",
        assertThrows(RecordRestrained.class, () -> clerk.records().open(PURPOSE, SHE.number()))
            .getMessage());
    assertEquals(AccessEvent.REFUSED, counters.store().log().last().orElseThrow().event());
  }

  @Test
  void ofAnotherOfTheHouseholdOpensWithoutTheAddress() throws Exception {
    bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
    assertEquals(false, tells(String.valueOf(clerk.records().open(PURPOSE, HE.number()))));
  }

  @Test
  void ofAnotherIsNeitherComparedNorOnTheWorkList() throws Exception {
    Ulid his = counter(ENTRANT).entries().enter(entry("move-within", HE, moved(HE)));
    bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
    assertThrows(RecordRestrained.class, () -> clerk.approvals().compare(his));
    assertEquals(false, tells(String.valueOf(clerk.approvals().list())));
  }

  @Test
  void ofAnotherIsWholeAgainOnceSheIsReleased() throws Exception {
    bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
    release(SHE);
    assertEquals(true, tells(String.valueOf(clerk.records().open(PURPOSE, HE.number()))));
  }

  @Test
  void anAddressFindsNobodyWhoseAddressIsWithheld() throws Exception {
    bear(SHE, MadeMeasures.support(Stage.DECIDED, counters.clock().today()));
    ResidentQuery byAddress =
        new ResidentQuery(Optional.of(SHE.number()), "カンザキ", Optional.empty(), "港町");
    assertEquals(List.of(), clerk.records().search(PURPOSE, byAddress));
  }
}
