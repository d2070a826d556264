package jp.madoguchi.core.change;

import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActTest {
  private Session entrant;

  @BeforeEach
  void signIn() throws Exception {
    entrant = new TestCard("sato").session(Samples.ENTRANT, new Ulid("01J00000000000000000000009"));
  }

  private Act act(Field... fields) {
    List<FieldChange> changes =
        List.of(fields).stream()
            .map(field -> new FieldChange(field, ExactText.EMPTY, new ExactText("１")))
            .toList();
    return SampleActs.act(entrant, FATHER, changes, TODAY, TODAY);
  }

  @Test
  void changesSomething() {
    assertThrows(IllegalArgumentException.class, this::act);
  }

  @Test
  void namesAFieldOnce() {
    assertThrows(IllegalArgumentException.class, () -> act(Field.LOT, Field.LOT));
  }

  @Test
  void namesFieldsInRisingOrder() {
    assertThrows(IllegalArgumentException.class, () -> act(Field.LOT, Field.TOWN));
  }

  @Test
  void knowsTheGroupsItTouches() {
    assertEquals(
        Set.of(FieldGroup.ADDRESS, FieldGroup.HOUSEHOLD),
        act(Field.TOWN, Field.LOT, Field.RELATIONSHIP).touches());
  }
}
