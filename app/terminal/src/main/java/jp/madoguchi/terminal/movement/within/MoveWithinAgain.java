package jp.madoguchi.terminal.movement.within;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.movement.within.MoveWithinFields;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.core.worklist.OpenedItem;

/**
 * A move that the centre did not take, as a half-typed form: the same movers, dates and place, to
 * be looked at and entered on the record as it is now.
 */
public final class MoveWithinAgain {
  private MoveWithinAgain() {}

  /**
   * The form with what was entered; a field that fits no more is left blank.
   *
   * @param draft the number of the new form
   */
  public static Draft of(
      OpenedItem opened,
      AddressDictionary dictionary,
      Ulid draft,
      OperatorId operator,
      Instant now) {
    Act head = opened.item().group().head();
    Map<Field, ExactText> mine = opened.sides().getFirst().mine();
    Map<String, String> fields = new HashMap<>();
    fields.put(MoveWithinViewModel.RESIDENT, head.resident().digits());
    fields.put(MoveWithinViewModel.INSTEAD, opened.item().id().text());
    fields.put(MoveWithinFields.EVENT_DATE, head.eventDate().inJapanese());
    fields.put(
        MoveWithinFields.NOTIFICATION_DATE,
        new RegisterDate.Calendar(head.notificationDate()).inJapanese());
    fields.put(MoveWithinFields.LOT, text(mine, Field.LOT));
    fields.put(MoveWithinFields.BUILDING, text(mine, Field.BUILDING));
    String postalCode = text(mine, Field.POSTAL_CODE);
    fields.put("postalCode", postalCode);
    dictionary.byPostalCode(postalCode, Integer.MAX_VALUE).stream()
        .filter(town -> same(town, text(mine, Field.TOWN)))
        .findFirst()
        .ifPresent(town -> fields.put(MoveWithinFields.TOWN, town.name()));
    for (OpenedItem.Side side : opened.sides()) {
      String mover = side.change().act().resident().digits();
      fields.put(MemberModel.key(mover, MemberModel.MOVES), "true");
      fields.put(
          MemberModel.key(mover, MoveWithinFields.RELATIONSHIP),
          text(side.mine(), Field.RELATIONSHIP));
    }
    return new Draft(draft, operator, MoveWithinViewModel.FORM, head.purpose(), fields, now);
  }

  /** In the record, a town is written in full width. */
  private static boolean same(Town town, String recorded) {
    return Address.of(town, ExactText.EMPTY, ExactText.EMPTY)
        .inFullWidth()
        .town()
        .value()
        .equals(recorded);
  }

  private static String text(Map<Field, ExactText> values, Field field) {
    return values.getOrDefault(field, ExactText.EMPTY).value();
  }
}
