package jp.madoguchi.terminal.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** Every command with its key, on one sheet over the window. */
final class KeySheet extends StackPane {
  private final VBox sheet;

  KeySheet(Texts texts, Commands commands) {
    getStyleClass().add("sheet-veil");
    FlowPane groups = new FlowPane();
    groups.getStyleClass().add("sheet-groups");
    for (Command.Group group : Command.Group.values()) {
      groups.getChildren().add(group(texts, group));
    }
    sheet =
        Parts.card(
            Parts.row(
                Parts.label(texts.get("keysheet.title"), "page-title"),
                Parts.spring(),
                new CommandButton(texts, commands, Command.PRINT_KEYS)),
            groups,
            Parts.paragraph(texts.get("keysheet.fields"), "field-hint"));
    sheet.getStyleClass().add("sheet");
    sheet.setMaxHeight(USE_PREF_SIZE);
    sheet.setMinHeight(USE_PREF_SIZE);
    sheet.setAccessibleRole(AccessibleRole.DIALOG);
    sheet.setAccessibleText(texts.get("keysheet.title"));
    setMinHeight(0);
    getChildren().add(sheet);
    setVisible(false);
    setManaged(false);
  }

  /** In a small window the sheet is drawn smaller: what it is there for is to be seen whole. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = getHeight() - snappedTopInset() - snappedBottomInset();
    double fits = Math.min(1, room / Math.max(1, sheet.getHeight()));
    sheet.setScaleX(fits);
    sheet.setScaleY(fits);
  }

  void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  private static Node group(Texts texts, Command.Group group) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("sheet-grid");
    int row = 0;
    for (Command command : Command.values()) {
      if (command.group() == group) {
        grid.add(Parts.label(command.keyName(), "key-cap"), 0, row);
        grid.add(Parts.label(texts.get(command.textKey()), "sheet-command"), 1, row++);
      }
    }
    return new VBox(Parts.label(texts.get("keysheet." + group.name()), "section-title"), grid);
  }
}
