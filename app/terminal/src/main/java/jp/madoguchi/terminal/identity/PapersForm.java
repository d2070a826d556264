package jp.madoguchi.terminal.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.identity.Paper;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** What stands on documents, typed: Enter goes on to the next field, and compares at the end. */
final class PapersForm {
  private final Texts texts;
  private final PapersModel model;
  private final ComboBox<Optional<Paper>> first;
  private final VBox root;

  /**
   * @param compare what Enter does in the last field
   */
  PapersForm(Texts texts, NameFactory names, PapersModel model, Runnable compare) {
    this.texts = texts;
    this.model = model;
    first = choice("identity-paper", Paper.values(), this::word, model.first());
    ComboBox<Optional<Paper>> second =
        choice("identity-paper-second", Paper.values(), this::word, model.second());
    ComboBox<Optional<Sex>> sex =
        choice(
            "identity-sex",
            new Sex[] {Sex.MALE, Sex.FEMALE},
            each -> texts.get("sex." + each),
            model.sex());
    NameField name = new NameField();
    name.setId("identity-name");
    name.settledProperty().bindBidirectional(model.name());
    SettledField birth = line("identity-birth", model.birth());
    birth.setPromptText(texts.get("move.date.prompt"));
    SettledField address = line("identity-address", model.address());
    List<Control> order = List.of(first, second, name, birth, sex, address);
    for (int i = 0; i < order.size(); i++) {
      Runnable next = i + 1 < order.size() ? order.get(i + 1)::requestFocus : compare;
      onEnter(order.get(i), next);
    }
    FormField nameField = new FormField(texts, "identity.item.NAME", name);
    Em em = new Em();
    names.dress(name, em.pixels());
    nameField.with(names.below(name.textProperty()));
    FlowPane fields =
        Parts.flow(
            sized(new FormField(texts, "identity.paper", first), 18),
            sized(new FormField(texts, "identity.paper.second", second), 18),
            sized(
                nameField.speaking(
                    name.problem(new SimpleObjectProperty<>(Message.NONE)),
                    new SimpleObjectProperty<>(Message.NONE)),
                16),
            sized(
                new FormField(texts, "identity.item.BIRTH", birth)
                    .speaking(new SimpleObjectProperty<>(Message.NONE), model.understood()),
                13),
            sized(new FormField(texts, "identity.item.SEX", sex), 10),
            sized(new FormField(texts, "identity.item.ADDRESS", address), 32));
    root =
        Parts.card(
            Parts.label(texts.get("identity.papers"), "section-title"),
            Parts.paragraph(texts.get("identity.papers.hint"), "field-hint"),
            fields,
            em);
  }

  Node view() {
    return root;
  }

  Node firstFocus() {
    return first;
  }

  private String word(Paper paper) {
    return texts.get("identity.paper." + paper);
  }

  private static SettledField line(String id, javafx.beans.property.StringProperty text) {
    SettledField field = new SettledField();
    field.setId(id);
    field.settledProperty().bindBidirectional(text);
    return field;
  }

  private <T> ComboBox<Optional<T>> choice(
      String id, T[] values, Function<T, String> word, ObjectProperty<Optional<T>> chosen) {
    ComboBox<Optional<T>> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems()
        .setAll(
            Stream.concat(Stream.of(Optional.<T>empty()), Arrays.stream(values).map(Optional::of))
                .toList());
    box.setConverter(
        new ChoiceWords<>(value -> value.map(word).orElse(texts.get("identity.paper.none"))));
    box.setValue(Optional.empty());
    box.valueProperty()
        .subscribe(now -> {
          if (now != null) {
            chosen.set(now);
          }
        });
    return box;
  }

  /** A list that is open takes Enter for itself. */
  private static void onEnter(Node node, Runnable next) {
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean open = node instanceof ComboBox<?> box && box.isShowing();
          boolean composing = node instanceof SettledField line && line.composingProperty().get();
          if (event.getCode() == KeyCode.ENTER && !open && !composing) {
            next.run();
            event.consume();
          }
        });
  }

  private static FormField sized(FormField field, double ems) {
    field.setStyle("-fx-pref-width: " + ems + "em;");
    return field;
  }
}
