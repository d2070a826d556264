package jp.madoguchi.terminal.movement.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.twin.Twin;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Ulid;

/** What a draft says besides the fields: whose record it was begun from, and who is new. */
public final class FormDraft {
  static final String RESIDENT = "resident";
  static final String INSTEAD = "instead";
  private static final String NEWCOMERS = "newcomers";
  private static final String STAYS = "stays.";

  /** What is said of one person. */
  private static final Pattern PERSONAL = Pattern.compile("^(?:twin\\.)?\\d{10}\\.");

  private FormDraft() {}

  /** The resident from whose record a draft was begun; empty for people who are new here. */
  public static Optional<AddressNumber> resident(Draft draft) {
    return Optional.ofNullable(draft.fields().get(RESIDENT))
        .flatMap(digits -> AddressNumber.parse(digits).toOptional());
  }

  /** The item of the work list that a draft was begun for. */
  public static Optional<Ulid> instead(Draft draft) {
    return Optional.ofNullable(draft.fields().get(INSTEAD)).map(Ulid::new);
  }

  /** Numbers of those on the form who are new here, in its order. */
  public static List<AddressNumber> newcomers(Draft draft) {
    return Stream.of(draft.fields().getOrDefault(NEWCOMERS, "").split(" "))
        .flatMap(digits -> AddressNumber.parse(digits).toOptional().stream())
        .toList();
  }

  static Map<String, String> about(Subject subject, List<PersonModel> people, boolean newcomers) {
    Map<String, String> fields = new HashMap<>();
    subject
        .opened()
        .map(opened -> opened.current())
        .map(ResidentRecord::number)
        .ifPresent(number -> fields.put(RESIDENT, number.digits()));
    subject.instead().ifPresent(item -> fields.put(INSTEAD, item.text()));
    if (newcomers) {
      fields.put(
          NEWCOMERS,
          people.stream().map(person -> person.number().digits()).collect(Collectors.joining(" ")));
    }
    return fields;
  }

  /** Whose record a form begins from that holds these acts, or who is new on it. */
  static void putPeople(List<Act> acts, Map<String, String> fields) {
    Act head = acts.getFirst();
    if (head.baseVersion() > 0) {
      fields.put(RESIDENT, head.resident().digits());
      return;
    }
    fields.put(
        NEWCOMERS,
        acts.stream()
            .filter(act -> act.baseVersion() == 0)
            .map(act -> act.resident().digits())
            .collect(Collectors.joining(" ")));
  }

  /** The fields of somebody who is new as those of the one whom they turned out to be. */
  static Map<String, String> comingBack(Map<String, String> fields, Twin twin) {
    String entered = twin.entered().digits() + ".";
    Map<String, String> back = new HashMap<>();
    fields.forEach((key, text) -> {
      if (key.startsWith(entered)) {
        back.put(twin.known().digits() + "." + key.substring(entered.length()), text);
      } else if (!PERSONAL.matcher(key).find()) {
        back.put(key, text);
      }
    });
    for (Field number : List.of(Field.RESIDENT_CODE, Field.INDIVIDUAL_NUMBER)) {
      back.remove(PersonModel.key(twin.known(), FormFields.of(number)));
    }
    back.remove(NEWCOMERS);
    back.put(RESIDENT, twin.known().digits());
    return back;
  }

  static void keepOther(PersonModel other, Map<String, String> fields) {
    Map<String, String> kept = new HashMap<>();
    other.keep(kept);
    kept.forEach((key, text) -> fields.put(STAYS + key, text));
  }

  static Map<String, String> ofOthers(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(STAYS))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(STAYS.length()), Map.Entry::getValue));
  }
}
