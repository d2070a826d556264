package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.text.Message;

/** One person on the form: whether it is about them, and what is typed of them. */
final class PersonModel {
  /** The draft's name of whether it is about them. */
  static final String MOVES = "moves";

  private final AddressNumber number;
  private final Optional<ResidentRecord> before;
  private final BooleanProperty chosen = new SimpleBooleanProperty();
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final List<FieldModel> fields;

  /**
   * @param before empty for somebody who is new here
   */
  PersonModel(AddressNumber number, Optional<ResidentRecord> before, List<FieldModel> fields) {
    this.number = number;
    this.before = before;
    this.fields = List.copyOf(fields);
  }

  AddressNumber number() {
    return number;
  }

  Optional<ResidentRecord> before() {
    return before;
  }

  /** Whether the movement is about them. */
  BooleanProperty chosen() {
    return chosen;
  }

  /** What the checks say of them beside their fields. */
  ObjectProperty<Message> problem() {
    return problem;
  }

  List<FieldModel> fields() {
    return fields;
  }

  Optional<FieldModel> field(Field field) {
    return fields.stream().filter(each -> each.field() == field).findFirst();
  }

  /** The name as it stands on the form. */
  String name() {
    return field(Field.NAME)
        .map(typed -> typed.text().get())
        .or(() -> before.map(record -> record.name().name().value()))
        .orElse("");
  }

  /** Which kind of resident they are or will be, as far as the form says. */
  ResidentKind kind(ResidentKind usual) {
    return field(Field.KIND)
        .map(typed -> typed.text().get().equals("2") ? ResidentKind.FOREIGN : ResidentKind.JAPANESE)
        .or(() -> before.map(ResidentRecord::kind))
        .orElse(usual);
  }

  /**
   * The person for the rules.
   *
   * @param shared what is typed once for all
   * @param asked the fields that the form asks of them now
   */
  Case.Person person(Map<Field, String> shared, List<Field> asked) {
    Map<Field, String> typed = new EnumMap<>(Field.class);
    typed.putAll(shared);
    for (FieldModel each : fields) {
      if (asked.contains(each.field())) {
        each.type(typed, before.isEmpty());
      }
    }
    return new Case.Person(number, before, typed);
  }

  void keep(Map<String, String> draft) {
    draft.put(key(number, MOVES), Boolean.toString(chosen.get()));
    fields.forEach(each -> each.typed().ifPresent(text -> draft.put(key(each), text)));
  }

  /** Keeps what was offered too, for a form on which something else is offered. */
  void keepAll(Map<String, String> draft) {
    fields.stream()
        .filter(each -> !each.text().get().isBlank())
        .forEach(each -> draft.put(key(each), each.text().get()));
  }

  void restore(Map<String, String> draft) {
    chosen.set(Boolean.parseBoolean(draft.getOrDefault(key(number, MOVES), "false")));
    // A note that was offered and taken out is not offered again.
    field(Field.NOTE).ifPresent(FieldModel::restore);
    for (FieldModel each : fields) {
      Optional.ofNullable(draft.get(key(each))).ifPresent(each.text()::set);
    }
  }

  private String key(FieldModel each) {
    return key(number, each.name());
  }

  /** The draft's name of a field of one person. */
  static String key(AddressNumber number, String field) {
    return number.digits() + "." + field;
  }

  /** Models of these fields, holding what is offered. */
  static List<FieldModel> models(List<Field> fields, Map<Field, String> offered) {
    List<FieldModel> models = new ArrayList<>();
    fields.forEach(field -> models.add(new FieldModel(field, offered.getOrDefault(field, ""))));
    return models;
  }
}
