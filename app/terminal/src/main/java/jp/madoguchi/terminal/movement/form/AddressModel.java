package jp.madoguchi.terminal.movement.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Building;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.core.address.FormerTown;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Place;
import jp.madoguchi.core.address.Prefecture;
import jp.madoguchi.core.address.Suggestion;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Romaji;
import jp.madoguchi.terminal.text.Message;

/** The new address: a town of the dictionary, a lot and a building. Screen's thread only. */
final class AddressModel {
  private static final int CANDIDATES = 60;
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]");
  private static final String SEARCH = "townSearch";
  private static final String POSTAL = "postalCode";

  private final AddressDictionary dictionary;
  private final Municipality municipality;
  private final Supplier<Buildings> list;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Town>> town = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Suggestion> candidates = new SimpleObjectProperty<>(Suggestion.NONE);
  private final ObjectProperty<Message> understood = new SimpleObjectProperty<>(Message.NONE);
  private final FieldModel townField = new FieldModel(Field.TOWN, "");
  private final FieldModel lot = new FieldModel(Field.LOT, "");
  private final FieldModel building = new FieldModel(Field.BUILDING, "");

  AddressModel(
      AddressDictionary dictionary, Municipality municipality, Supplier<Buildings> buildings) {
    this.dictionary = dictionary;
    this.municipality = municipality;
    list = buildings;
    search.subscribe((_, typed) -> lookUp(typed));
    town.subscribe((_, chosen) -> chosen(chosen));
  }

  StringProperty search() {
    return search;
  }

  ObjectProperty<Optional<Town>> town() {
    return town;
  }

  /** Towns that fit what was typed, and former ones that are called otherwise now. */
  ObjectProperty<Suggestion> candidates() {
    return candidates;
  }

  /** Every town of the municipality, or what fits what was typed. */
  Suggestion all() {
    return search.get().isBlank() ? within("", Integer.MAX_VALUE) : candidates.get();
  }

  /** Takes a town; a former one as it is called now. */
  void take(Place place) {
    switch (place) {
      case Town chosen -> town.set(Optional.of(chosen));
      case FormerTown former -> town.set(former.now());
      case Municipality _, Prefecture _ ->
          throw new IllegalArgumentException("no town: " + place.oneLine());
    }
  }

  ObjectProperty<Message> understood() {
    return understood;
  }

  /** Where checks speak of the town. */
  FieldModel townField() {
    return townField;
  }

  FieldModel lot() {
    return lot;
  }

  FieldModel building() {
    return building;
  }

  List<FieldModel> fields() {
    return List.of(townField, lot, building);
  }

  /** Buildings that fit what is typed so far. */
  List<Building> buildings() {
    return town.get()
        .map(chosen ->
            list.get().find(chosen.name(), lot.text().get(), building.text().get(), CANDIDATES))
        .orElse(List.of());
  }

  /** The building stands there, and its lot where none is typed. */
  void take(Building chosen) {
    building.text().set(chosen.name());
    if (lot.text().get().isBlank()) {
      lot.text().set(chosen.lot());
    }
  }

  private void lookUp(String typed) {
    String text = Romaji.toKatakana(typed).strip();
    candidates.set(
        text.isEmpty()
            ? Suggestion.NONE
            : text.chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '－')
                ? certain(dictionary.byPostalCode(text, CANDIDATES))
                : BLANK.matcher(text).find()
                    ? certain(dictionary.byHeads(text, CANDIDATES))
                    : within(text, CANDIDATES));
  }

  private Suggestion within(String text, int limit) {
    return certain(
        Stream.<Place>concat(
                dictionary.within(municipality.code(), text, limit).stream()
                    .filter(it -> !it.name().isEmpty()),
                dictionary.formerWithin(municipality.code(), text).stream()
                    .filter(it -> it.now().isPresent()))
            .toList());
  }

  private static Suggestion certain(List<? extends Place> places) {
    return new Suggestion(List.copyOf(places), true);
  }

  private void chosen(Optional<Town> chosen) {
    townField.touch();
    townField.text().set(chosen.map(Town::name).orElse(""));
    understood.set(
        chosen
            .map(t -> Message.of("move.town.chosen", t.postalCode().withHyphen(), t.oneLine()))
            .orElse(Message.NONE));
  }

  /** Adds the fields of the address; the town is blank where none was chosen. */
  void type(Map<Field, String> typed) {
    typed.put(Field.TOWN, "");
    typed.put(Field.LOT, wide(lot));
    typed.put(Field.BUILDING, wide(building));
    town.get()
        .ifPresent(chosen -> type(typed, Address.of(chosen, ExactText.EMPTY, ExactText.EMPTY)));
  }

  /** In the record, a lot is written in full width; what is no text stays for the rules. */
  private String wide(FieldModel part) {
    String text = part.text().get().strip();
    return ExactText.parse(text)
        .toOptional()
        .map(exact -> bare(exact).inFullWidth().lot().value())
        .orElse(text);
  }

  private static Address bare(ExactText lot) {
    return new Address(
        Optional.empty(),
        Optional.empty(),
        ExactText.EMPTY,
        ExactText.EMPTY,
        ExactText.EMPTY,
        lot,
        ExactText.EMPTY);
  }

  private static void type(Map<Field, String> typed, Address address) {
    Address wide = address.inFullWidth();
    typed.put(Field.MUNICIPALITY_CODE, wide.municipalityCode().map(c -> c.digits()).orElse(""));
    typed.put(Field.POSTAL_CODE, wide.postalCode().map(c -> c.digits()).orElse(""));
    typed.put(Field.PREFECTURE, wide.prefecture().value());
    typed.put(Field.MUNICIPALITY, wide.municipality().value());
    typed.put(Field.TOWN, wide.town().value());
  }

  void keep(Map<String, String> draft) {
    draft.put(FormFields.of(Field.LOT), lot.text().get());
    draft.put(FormFields.of(Field.BUILDING), building.text().get());
    draft.put(SEARCH, search.get());
    draft.put(FormFields.of(Field.TOWN), town.get().map(Town::name).orElse(""));
    draft.put(POSTAL, town.get().map(t -> t.postalCode().digits()).orElse(""));
  }

  void restore(Map<String, String> draft) {
    lot.text().set(draft.getOrDefault(FormFields.of(Field.LOT), ""));
    building.text().set(draft.getOrDefault(FormFields.of(Field.BUILDING), ""));
    search.set(draft.getOrDefault(SEARCH, ""));
    String name = draft.getOrDefault(FormFields.of(Field.TOWN), "");
    dictionary.byPostalCode(draft.getOrDefault(POSTAL, ""), Integer.MAX_VALUE).stream()
        .filter(found -> found.name().equals(name) || inRecord(found).equals(name))
        .findFirst()
        .ifPresent(found -> town.set(Optional.of(found)));
  }

  /** In the record, a town is written in full width. */
  private static String inRecord(Town town) {
    return Address.of(town, ExactText.EMPTY, ExactText.EMPTY).inFullWidth().town().value();
  }
}
