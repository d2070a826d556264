package jp.madoguchi.terminal.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.movement.sequel.Sequels;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.movement.Afterwards;
import jp.madoguchi.terminal.movement.BeforeAfter;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/**
 * The second pair of eyes: old beside new, each changed field ticked with Space or Enter, then the
 * card's PIN; or back with a reason.
 */
public final class ComparePage implements Page {
  private static final int REASON_COLUMNS = 20;

  private final Texts texts;
  private final Commands commands;
  private final CompareViewModel model;
  private final SeenWords words;
  private final PinField pin = new PinField();
  private final SettledField reason = new SettledField();
  private final List<CheckBox> boxes = new ArrayList<>();
  private final CommandButton approve;
  private final CommandButton keep;
  private final CommandButton sendBack;
  private final Consumer<CompareViewModel.Alike> look;
  private final Label problem = Parts.paragraph("", "field-hint");
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param seen what is seen of the fields: all of them by whoever decides
   * @param movement the kind that is looked at; empty where this terminal does not know it
   * @param look opens somebody new beside somebody known
   */
  public ComparePage(
      Texts texts,
      Commands commands,
      SeenWords seen,
      CompareViewModel model,
      Optional<Movement> movement,
      Consumer<CompareViewModel.Alike> look) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.look = look;
    words = seen;
    approve = new CommandButton(texts, commands, Command.SUBMIT, "compare.approve");
    keep = new CommandButton(texts, commands, Command.SEEN);
    keep.setId("compare-seen");
    sendBack = new CommandButton(texts, commands, Command.SEND_BACK);
    approve.getStyleClass().add("accent");
    approve.setId("compare-approve");
    pin.setId("compare-pin");
    reason.setId("compare-reason");
    problem.setId("compare-problem");
    VBox page = new VBox(Parts.label(texts.get("compare.title"), "page-title"), summary());
    page.getStyleClass().add("page");
    BeforeAfter compare = new BeforeAfter(texts, seen);
    for (Comparison.Side side : model.comparison().sides()) {
      VBox card = Parts.card(ticking(compare.grid(side.before(), side.after()), side));
      card.getChildren().addAll(new TwinBox(texts, model, look).lines(side));
      page.getChildren().add(card);
    }
    // What a measure asks for stands on its own checklist.
    movement
        .filter(kind -> kind.terms().turn() != Turn.BESIDE)
        .ifPresent(kind -> {
          Proposal entry = model.comparison().proposal();
          page.getChildren()
              .add(new Afterwards(texts, seen.names()).card(entry, Sequels.of(kind, entry)));
        });
    root = Parts.withFooter(page, model.own() ? ownEntry() : decision());
  }

  @Override
  public String titleKey() {
    return "approvals.compare";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    if (model.own()) {
      return root;
    }
    if (!model.returnReason().get().isBlank()) {
      return reason;
    }
    return boxes.stream()
        .filter(box -> !box.isSelected())
        .<Node>map(box -> box)
        .findFirst()
        .orElse(pin);
  }

  @Override
  public void attach() {
    reason.settledProperty().bindBidirectional(model.returnReason());
    var ready = model.allCompared().and(model.busy().not());
    subscription =
        Subscription.combine(
            model
                .problem()
                .subscribe(said -> {
                  problem.setText(texts.get(said));
                  problem.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, true);
                  problem.setVisible(!said.none());
                }),
            ready.subscribe(can -> {
              approve.setDisable(!can || model.own());
              keep.setDisable(!can || model.own() || model.alone().isPresent());
            }));
    if (!model.own()) {
      commands.bind(Command.SUBMIT, this::approve);
      if (model.alone().isEmpty()) {
        commands.bind(Command.SEEN, model::keep);
      }
      commands.bind(Command.TWINS, () -> model.nextAlike().ifPresent(look));
      commands.bind(Command.SEND_BACK, this::sendBack);
    }
  }

  @Override
  public void detach() {
    pin.clear();
    subscription.unsubscribe();
    reason.settledProperty().unbindBidirectional(model.returnReason());
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.SEEN);
    commands.unbind(Command.TWINS);
    commands.unbind(Command.SEND_BACK);
  }

  private void approve() {
    if (pin.lengthProperty().get() == 0 && model.allCompared().get()) {
      pin.requestFocus();
    } else {
      model.approve(pin.take());
    }
  }

  private void sendBack() {
    if (reason.settledProperty().get().isBlank()) {
      reason.requestFocus();
    }
    model.sendBack();
  }

  private Node summary() {
    Act act = model.comparison().group().head();
    return Parts.paragraph(
        texts.get(
            "compare.summary",
            texts.get("movement." + act.kind()),
            Staff.name(texts, model.comparison().entrant()),
            RecordWords.moment(act.enteredAt()),
            act.eventDate().inJapanese(),
            RecordWords.day(act.notificationDate()),
            act.purpose().reference()),
        "page-subtitle");
  }

  private Node ownEntry() {
    return Parts.paragraph(texts.get("compare.own"), "own-entry");
  }

  private Node decision() {
    reason.setPrefColumnCount(REASON_COLUMNS);
    pin.setOnEnter(() -> commands.run(Command.SUBMIT));
    HBox yes = Parts.row(named("compare.pin", pin), pin, approve);
    HBox no = Parts.row(named("compare.reason", reason), reason, sendBack);
    yes.getStyleClass().add("decision");
    no.getStyleClass().add("decision");
    FlowPane both = new FlowPane(yes, keep, no);
    both.getStyleClass().add("decisions");
    problem.setVisible(false);
    problem.managedProperty().bind(problem.visibleProperty());
    VBox decision = new VBox(problem, both);
    model
        .alone()
        .ifPresent(why ->
            decision
                .getChildren()
                .addFirst(Parts.paragraph(texts.get("compare.alone." + why), "field-hint")));
    decision.getStyleClass().add("decision-box");
    decision.widthProperty().subscribe(width -> both.setPrefWrapLength(width.doubleValue()));
    HBox.setHgrow(decision, javafx.scene.layout.Priority.ALWAYS);
    return decision;
  }

  private Label named(String key, Node control) {
    Label label = Parts.label(texts.get(key), "field-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    control.setAccessibleText(label.getText());
    return label;
  }

  /** Puts a tick box at the end of each changed row. */
  private GridPane ticking(GridPane grid, Comparison.Side side) {
    List<FieldRows.Row> rows = FieldRows.of(side.before(), side.after());
    for (CompareViewModel.Tick tick : model.ticks()) {
      if (tick.side().equals(side)) {
        grid.add(box(tick), 4, rows.indexOf(tick.row()) + 1);
      }
    }
    return grid;
  }

  private CheckBox box(CompareViewModel.Tick tick) {
    CheckBox box = new CheckBox();
    boxes.add(box);
    int place = boxes.size();
    box.setId("compare-tick-" + place);
    box.setDisable(model.own());
    box.selectedProperty().bindBidirectional(tick.compared());
    box.setAccessibleText(
        texts.get(
            "compare.tick",
            texts.get("field." + tick.row().field()),
            words(tick.row(), tick.row().before()),
            words(tick.row(), tick.row().after())));
    box.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            box.setSelected(true);
            next(place);
            event.consume();
          }
        });
    return box;
  }

  private String words(FieldRows.Row row, String value) {
    return words.of(row.field(), value, row.western());
  }

  private void next(int place) {
    if (place < boxes.size()) {
      boxes.get(place).requestFocus();
    } else {
      pin.requestFocus();
    }
  }
}
