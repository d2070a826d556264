package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.Basis;
import jp.madoguchi.core.past.PastBook;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredPastTest {
  private static final AsOf BEFORE = new AsOf(LocalDate.of(2026, 3, 29), Basis.EVENT);
  private static final AsOf AFTER = new AsOf(LocalDate.of(2026, 3, 30), Basis.EVENT);
  private static final ResidentRecord HEAD = People.resident(1, "ア", "1960-01-01", 7, 1);
  private static final ResidentRecord CHILD = People.resident(2, "イ", "1990-01-01", 7, 2);
  private static final ResidentRecord OTHER = People.resident(3, "ウ", "1990-01-01", 8, 1);

  private OpenStore open;
  private PastBook inTest;

  @BeforeEach
  void theChildLeftTheHousehold() throws Exception {
    open = OpenStore.inMemory();
    open.with(HEAD, CHILD, OTHER);
    inTest = open.store().past();
    FieldChange left =
        new FieldChange(
            Field.HOUSEHOLD_NUMBER,
            new ExactText(HouseholdNumber.of(7).digits()),
            new ExactText(HouseholdNumber.of(9).digits()));
    List<EnteredChange> group =
        List.of(Moves.entered(Moves.act(CHILD, "move-within", List.of(left))));
    open.store().changes().enter(group);
    open.store()
        .changes()
        .approve(
            group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, CHILD));
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private List<Integer> statesOfEach(ResidentRecord who, AsOf asOf) {
    return inTest.read(who.number(), asOf).orElseThrow().everIn().stream().map(List::size).toList();
  }

  @Test
  void whoLeftAHouseholdSinceIsAmongThoseWhoWereInIt() {
    assertEquals(List.of(1, 2), statesOfEach(HEAD, AFTER));
    assertEquals(List.of(1, 2), statesOfEach(CHILD, BEFORE));
  }

  @Test
  void theHouseholdIsThatOfTheDay() {
    assertEquals(List.of(2), statesOfEach(CHILD, AFTER));
  }

  @Test
  void allStatesOfThePersonComeOldestFirst() {
    assertEquals(
        List.of(1, 2),
        inTest.read(CHILD.number(), AFTER).orElseThrow().person().stream()
            .map(ResidentRecord::history)
            .toList());
  }

  @Test
  void nobodyIsBesideWhoWasNotHereYet() {
    AsOf early = new AsOf(LocalDate.of(1990, 1, 1), Basis.EVENT);
    assertTrue(inTest.read(HEAD.number(), early).orElseThrow().everIn().isEmpty());
  }

  @Test
  void nobodyHasAnUnknownNumber() {
    assertEquals(Optional.empty(), inTest.read(AddressNumber.of(99), AFTER));
  }
}
