package jp.madoguchi.terminal.movement.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Building;
import jp.madoguchi.core.address.Place;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.terminal.clipboard.Held;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.movement.FieldWords;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.name.SettledText;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** Makes the control that fits a field: text, a mark, a choice of words, a relationship. */
final class FieldControls {
  /** Readings: composed like names, and drawn like the rest of the form. */
  private static final Set<Field> READINGS =
      Set.of(Field.KANA, Field.FORMER_SURNAME_KANA, Field.NAME_KATAKANA, Field.ALIAS_KANA);

  private final Texts texts;
  private final NameFactory names;
  private final FieldWords words;
  private final Em em;
  private final Supplier<LocalDate> today;
  private final AddressDictionary dictionary;

  FieldControls(
      Texts texts,
      NameFactory names,
      Em em,
      Supplier<LocalDate> today,
      AddressDictionary dictionary) {
    this.texts = texts;
    this.names = names;
    this.em = em;
    this.today = today;
    this.dictionary = dictionary;
    words = new FieldWords(texts);
  }

  /**
   * A field with its label and the line where checks speak.
   *
   * @param id of its control
   * @param beside the fields of the same form and person
   */
  FormField field(FieldModel model, String id, List<FieldModel> beside) {
    Control control = control(model);
    control.setId(id);
    Held.holds(control, model.field());
    FormField field = new FormField(texts, "field." + model.field(), control);
    if (PlaceModel.asks(model.field()) && control instanceof SettledField line) {
      return suggesting(line, field, new PlaceModel(dictionary, model, beside))
          .speaking(model.problem(), understood(model));
    }
    if (!(control instanceof NameField name)) {
      return field.speaking(model.problem(), understood(model));
    }
    if (FieldRows.isName(model.field())) {
      Node below = names.below(name.textProperty());
      below.setId(id + "-below");
      field.with(below);
    }
    return field.speaking(name.problem(model.problem()), understood(model));
  }

  /** What is taken stands in the field, and one step further down is offered at once. */
  private FormField suggesting(SettledField line, FormField field, PlaceModel place) {
    OfferList<Place> list =
        new OfferList<>(
            line,
            () -> Offer.of(place.suggest(line.settledProperty().get())),
            chosen -> {
              place.take(chosen);
              line.end();
            },
            new PlaceWords(texts)::of);
    list.called(line.getId() + "-list", texts.get("move.town.list"));
    line.setPromptText(texts.get("move.place.prompt"));
    offer(line, list, () -> Offer.of(place.suggest(line.settledProperty().get())));
    return field.with(list);
  }

  /** Buildings of the town and the lot that are typed. */
  FormField building(AddressModel address, String id) {
    FormField field = field(address.building(), id, List.of());
    if (!(field.lookup("#" + id) instanceof SettledField line)) {
      return field;
    }
    OfferList<Building> list =
        new OfferList<>(
            line,
            () -> new Offer<>(address.buildings(), true),
            chosen -> {
              address.take(chosen);
              line.end();
            },
            new PlaceWords(texts)::of);
    list.called(id + "-list", texts.get("move.building.list"));
    line.setPromptText(texts.get("move.building.prompt"));
    offer(line, list, () -> new Offer<>(address.buildings(), false));
    return field.with(list);
  }

  /** What is filled in from a draft or a household is not looked up, nor what is emptied. */
  private static <T> void offer(SettledField line, OfferList<T> list, Supplier<Offer<T>> fitting) {
    line.settledProperty()
        .subscribe((_, typed) ->
            list.show(line.isFocused() && !typed.isBlank() ? fitting.get() : Offer.nothing()));
  }

  private ObservableValue<Message> understood(FieldModel model) {
    return model.date()
        ? model.text().map(typed -> DateModel.understood(typed, today.get()))
        : new SimpleObjectProperty<>(Message.NONE);
  }

  private Control control(FieldModel model) {
    if (model.field().form() == FieldForm.FLAG) {
      return mark(model);
    }
    if (model.field() == Field.RELATIONSHIP) {
      return relationship(model);
    }
    if (FieldRows.isName(model.field()) || READINGS.contains(model.field())) {
      return name(model);
    }
    List<String> codes = FieldWords.codes(model.field());
    return codes.isEmpty() ? text(model) : choice(model, codes);
  }

  private Control name(FieldModel model) {
    NameField field = new NameField();
    field.settledProperty().bindBidirectional(model.text());
    field.setOnAction(_ -> NextField.after(field));
    if (FieldRows.isName(model.field())) {
      names.dress(field, em.pixels());
    }
    return field;
  }

  private Control text(FieldModel model) {
    SettledField field = new SettledField();
    field.settledProperty().bindBidirectional(model.text());
    field.setOnAction(_ -> NextField.after(field));
    if (model.date()) {
      field.setPromptText(texts.get("move.date.prompt"));
    }
    return field;
  }

  private Control mark(FieldModel model) {
    CheckBox box = new CheckBox(texts.get("flag.yes"));
    model.text().subscribe(text -> box.setSelected(text.equals("1")));
    box.selectedProperty().subscribe((_, yes) -> model.text().set(yes ? "1" : ""));
    onEnter(box);
    return box;
  }

  private Control choice(FieldModel model, List<String> codes) {
    ComboBox<String> box = new ComboBox<>();
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(codes);
    box.getItems().setAll(all);
    box.setConverter(
        new ChoiceWords<>(code -> code.isEmpty() ? "" : words.of(model.field(), code)));
    box.valueProperty().bindBidirectional(model.text());
    box.setMaxWidth(Double.MAX_VALUE);
    onEnter(box);
    return box;
  }

  private Control relationship(FieldModel model) {
    ComboBox<String> box = new ComboBox<>();
    box.setEditable(true);
    box.getItems().setAll(Relationship.suggestions());
    new SettledText(box).text().bindBidirectional(model.text());
    box.setMaxWidth(Double.MAX_VALUE);
    box.getEditor().setOnAction(_ -> NextField.after(box));
    return box;
  }

  /** As in text: Enter goes on. A list that is open takes it for itself. */
  private static void onEnter(Node node) {
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean open = node instanceof ComboBox<?> box && box.isShowing();
          if (event.getCode() == KeyCode.ENTER && !open) {
            NextField.after(node);
            event.consume();
          }
        });
  }
}
