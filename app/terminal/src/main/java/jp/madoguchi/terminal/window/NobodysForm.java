package jp.madoguchi.terminal.window;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * A form and a table with one of each control that the pages are made of, for nobody: whoever drew
 * it draws any page quicker.
 */
final class NobodysForm {
  private static final List<String> LABELS =
      List.of("search.kana", "search.birth", "search.address", "search.number");
  private static final String WORDS = "窓口";
  private static final int ROUNDS = 4;
  private static final int ROWS = 12;
  private static final double EM = 14;

  private NobodysForm() {}

  static Node view(Texts texts, NameFactory names) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    for (int round = 0; round < ROUNDS; round++) {
      for (int column = 0; column < LABELS.size(); column++) {
        grid.add(field(texts, LABELS.get(column), control(names, round)), column, round);
      }
    }
    VBox page =
        new VBox(
            Parts.label(texts.get("search.title"), "page-title"),
            Parts.card(
                grid,
                Parts.row(new RadioButton(WORDS), new CheckBox(WORDS)),
                new CommandButton(texts, new Commands(), Command.REVIEW, "search.button")),
            table());
    page.getStyleClass().add("page");
    return Parts.filling(page);
  }

  private static FormField field(Texts texts, String label, Node control) {
    SimpleObjectProperty<Message> understood =
        new SimpleObjectProperty<>(Message.of("search.placeholder"));
    return new FormField(texts, label, control)
        .speaking(new SimpleObjectProperty<>(Message.NONE), understood);
  }

  private static Node control(NameFactory names, int round) {
    if (round == 0) {
      NameField name = new NameField();
      names.dress(name, new SimpleDoubleProperty(EM));
      name.setText(WORDS);
      return name;
    }
    if (round == 1) {
      return new ComboBox<>(FXCollections.observableArrayList(WORDS, ""));
    }
    SettledField field = new SettledField();
    field.setText(WORDS);
    return field;
  }

  private static TableView<String> table() {
    TableView<String> table = new TableView<>();
    LABELS.forEach(label -> {
      TableColumn<String, String> column = new TableColumn<>(WORDS);
      column.setCellValueFactory(_ -> new SimpleObjectProperty<>(WORDS));
      table.getColumns().add(column);
    });
    IntStream.range(0, ROWS).forEach(_ -> table.getItems().add(WORDS));
    return table;
  }
}
