package jp.madoguchi.terminal.movement.form;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.OpenedItem;
import jp.madoguchi.terminal.movement.FieldWords;

/**
 * An entry that the centre did not take, as a half-typed form: the same people, dates and fields,
 * to be looked at and entered on the record as it is now.
 */
public final class MovementAgain {
  private MovementAgain() {}

  /**
   * The form with what was entered; a field that fits no more is left blank.
   *
   * @param draft the number of the new form
   */
  public static Draft of(OpenedItem opened, Ulid draft, OperatorId operator, Instant now) {
    Act head = opened.item().group().head();
    Map<String, String> fields = new HashMap<>();
    FormDraft.putPeople(opened.sides().stream().map(side -> side.change().act()).toList(), fields);
    fields.put(FormDraft.INSTEAD, opened.item().id().text());
    fields.put(FormFields.EVENT_DATE, head.eventDate().inJapanese());
    fields.put(
        FormFields.NOTIFICATION_DATE,
        new RegisterDate.Calendar(head.notificationDate()).inJapanese());
    opened
        .sides()
        .getFirst()
        .mine()
        .forEach((field, text) -> put(fields, FormFields.of(field), field, text));
    for (OpenedItem.Side side : opened.sides()) {
      Act act = side.change().act();
      fields.put(PersonModel.key(act.resident(), PersonModel.MOVES), "true");
      act.fields()
          .forEach(change ->
              put(
                  fields,
                  PersonModel.key(act.resident(), FormFields.of(change.field())),
                  change.field(),
                  change.after()));
    }
    return new Draft(draft, operator, head.kind(), head.purpose(), fields, now);
  }

  private static void put(Map<String, String> fields, String name, Field field, ExactText text) {
    boolean date = field.form() == FieldForm.DATE;
    fields.put(name, date ? FieldWords.plain(field, text.value()) : text.value());
  }
}
