package jp.madoguchi.terminal.worklist;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.worklist.Addressee;
import jp.madoguchi.core.worklist.OpenedItem;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/**
 * An item of the work list: why it came back, mine beside before beside now, and what can be done,
 * each with a key.
 */
public final class WorkItemPage implements Page {
  private static final int WORDS_COLUMNS = 20;

  private final Texts texts;
  private final Commands commands;
  private final WorkItemViewModel model;
  private final Runnable again;
  private final SettledField words = new SettledField();
  private final ComboBox<Addressee> addressee = new ComboBox<>();
  private final Label problem = Parts.paragraph("", "field-hint");
  private final List<Node> sides = new ArrayList<>();
  private final CommandButton first;
  private final CommandButton withdraw;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param again opens the form of the movement, filled in with what was entered
   */
  public WorkItemPage(
      Texts texts,
      Commands commands,
      SeenWords seen,
      Staff staff,
      WorkItemViewModel model,
      Runnable again) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.again = again;
    first =
        new CommandButton(
            texts,
            commands,
            Command.SUBMIT,
            model.mayConfirm() ? "worklist.confirm" : "worklist.again");
    first.setId("worklist-again");
    first.getStyleClass().add("accent");
    withdraw = new CommandButton(texts, commands, Command.DISCARD, "worklist.withdraw");
    withdraw.setId("worklist-withdraw");
    WorkItemCards cards = new WorkItemCards(texts, seen, staff);
    VBox page =
        new VBox(
            Parts.label(texts.get("worklist.item.title"), "page-title"),
            cards.reason(model.opened()),
            cards.summary(model.opened().item()));
    page.getStyleClass().add("page");
    for (OpenedItem.Side side : model.opened().sides()) {
      sides.add(cards.side(side));
    }
    page.getChildren().addAll(sides);
    root = Parts.withFooter(page, decision());
  }

  private Node decision() {
    words.setId("worklist-words");
    words.setPrefColumnCount(WORDS_COLUMNS);
    addressee.setId("worklist-addressee");
    addressee.getItems().setAll(Addressee.values());
    addressee.setConverter(new ChoiceWords<>(to -> texts.get("worklist.to." + to)));
    CommandButton up = new CommandButton(texts, commands, Command.SEND_BACK, "worklist.escalate");
    up.setId("worklist-escalate");
    problem.setId("worklist-problem");
    problem.setVisible(false);
    problem.managedProperty().bind(problem.visibleProperty());
    FlowPane all =
        new FlowPane(
            decision(first),
            decision(named("worklist.words", words), words, withdraw),
            decision(named("worklist.addressee", addressee), addressee, up));
    all.getStyleClass().add("decisions");
    VBox box = new VBox(problem, all);
    box.getStyleClass().add("decision-box");
    box.widthProperty().subscribe(width -> all.setPrefWrapLength(width.doubleValue()));
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static HBox decision(Node... nodes) {
    HBox row = Parts.row(nodes);
    row.getStyleClass().add("decision");
    return row;
  }

  private Label named(String key, Node control) {
    Label label = Parts.label(texts.get(key), "field-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    control.setAccessibleText(label.getText());
    return label;
  }

  @Override
  public String titleKey() {
    return "worklist.item.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return sides.getFirst();
  }

  @Override
  public void attach() {
    words.settledProperty().bindBidirectional(model.words());
    addressee.valueProperty().bindBidirectional(model.addressee());
    BooleanProperty firstEnabled =
        commands.bind(Command.SUBMIT, model.mayConfirm() ? model::confirm : again);
    BooleanProperty withdrawEnabled = commands.bind(Command.DISCARD, this::withdraw);
    BooleanProperty upEnabled = commands.bind(Command.SEND_BACK, this::escalate);
    subscription =
        Subscription.combine(
            model
                .problem()
                .subscribe(said -> {
                  problem.setText(texts.get(said));
                  problem.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, true);
                  problem.setVisible(!said.none());
                }),
            model
                .busy()
                .subscribe(busy -> {
                  boolean goOn = !busy && (model.mayEnter() || model.mayConfirm());
                  firstEnabled.set(goOn);
                  first.setDisable(!goOn);
                  withdrawEnabled.set(!busy && model.mayWithdraw());
                  withdraw.setDisable(busy || !model.mayWithdraw());
                  upEnabled.set(!busy);
                }));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    words.settledProperty().unbindBidirectional(model.words());
    addressee.valueProperty().unbindBidirectional(model.addressee());
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.DISCARD);
    commands.unbind(Command.SEND_BACK);
  }

  private void withdraw() {
    ask();
    model.withdraw();
  }

  private void escalate() {
    ask();
    model.escalate();
  }

  private void ask() {
    if (words.settledProperty().get().isBlank()) {
      words.requestFocus();
    }
  }
}
