package jp.madoguchi.terminal.movement.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Test;

class OfficesNoteTest {
  private static final String NOTE = "職権により消除";

  private static PersonModel wife(String note) {
    OpenedRecord opened =
        new OpenedRecord(
            TestStore.WIFE, TestStore.FAMILY, List.of(TestStore.WIFE), List.of(), Optional.empty());
    Subject subject =
        new Subject(
            Kinds.all().find("ex-officio-removal").orElseThrow(),
            Optional.of(opened),
            List.of(),
            HouseholdNumber.of(4777),
            List.of(),
            new Purpose(Purpose.Reason.EX_OFFICIO, "T-1"),
            new Ulid("01J00000000000000000000001"),
            Optional.empty(),
            new ExactText(note));
    return new People(subject)
        .first().stream()
            .filter(person -> person.number().equals(TestStore.WIFE.number()))
            .findFirst()
            .orElseThrow();
  }

  private static FieldModel note(PersonModel person) {
    return person.field(Field.NOTE).orElseThrow();
  }

  @Test
  void standsOnTheFormAndCountsAsTyped() {
    assertEquals(Optional.of(NOTE), note(wife(NOTE)).typed());
  }

  @Test
  void isNotThereWhereTheOfficeHasNone() {
    assertEquals(Optional.empty(), note(wife("")).typed());
  }

  @Test
  void comesBackFromADraftAsItWasTyped() {
    PersonModel before = wife(NOTE);
    note(before).text().set("実態調査により消除");
    assertEquals("実態調査により消除", note(again(before)).text().get());
  }

  @Test
  void isNotOfferedAgainToWhoeverTookItOut() {
    PersonModel before = wife(NOTE);
    note(before).text().set("");
    assertEquals("", note(again(before)).text().get());
  }

  private static PersonModel again(PersonModel before) {
    Map<String, String> draft = new HashMap<>();
    before.keep(draft);
    PersonModel again = wife(NOTE);
    again.restore(draft);
    return again;
  }
}
