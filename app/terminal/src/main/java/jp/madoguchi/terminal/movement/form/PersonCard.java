package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * What is typed of one person, three fields to a line; one or two stand beside the name. Where a
 * movement could change nearly all of a record, the clerk first marks which groups of fields it is
 * about, and only those are there.
 */
final class PersonCard extends VBox {
  private static final int COLUMNS = 3;
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final PersonModel person;
  private final boolean marked;
  private final Function<PersonModel, List<Field>> asked;
  private final Node title;
  private final GridPane grid = new GridPane();
  private final FlowPane groups = Parts.flow();
  private final Map<Field, FormField> fields = new EnumMap<>(Field.class);
  private final Map<Field, Node> controls = new EnumMap<>(Field.class);
  private Optional<List<Node>> laid = Optional.empty();
  private final Set<FieldGroup> shown = EnumSet.noneOf(FieldGroup.class);
  private final Map<FieldGroup, CheckBox> marks = new HashMap<>();

  /**
   * @param place from 1, as the ids of the fields count
   * @param marked whether groups of fields are marked first
   * @param asked which fields the form asks of the person now
   */
  PersonCard(
      Texts texts,
      NameFactory names,
      FieldControls make,
      PersonModel person,
      int place,
      boolean marked,
      Function<PersonModel, List<Field>> asked) {
    this.texts = texts;
    this.person = person;
    this.asked = asked;
    this.marked = marked;
    getStyleClass().add("person-card");
    grid.getStyleClass().add("form-grid");
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth(100.0 / COLUMNS);
      grid.getColumnConstraints().add(share);
    }
    for (FieldModel model : person.fields()) {
      String id = "move-" + model.name() + "-" + place;
      FormField field = make.field(model, id, person.fields());
      fields.put(model.field(), field);
      controls.put(model.field(), field.lookup("#" + id));
      model.typed().ifPresent(_ -> shown.add(model.field().group()));
    }
    title = title(names, place);
    getChildren().addAll(groups, grid, problem());
    refresh();
  }

  private Node title(NameFactory names, int place) {
    return person
        .before()
        .map(record -> names.show(record.name().name().value(), NAME_SIZE))
        .orElseGet(() -> Parts.label(texts.get("move.newcomer", place), "section-title"));
  }

  private Label problem() {
    Label problem = Parts.paragraph("", "field-hint");
    person.problem().subscribe(said -> speak(texts, problem, said));
    return problem;
  }

  /** Puts a sentence where it is read, or takes the line away. */
  static void speak(Texts texts, Label label, Message said) {
    label.setText(texts.get(said));
    label.setVisible(!said.none());
    label.setManaged(!said.none());
    boolean alert = said.key().contains(".A");
    label.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, !said.none() && !alert);
    label.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_WARNING, alert);
  }

  /** Shows the fields that are asked now. */
  void refresh() {
    List<Field> now = asked.apply(person);
    chooser(marked ? now : List.of());
    List<Field> visible =
        now.stream().filter(field -> !marked || shown.contains(field.group())).toList();
    List<Node> nodes = new ArrayList<>();
    visible.forEach(field -> Optional.ofNullable(fields.get(field)).ifPresent(nodes::add));
    if (laid.filter(nodes::equals).isPresent()) {
      return;
    }
    laid = Optional.of(nodes);
    grid.getChildren().clear();
    boolean beside = nodes.size() < COLUMNS && groups.getChildren().isEmpty();
    grid.add(title, 0, 0, beside ? 1 : COLUMNS, 1);
    for (int i = 0; i < nodes.size(); i++) {
      int cell = beside ? i + 1 : i + COLUMNS;
      grid.add(nodes.get(i), cell % COLUMNS, cell / COLUMNS);
    }
  }

  private void chooser(List<Field> fields) {
    for (Field field : fields) {
      marks.computeIfAbsent(field.group(), this::mark);
    }
    groups.setVisible(!fields.isEmpty());
    groups.setManaged(!fields.isEmpty());
  }

  private CheckBox mark(FieldGroup group) {
    CheckBox box = new CheckBox(texts.get("group." + group));
    box.setId("move-group-" + group);
    box.setSelected(shown.contains(group));
    box.selectedProperty()
        .subscribe((_, yes) -> {
          if (yes) {
            shown.add(group);
          } else {
            shown.remove(group);
          }
          refresh();
        });
    groups.getChildren().add(box);
    return box;
  }

  /** Where the keyboard begins. */
  Optional<Node> first() {
    return groups.isVisible()
        ? groups.getChildren().stream().findFirst()
        : asked.apply(person).stream().findFirst().map(controls::get);
  }

  /** The control of a field, by its stable name; its group is shown. */
  Optional<Node> control(String name) {
    return FormFields.field(name)
        .filter(controls::containsKey)
        .map(field -> {
          Optional.ofNullable(marks.get(field.group())).ifPresent(box -> box.setSelected(true));
          return controls.get(field);
        });
  }
}
