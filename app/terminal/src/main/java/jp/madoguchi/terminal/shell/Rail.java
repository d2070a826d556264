package jp.madoguchi.terminal.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rail of work on the left: where one can go, with counts of what waits there. */
final class Rail extends VBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final Map<Command, Feather> ICONS =
      new EnumMap<>(
          Map.of(
              Command.DESK, Feather.INBOX,
              Command.SEARCH, Feather.SEARCH,
              Command.APPROVALS, Feather.CHECK_SQUARE,
              Command.SENDING, Feather.SEND,
              Command.HELP, Feather.HELP_CIRCLE,
              Command.THEME, Feather.MOON,
              Command.LOCK, Feather.LOCK,
              Command.SIGN_OUT, Feather.LOG_OUT));

  private final Map<Command, Button> buttons = new EnumMap<>(Command.class);
  private final IntegerProperty approvals = new SimpleIntegerProperty();

  Rail(Texts texts, Commands commands) {
    getStyleClass().add("rail");
    Label mark = Parts.label(texts.get("product.name"), "rail-mark");
    Region spring = new Region();
    setVgrow(spring, Priority.ALWAYS);
    getChildren().add(mark);
    add(texts, commands, Command.DESK, Command.SEARCH, Command.APPROVALS, Command.SENDING);
    getChildren().add(spring);
    add(texts, commands, Command.HELP, Command.THEME, Command.LOCK, Command.SIGN_OUT);
    badge(Command.APPROVALS, approvals);
  }

  /** How many entries wait for approval. */
  IntegerProperty approvals() {
    return approvals;
  }

  /** Marks where the operator is. */
  void here(Page page) {
    buttons.forEach((command, button) ->
        button.pseudoClassStateChanged(
            HERE, page.titleKey().startsWith(command.name().toLowerCase(Locale.ROOT))));
  }

  private void add(Texts texts, Commands commands, Command... list) {
    for (Command command : list) {
      Button button = new Button(texts.get(command.textKey()));
      Label words = Parts.label("", "rail-words");
      words.setMinWidth(USE_PREF_SIZE);
      words.textProperty().bind(button.textProperty());
      Label key = Parts.label(command.keyName(), "rail-key");
      key.setMinWidth(USE_PREF_SIZE);
      button.setGraphic(Parts.row(new FontIcon(ICONS.get(command)), words, Parts.spring(), key));
      button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      button.getStyleClass().add("rail-button");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setFocusTraversable(false);
      button.setAccessibleText(texts.get(command.textKey()) + " " + command.keyName());
      button.setOnAction(_ -> commands.run(command));
      buttons.put(command, button);
      getChildren().add(button);
    }
  }

  private void badge(Command command, IntegerProperty count) {
    Button button = Objects.requireNonNull(buttons.get(command));
    String words = button.getText();
    count.subscribe(
        number -> button.setText(number.intValue() == 0 ? words : words + "  " + number));
  }
}
