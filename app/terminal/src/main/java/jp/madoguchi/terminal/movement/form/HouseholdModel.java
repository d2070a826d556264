package jp.madoguchi.terminal.movement.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Asks.Belonging;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.text.Message;

/**
 * Where those whom the notice is about belong afterwards: for a household that there is, its number
 * and, once it was looked up, who lives there. Screen's thread only.
 */
final class HouseholdModel {
  private static final String JOINS = "household.joins";
  private static final String NUMBER = "household.number";

  private final Belonging asked;
  private final BooleanProperty joins = new SimpleBooleanProperty();
  private final StringProperty number = new SimpleStringProperty("");
  private final ObjectProperty<List<ResidentRecord>> members =
      new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);

  HouseholdModel(Belonging asked) {
    this.asked = asked;
    joins.set(asked == Belonging.EXISTING || asked == Belonging.HERE);
  }

  Belonging asked() {
    return asked;
  }

  /** Whether they join a household that there is. */
  BooleanProperty joins() {
    return joins;
  }

  StringProperty number() {
    return number;
  }

  /** Who lives in the household that they join; empty as long as none was found. */
  ObjectProperty<List<ResidentRecord>> members() {
    return members;
  }

  ObjectProperty<Message> problem() {
    return problem;
  }

  /** The number as typed, where it is one. */
  Optional<HouseholdNumber> typed() {
    return HouseholdNumber.parse(number.get()).toOptional();
  }

  void keep(Map<String, String> draft) {
    draft.put(JOINS, Boolean.toString(joins.get()));
    draft.put(NUMBER, number.get());
  }

  void restore(Map<String, String> draft) {
    joins.set(Boolean.parseBoolean(draft.getOrDefault(JOINS, Boolean.toString(joins.get()))));
    number.set(draft.getOrDefault(NUMBER, number.get()));
  }
}
