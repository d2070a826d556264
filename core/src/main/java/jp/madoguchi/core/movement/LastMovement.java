package jp.madoguchi.core.movement;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/**
 * The movement that an undoing would undo: the last one but for measures of protection, which have
 * an end of their own and stay whatever is undone beneath them.
 *
 * @param state what it made of the record
 * @param before what there was; empty where it entered somebody who was never here
 */
public record LastMovement(ResidentRecord state, Optional<ResidentRecord> before) {
  /** What a place in a household is made of, besides the household. */
  private static final Set<Field> PLACE =
      EnumSet.of(Field.RELATIONSHIP, Field.HOUSEHOLD_HEAD, Field.HOUSEHOLD_ORDER);

  /** What removing wrote is taken away; a note is about its own movement, a measure about none. */
  private static final Set<Field> LEFT =
      EnumSet.of(
          Field.STATUS, Field.REMOVAL_REASON, Field.REMOVED_ON, Field.NOTE, Field.RESTRAINTS);

  /**
   * The last movement of somebody; empty where no state is known.
   *
   * @param states oldest first
   */
  public static Optional<LastMovement> of(List<ResidentRecord> states) {
    int last = states.size() - 1;
    while (last > 0 && onlyMeasures(states.get(last - 1), states.get(last))) {
      last--;
    }
    return last < 0
        ? Optional.empty()
        : Optional.of(
            new LastMovement(
                states.get(last),
                last == 0 ? Optional.empty() : Optional.of(states.get(last - 1))));
  }

  private static boolean onlyMeasures(ResidentRecord before, ResidentRecord state) {
    return Set.of(Field.RESTRAINTS).equals(differing(before, state));
  }

  private static Set<Field> differing(ResidentRecord before, ResidentRecord state) {
    Map<Field, ExactText> was = FieldValues.of(before);
    Map<Field, ExactText> is = FieldValues.of(state);
    Set<Field> differing = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (!Objects.equals(was.get(field), is.get(field))) {
        differing.add(field);
      }
    }
    return differing;
  }

  /** What comes back of the record when this is undone; nothing where nobody was here. */
  public Map<Field, ExactText> bringsBack() {
    Map<Field, ExactText> back = new EnumMap<>(Field.class);
    before.ifPresent(record ->
        FieldValues.of(record)
            .forEach((field, text) -> {
              if (!LEFT.contains(field)) {
                back.put(field, text);
              }
            }));
    return back;
  }

  /** Whether it brought somebody onto the register. */
  public boolean entered() {
    return isOn(state) && before.filter(LastMovement::isOn).isEmpty();
  }

  /** Whether it removed somebody. */
  public boolean removed() {
    return !isOn(state) && before.filter(LastMovement::isOn).isPresent();
  }

  /** Whether it changed somebody who stayed. */
  public boolean changed() {
    return isOn(state) && before.filter(LastMovement::isOn).isPresent();
  }

  /** Whether somebody only took another place in the household in which they stayed. */
  public boolean rearranged() {
    return changed() && before.filter(was -> PLACE.containsAll(differing(was, state))).isPresent();
  }

  /** Whether this and another person's came with one notice; a first load is none. */
  public boolean sameNotice(LastMovement other) {
    return state.origin().change().isPresent()
        && other.state.origin().change().isPresent()
        && notice().equals(other.notice());
  }

  /** Whether this and another person's are undone by the same type of undoing. */
  boolean sameType(LastMovement other) {
    return entered() == other.entered()
        && removed() == other.removed()
        && changed() == other.changed();
  }

  /** Each person's change has a number of its own; all else of it is the notice's. */
  private Origin notice() {
    Origin origin = state.origin();
    return new Origin(
        origin.kind(),
        origin.eventDate(),
        origin.notificationDate(),
        origin.entryDate(),
        origin.entrant(),
        origin.approver(),
        origin.terminal(),
        Optional.empty());
  }

  private static boolean isOn(ResidentRecord record) {
    return record.status() == ResidentStatus.CURRENT;
  }
}
