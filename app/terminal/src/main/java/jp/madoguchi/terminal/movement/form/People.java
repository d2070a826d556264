package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Asks;
import jp.madoguchi.core.movement.Asks.Belonging;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.terminal.movement.FieldWords;

/** Who stands on a form, and what is offered of them before anybody types. */
final class People {
  private final Movement movement;
  private final Subject subject;

  People(Subject subject) {
    movement = subject.movement();
    this.subject = subject;
  }

  /** Those whom it may be about, in printed order. */
  List<PersonModel> first() {
    return switch (movement.asks().whom()) {
      case NEWCOMERS ->
          returning()
              .map(record -> List.of(member(record, true)))
              .orElseGet(() ->
                  subject.newcomers().stream().map(number -> newcomer(number, List.of())).toList());
      case ONE -> opened().map(it -> List.of(member(it.current(), true))).orElse(List.of());
      case MEMBERS ->
          household().stream()
              .map(record ->
                  member(
                      record,
                      opened()
                          .filter(it -> it.current().number().equals(record.number()))
                          .isPresent()))
              .toList();
      case HOUSEHOLD -> household().stream().map(record -> member(record, true)).toList();
      case TOGETHER -> subject.together().stream().map(record -> member(record, true)).toList();
    };
  }

  /** Members of a household of which a part goes, with the relationship that they have. */
  List<PersonModel> others() {
    return movement.asks().whom().chosen()
        ? household().stream()
            .map(record ->
                new PersonModel(
                    record.number(),
                    Optional.of(record),
                    PersonModel.models(
                        List.of(Field.RELATIONSHIP), offered(List.of(Field.RELATIONSHIP), record))))
            .toList()
        : List.of();
  }

  /** Whoever was here before comes back under the same number. */
  Optional<ResidentRecord> returning() {
    return opened()
        .map(OpenedRecord::current)
        .filter(record -> record.status() == ResidentStatus.REMOVED);
  }

  private Optional<OpenedRecord> opened() {
    return subject.opened();
  }

  private List<ResidentRecord> household() {
    return opened().map(OpenedRecord::household).orElse(List.of());
  }

  private PersonModel member(ResidentRecord record, boolean chosen) {
    PersonModel model =
        new PersonModel(
            record.number(),
            Optional.of(record),
            PersonModel.models(movement.asks().each(), offered(movement.asks().each(), record)));
    model.chosen().set(chosen);
    return noted(model);
  }

  private static Map<Field, String> offered(List<Field> fields, ResidentRecord record) {
    Map<Field, String> offered = new EnumMap<>(Field.class);
    FieldValues.of(record)
        .forEach((field, text) -> {
          if (fields.contains(field)) {
            offered.put(field, FieldWords.plain(field, text.value()));
          }
        });
    return offered;
  }

  /**
   * Somebody who is new here. What the standard allows is copied down from those before them
   * (4.0.10): the surname, the registered domicile and its head, never a former surname.
   */
  PersonModel newcomer(AddressNumber number, List<PersonModel> before) {
    Asks asks = movement.asks();
    Map<Field, String> offered = new EnumMap<>(Field.class);
    if (asks.each().contains(Field.KIND)) {
      offered.put(Field.KIND, Integer.toString(ResidentKind.JAPANESE.code()));
    }
    if (asks.household() == Belonging.HERE) {
      opened().ifPresent(it -> fromParent(it.current(), offered));
    } else if (before.isEmpty()) {
      offered.put(Field.RELATIONSHIP, "世帯主");
    } else {
      fromFirst(before.getFirst(), offered);
    }
    PersonModel model =
        new PersonModel(number, Optional.empty(), PersonModel.models(asks.each(), offered));
    model.chosen().set(true);
    return noted(model);
  }

  /** The office's note counts as typed: what an earlier movement noted is not about this one. */
  private PersonModel noted(PersonModel model) {
    if (!subject.note().isEmpty()) {
      model.field(Field.NOTE).ifPresent(note -> note.text().set(subject.note().value()));
    }
    return model;
  }

  private static void fromFirst(PersonModel first, Map<Field, String> offered) {
    offered.put(Field.NAME, surname(first.name()));
    for (Field field : List.of(Field.KIND, Field.DOMICILE, Field.HEAD_OF_REGISTER)) {
      first.field(field).ifPresent(it -> offered.put(field, it.text().get()));
    }
  }

  private static void fromParent(ResidentRecord parent, Map<Field, String> offered) {
    offered.put(Field.NAME, surname(parent.name().name().value()));
    offered.put(Field.KIND, Integer.toString(parent.kind().code()));
    offered.put(Field.RELATIONSHIP, "子");
    offered.put(Field.DOMICILE, parent.domicile().domicile().value());
    offered.put(Field.HEAD_OF_REGISTER, parent.domicile().headOfRegister().value());
  }

  /** With the blank behind it, so that the given name can be typed at once. */
  private static String surname(String name) {
    int blank = Math.max(name.indexOf('　'), name.indexOf(' '));
    return blank < 0 ? "" : name.substring(0, blank + 1);
  }

  /** All on the form, and somebody more. */
  List<PersonModel> with(List<PersonModel> people, AddressNumber number) {
    List<PersonModel> more = new ArrayList<>(people);
    more.add(newcomer(number, people));
    return more;
  }
}
