package jp.madoguchi.terminal.pin;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** What counts now, the new PIN twice, and how many tries are left. */
public final class PinChangePage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final PinChangeViewModel model;
  private final PinField old = new PinField();
  private final PinField fresh = new PinField();
  private final PinField again = new PinField();
  private final Label tries = Parts.paragraph("", "field-hint");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final Label said = Parts.paragraph("", "keys-running");
  private final CommandButton button;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public PinChangePage(Texts texts, Commands commands, PinChangeViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    PinTask.Words words = model.task().words();
    button = new CommandButton(texts, commands, Command.SUBMIT, words.now());
    button.getStyleClass().add("accent");
    problem.setId("pin-problem");
    said.setId("pin-said");
    tries.setId("pin-tries");
    for (Label each : List.of(tries, problem, said)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    VBox page =
        new VBox(
            Parts.label(texts.get(words.title()), "page-title"),
            Parts.paragraph(texts.get(words.hint()), "page-subtitle"),
            problem,
            said,
            Parts.card(
                field(oldField(model.task()), words.old(), old, fresh::requestFocus),
                tries,
                field("pin-new", "pin.new", fresh, again::requestFocus),
                field("pin-again", "pin.again", again, this::change),
                Parts.paragraph(texts.get("pin.rules"), "field-hint")));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, Parts.spring(), button);
  }

  /** Help says of each what it is. */
  private static String oldField(PinTask task) {
    return switch (task) {
      case CHANGE -> "pin-old";
      case UNBLOCK -> "puk-old";
    };
  }

  private Node field(String id, String key, PinField pin, Runnable onEnter) {
    pin.setId(id);
    pin.setAccessibleText(texts.get(key));
    pin.setOnEnter(onEnter);
    Label label = Parts.label(texts.get(key), "field-label");
    label.setLabelFor(pin);
    return new VBox(label, pin);
  }

  @Override
  public String titleKey() {
    return model.task().words().title();
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return old;
  }

  @Override
  public void attach() {
    BooleanProperty may = commands.bind(Command.SUBMIT, this::change);
    subscription =
        Subscription.combine(
            model.ready().subscribe(now -> show(may, now)),
            model.tries().subscribe(words -> show(tries, words)),
            model.problem().subscribe(words -> show(problem, words)),
            model.said().subscribe(words -> show(said, words)));
    model.load();
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.SUBMIT);
    clear();
  }

  private void show(BooleanProperty may, boolean ready) {
    may.set(ready);
    button.setDisable(!ready);
  }

  private void show(Label label, Message words) {
    label.setText(texts.get(words));
  }

  private void change() {
    model.change(old.take(), fresh.take(), again.take());
    old.requestFocus();
  }

  private void clear() {
    old.clear();
    fresh.clear();
    again.clear();
  }
}
