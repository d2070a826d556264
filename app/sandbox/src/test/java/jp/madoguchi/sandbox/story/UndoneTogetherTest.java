package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Test;

/** A move-out that was a mistake is undone for the whole family at once (全部の取消し, 4.6). */
class UndoneTogetherTest extends MovementStory {
  @Test
  void aFamilyComesBackFromOneOfItsRecords() throws Exception {
    List<ResidentRecord> family = folk.family();
    AddressNumber head = family.getFirst().number();
    hands.begin("move-out", head);
    window.focusTo("move-member-1");
    for (int i = 1; i < family.size(); i++) {
      window.press(KeyCode.DOWN);
      window.press(KeyCode.SPACE);
    }
    hands.submit("move-out", dated(PAST, Map.of("move-plannedAddress", "例示県例示市一丁目")));
    approve(1);
    family.forEach(
        one -> assertEquals(ResidentStatus.REMOVED, hands.current(one.number()).status()));

    hands.begin("undo-removal", head);
    assertTrue(window.visible("move-member-" + family.size()));
    hands.submit("undo-removal", dated(PAST, Map.of()));
    approve(1);
    for (ResidentRecord one : family) {
      assertEquals(fields(one), fields(hands.current(one.number())));
    }
  }

  /** All but the note, which tells of the undoing. */
  private static Map<Field, ExactText> fields(ResidentRecord record) {
    Map<Field, ExactText> fields = new EnumMap<>(FieldValues.of(record));
    fields.remove(Field.NOTE);
    return fields;
  }
}
