package jp.madoguchi.core.movement.undo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Terms;
import jp.madoguchi.core.movement.Terms.EventDay;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;

/**
 * Undoing a movement (異動の取消し, 4.6): a movement of its own that stacks a state; the undone one stays
 * readable. Undoing an entry removes (減), undoing a removal brings back (増), undoing a change
 * restores (修正).
 */
public final class Undoing {
  public static final String ENTRY = "undo-entry";
  public static final String REMOVAL = "undo-removal";
  public static final String CHANGE = "undo-change";

  private Undoing() {}

  public static List<Movement> all() {
    return List.of(
        new Undo(Terms.leaving(ENTRY, RemovalReason.ENTRY_UNDONE).on(EventDay.UNKNOWN_TOO)),
        new Undo(Terms.entering(REMOVAL).exOfficio().on(EventDay.UNKNOWN_TOO)),
        new Undo(Terms.changing(CHANGE, changeable()).on(EventDay.UNKNOWN_TOO)));
  }

  private static Set<Field> changeable() {
    Set<Field> fields = EnumSet.allOf(Field.class);
    fields.removeAll(Set.of(Field.STATUS, Field.REMOVAL_REASON, Field.REMOVED_ON));
    return fields;
  }
}
