package jp.madoguchi.terminal.sight;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.sight.Guarded;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** Asks for an item of a record that is covered: which one, and why. */
public final class UncoverPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final UncoverViewModel model;
  private final Runnable ask;
  private final SettledField reason = new SettledField();
  private final Node root;

  /**
   * @param ask asks for what the model holds
   */
  public UncoverPage(Texts texts, Commands commands, UncoverViewModel model, Runnable ask) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.ask = ask;
    CommandButton show = new CommandButton(texts, commands, Command.SUBMIT, "sight.show");
    show.getStyleClass().add("accent");
    VBox page =
        new VBox(
            Parts.label(texts.get("sight.title"), "page-title"),
            Parts.paragraph(texts.get("sight.hint"), "page-subtitle"),
            Parts.card(items(), reason(), Parts.flow(show)));
    page.getStyleClass().add("page");
    root = Parts.scrolling(page);
  }

  private Node items() {
    ToggleGroup group = new ToggleGroup();
    FlowPane choices = Parts.flow();
    for (Guarded item : model.items()) {
      RadioButton choice = new RadioButton(texts.get("sight.item." + item));
      choice.setId("sight-item-" + item);
      choice.setToggleGroup(group);
      // One stop for Tab; the arrow keys go to the others.
      choice.focusTraversableProperty().bind(choice.selectedProperty());
      choice.setSelected(model.item().get().equals(Optional.of(item)));
      choice
          .selectedProperty()
          .subscribe((_, chosen) -> {
            if (chosen) {
              model.item().set(Optional.of(item));
            }
          });
      choices.getChildren().add(choice);
    }
    VBox all = new VBox(Parts.label(texts.get("sight.item"), "field-label"), choices);
    all.getStyleClass().add("form-field");
    return all;
  }

  private Node reason() {
    reason.setId("sight-reason");
    reason.settledProperty().bindBidirectional(model.reason());
    reason.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            ask.run();
            event.consume();
          }
        });
    return new FormField(texts, "sight.reason", reason)
        .speaking(model.problem(), new SimpleObjectProperty<>(Message.NONE));
  }

  @Override
  public String titleKey() {
    return "sight.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return reason;
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, ask);
  }

  @Override
  public void detach() {
    commands.unbind(Command.SUBMIT);
  }
}
