package jp.madoguchi.terminal.movement.within;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.movement.within.MoveWithinFields;
import jp.madoguchi.core.movement.within.MoveWithinForm;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.text.Message;

/** One member of the household on the form: moves or not, and what the paper says of them. */
final class MemberModel {
  /** The draft's name of whether they move. */
  static final String MOVES = "moves";

  private final ResidentRecord resident;
  private final BooleanProperty moves = new SimpleBooleanProperty();
  private final StringProperty name;
  private final StringProperty kana;
  private final StringProperty relationship = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);

  MemberModel(ResidentRecord resident) {
    this.resident = resident;
    name = new SimpleStringProperty(resident.name().name().value());
    kana = new SimpleStringProperty(resident.name().kana().value());
  }

  ResidentRecord resident() {
    return resident;
  }

  BooleanProperty moves() {
    return moves;
  }

  StringProperty name() {
    return name;
  }

  StringProperty kana() {
    return kana;
  }

  StringProperty relationship() {
    return relationship;
  }

  ObjectProperty<Message> problem() {
    return problem;
  }

  MoveWithinForm.Member form() {
    return new MoveWithinForm.Member(
        resident.number(), moves.get(), name.get(), kana.get(), relationship.get());
  }

  void keep(Map<String, String> fields) {
    fields.put(key(MOVES), Boolean.toString(moves.get()));
    fields.put(key(MoveWithinFields.NAME), name.get());
    fields.put(key(MoveWithinFields.KANA), kana.get());
    fields.put(key(MoveWithinFields.RELATIONSHIP), relationship.get());
  }

  void restore(Map<String, String> fields) {
    moves.set(Boolean.parseBoolean(fields.getOrDefault(key(MOVES), "false")));
    kept(fields, MoveWithinFields.NAME).ifPresent(name::set);
    kept(fields, MoveWithinFields.KANA).ifPresent(kana::set);
    kept(fields, MoveWithinFields.RELATIONSHIP).ifPresent(relationship::set);
  }

  private Optional<String> kept(Map<String, String> fields, String field) {
    return Optional.ofNullable(fields.get(key(field)));
  }

  private String key(String field) {
    return key(resident.number().digits(), field);
  }

  /** The draft's name of a field of one member. */
  static String key(String number, String field) {
    return number + "." + field;
  }
}
