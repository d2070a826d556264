package jp.madoguchi.sandbox.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.sandbox.maker.TrayCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A move-out that was a mistake is undone for the whole family at once (全部の取消し, 4.6). */
class UndoneTogetherTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private OpenTerminal terminal;

  @SuppressWarnings("NullAway.Init")
  private MovementHands hands;

  @BeforeEach
  void open() throws Exception {
    Path sandbox = folder.resolve("sandbox");
    OpenTerminal.make(sandbox, 200);
    terminal = OpenTerminal.easily(sandbox);
    hands = new MovementHands(terminal);
  }

  @AfterEach
  void close() throws Exception {
    terminal.close();
  }

  @Test
  void aFamilyComesBackFromOneOfItsRecords() throws Exception {
    terminal.signIn(TrayCard.AOKI);
    List<ResidentRecord> family = new Townsfolk(hands.store().register(), 200).family();
    AddressNumber head = family.getFirst().number();
    hands.begin("move-out", head);
    terminal.driver().focusTo("move-member-1");
    for (int i = 1; i < family.size(); i++) {
      terminal.driver().press(KeyCode.DOWN);
      terminal.driver().press(KeyCode.SPACE);
    }
    hands.submit("move-out", dated(Map.of("move-plannedAddress", "例示県例示市一丁目")));
    approved();
    family.forEach(
        one -> assertEquals(ResidentStatus.REMOVED, hands.current(one.number()).status()));

    terminal.running().pull();
    terminal.signIn(TrayCard.AOKI);
    hands.begin("undo-removal", head);
    assertTrue(terminal.driver().visible("move-member-" + family.size()));
    hands.submit("undo-removal", dated(Map.of()));
    approved();
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

  private void approved() throws Exception {
    hands.swap(TrayCard.INOUE);
    hands.approve();
  }

  private static Map<String, String> dated(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "move-eventDate", LocalDate.now().minusDays(3).format(DateTimeFormatter.BASIC_ISO_DATE));
    all.putAll(fields);
    return all;
  }
}
