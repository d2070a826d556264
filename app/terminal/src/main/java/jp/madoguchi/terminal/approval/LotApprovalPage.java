package jp.madoguchi.terminal.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.movement.BeforeAfter;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * The second pair of eyes over a lot: Enter opens the chosen line before and after, and Enter again
 * the next that was not opened; then the card's PIN signs them all, or single ones go back.
 */
public final class LotApprovalPage implements Page {
  private static final int REASON_COLUMNS = 16;

  private final Texts texts;
  private final Commands commands;
  private final LotApprovalViewModel model;
  private final SeenWords seen;
  private final BeforeAfter compare;
  private final TableView<LotLine> table = new TableView<>();
  private final VBox detail = new VBox();
  private final PinField pin = new PinField();
  private final SettledField reason = new SettledField();
  private final Label counts = Parts.paragraph("", "page-subtitle");
  private final Label said = Parts.paragraph("", "section-title");
  private final Label problem = Parts.paragraph("", "alert-box");
  private final ProgressBar bar = new ProgressBar(0);
  private final CommandButton approve;
  private final CommandButton sendBack;
  private final Node root;
  private final ListChangeListener<LotLine> counting = _ -> count();
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param heading the format and file of the lot
   */
  public LotApprovalPage(
      Texts texts, Commands commands, SeenWords seen, LotApprovalViewModel model, String heading) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.seen = seen;
    compare = new BeforeAfter(texts, seen);
    approve = new CommandButton(texts, commands, Command.SUBMIT, "lotapproval.approve");
    approve.getStyleClass().add("accent");
    sendBack = new CommandButton(texts, commands, Command.SEND_BACK, "lotapproval.return");
    said.setId("lotapproval-said");
    problem.setId("lotapproval-problem");
    Stream.of(said, problem, bar)
        .forEach(each -> each.managedProperty().bind(each.visibleProperty()));
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.get("lots.progress"));
    table();
    detail.getStyleClass().add("card");
    ScrollPane side = Parts.scrolling(detail);
    side.setId("lotapproval-detail");
    HBox both = Parts.row(table, side);
    Stream.of(table, side)
        .forEach(each -> {
          each.setMinWidth(1);
          each.prefWidthProperty().bind(both.widthProperty().multiply(0.5));
          HBox.setHgrow(each, Priority.ALWAYS);
        });
    table.setMinHeight(Region.USE_COMPUTED_SIZE);
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("lotapproval.title", heading), "page-title"),
            counts,
            problem,
            said,
            bar,
            both);
    page.getStyleClass().add("page");
    root = Parts.fillingAbove(page, decision());
  }

  private void table() {
    table.setId("lotapproval-lines");
    table.setAccessibleText(texts.get("lotapproval.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("approvals.none"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.words(
        table,
        texts.get("lotapproval.seen"),
        0.14,
        line -> texts.get(line.seen() ? "lotapproval.seen.yes" : "lotapproval.seen.no"));
    Columns.words(
        table,
        texts.get("lots.line"),
        0.26,
        line -> line.entry().line() + "\n" + line.act().resident().digits());
    Columns.words(table, texts.get("lotapproval.changes"), 0.6, line -> line.changes(texts, seen));
    table.setItems(model.lines());
    table.getSelectionModel().selectFirst();
    table.widthProperty().subscribe(table::refresh);
    Choosing.opens(table, this::open);
  }

  /** A line that is shown already leads on to the next that was not opened. */
  private void open(LotLine line) {
    boolean here =
        model
            .shown()
            .get()
            .filter(comparison -> comparison.group().id().equals(line.entry().group()))
            .isPresent();
    int place = here ? model.nextUnseen(place() + 1) : place();
    table.getSelectionModel().clearAndSelect(place);
    table.scrollTo(Math.max(0, place - 2));
    model.show(place);
  }

  private int place() {
    return table.getSelectionModel().getSelectedIndex();
  }

  private Node decision() {
    pin.setId("lotapproval-pin");
    reason.setId("lotapproval-reason");
    reason.setPrefColumnCount(REASON_COLUMNS);
    pin.setOnEnter(() -> commands.run(Command.SUBMIT));
    HBox yes = Parts.row(named("compare.pin", pin), pin, approve);
    HBox no = Parts.row(named("compare.reason", reason), reason, sendBack);
    yes.getStyleClass().add("decision");
    no.getStyleClass().add("decision");
    FlowPane both = new FlowPane(no, yes);
    both.getStyleClass().add("decisions");
    VBox decision = new VBox(both);
    decision.getStyleClass().add("decision-box");
    decision.widthProperty().subscribe(width -> both.setPrefWrapLength(width.doubleValue()));
    HBox.setHgrow(decision, Priority.ALWAYS);
    return decision;
  }

  private Label named(String key, Node control) {
    Label label = Parts.label(texts.get(key), "field-label");
    label.setLabelFor(control);
    control.setAccessibleText(label.getText());
    return label;
  }

  @Override
  public String titleKey() {
    return "approvals.lot";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }

  @Override
  public void attach() {
    reason.settledProperty().bindBidirectional(model.reason());
    bar.progressProperty().bind(model.progress());
    model.lines().addListener(counting);
    count();
    commands.bind(Command.SUBMIT, this::approve);
    commands.bind(Command.SEND_BACK, this::sendBack);
    subscription =
        Subscription.combine(
            model.shown().subscribe(this::show),
            model.said().subscribe(message -> say(said, message)),
            model.problem().subscribe(message -> say(problem, message)),
            model.busy().subscribe(bar::setVisible));
  }

  private void count() {
    counts.setText(
        texts.get("lotapproval.counts", model.lines().size(), model.unseen())
            + "　"
            + texts.get("lotapproval.hint"));
    approve.setDisable(model.unseen() > 0 || model.lines().isEmpty());
    sendBack.setDisable(model.lines().isEmpty());
  }

  private void show(Optional<Comparison> comparison) {
    detail.getChildren().clear();
    if (comparison.isEmpty()) {
      detail.getChildren().add(Parts.paragraph(texts.get("lotapproval.none"), "field-hint"));
    }
    comparison.stream()
        .flatMap(each -> each.sides().stream())
        .forEach(side -> detail.getChildren().add(compare.grid(rows(side))));
    comparison.ifPresent(this::keepChosen);
  }

  /** Who it is, then what changes, so that it is in view in a small window too, then the rest. */
  private static List<FieldRows.Row> rows(Comparison.Side side) {
    return FieldRows.of(side.before(), side.after()).stream()
        .sorted(
            Comparator.comparingInt(row -> row.field() == Field.NAME ? 0 : row.changed() ? 1 : 2))
        .toList();
  }

  /** A row whose mark changed is another row to the table, and not the chosen one. */
  private void keepChosen(Comparison comparison) {
    for (int i = 0; i < model.lines().size(); i++) {
      if (model.lines().get(i).entry().group().equals(comparison.group().id())) {
        table.getSelectionModel().clearAndSelect(i);
      }
    }
  }

  private void say(Label label, Message message) {
    label.setText(texts.get(message));
    label.setVisible(!message.none());
  }

  private void approve() {
    if (model.unseen() == 0 && pin.lengthProperty().get() == 0) {
      pin.requestFocus();
    } else {
      model.approve(pin.take());
    }
  }

  private void sendBack() {
    if (reason.settledProperty().get().isBlank()) {
      reason.requestFocus();
    }
    model.sendBack(place());
  }

  @Override
  public void detach() {
    pin.clear();
    subscription.unsubscribe();
    model.lines().removeListener(counting);
    reason.settledProperty().unbindBidirectional(model.reason());
    bar.progressProperty().unbind();
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.SEND_BACK);
  }
}
