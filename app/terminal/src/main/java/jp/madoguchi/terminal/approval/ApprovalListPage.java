package jp.madoguchi.terminal.approval;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.change.SeenDesk.Mark;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * What waits for a second operator, oldest first; Enter opens the comparison. Below, the card's PIN
 * approves all that was seen.
 */
public final class ApprovalListPage implements Page {
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final Commands commands;
  private final SeenViewModel seen;
  private final TableView<ApprovalRow> table = new TableView<>();
  private final PinField pin = new PinField();
  private final Label counts = Parts.paragraph("", "field-label");
  private final Label problem = Parts.paragraph("", "alert-box");
  private final ProgressBar bar = new ProgressBar(0);
  private final CommandButton together;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public ApprovalListPage(
      Texts texts,
      Commands commands,
      NameFactory names,
      SeenViewModel seen,
      List<ApprovalRow> rows,
      Consumer<ApprovalRow> open) {
    this.texts = texts;
    this.commands = commands;
    this.seen = seen;
    together = new CommandButton(texts, commands, Command.SUBMIT, "approvals.together");
    together.getStyleClass().add("accent");
    problem.setId("approvals-problem");
    counts.setId("approvals-seen");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.get("approvals.together"));
    Stream.of(problem, bar).forEach(each -> each.managedProperty().bind(each.visibleProperty()));
    table(names);
    table.getItems().setAll(rows);
    table.getSelectionModel().selectFirst();
    Choosing.opens(table, open);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("approvals.title"), "page-title"),
            Parts.paragraph(texts.get("approvals.hint"), "page-subtitle"),
            problem,
            bar,
            table);
    page.getStyleClass().add("page");
    root = Parts.fillingAbove(page, decision());
  }

  private void table(NameFactory names) {
    table.setId("approval-list");
    table.setAccessibleText(texts.get("approvals.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("approvals.none"), "field-hint"));
    table.getStyleClass().add("results");
    column("approvals.seen", 0.1, this::mark);
    column("approvals.kind", 0.15, row -> texts.get("movement." + row.group().head().kind()));
    Columns.nodes(
        table,
        texts.get("record.name"),
        0.2,
        row -> names.show(row.first().name().name().value(), NAME_SIZE));
    column("approvals.people", 0.09, row -> Integer.toString(row.group().changes().size()));
    column("approvals.event", 0.2, row -> row.group().head().eventDate().inJapanese());
    column("approvals.entrant", 0.26, this::entrant);
  }

  private Node decision() {
    pin.setId("approvals-pin");
    pin.setOnEnter(() -> commands.run(Command.SUBMIT));
    Label label = Parts.label(texts.get("compare.pin"), "field-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(pin);
    pin.setAccessibleText(label.getText());
    HBox sign = Parts.row(label, pin, together);
    sign.getStyleClass().add("decision");
    FlowPane both = new FlowPane(counts, sign);
    both.getStyleClass().add("decisions");
    VBox decision = new VBox(both);
    decision.getStyleClass().add("decision-box");
    decision.widthProperty().subscribe(width -> both.setPrefWrapLength(width.doubleValue()));
    HBox.setHgrow(decision, Priority.ALWAYS);
    return decision;
  }

  @Override
  public String titleKey() {
    return "approvals.title";
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
    bar.progressProperty().bind(seen.progress());
    commands.bind(Command.SUBMIT, this::together);
    subscription =
        Subscription.combine(
            seen.marks().subscribe(_ -> marked()),
            seen.problem().subscribe(this::say),
            seen.busy()
                .subscribe(busy -> {
                  bar.setVisible(busy);
                  marked();
                }));
  }

  @Override
  public void detach() {
    pin.clear();
    subscription.unsubscribe();
    bar.progressProperty().unbind();
    commands.unbind(Command.SUBMIT);
  }

  /**
   * Shows what waits now. The clerk stays on the entry that they chose, or, where it is gone, on
   * the one that took its place.
   */
  public void show(List<ApprovalRow> rows) {
    if (!table.getItems().equals(rows)) {
      int place = ApprovalRow.place(table.getItems(), chosen(), rows);
      table.getItems().setAll(rows);
      table.getSelectionModel().clearAndSelect(place);
    }
  }

  /** Chooses an entry of the list. */
  public void choose(ApprovalRow row) {
    table.getSelectionModel().select(row);
    table.scrollTo(row);
  }

  private int chosen() {
    return table.getSelectionModel().getSelectedIndex();
  }

  private void marked() {
    int standing = seen.count(Mark.SEEN);
    int changed = seen.count(Mark.CHANGED);
    counts.setText(
        changed == 0
            ? texts.get("approvals.together.count", standing)
            : texts.get("approvals.together.changed", standing, changed));
    together.setDisable(standing + changed == 0 || seen.busy().get());
    table.refresh();
  }

  private void say(Message said) {
    problem.setText(texts.get(said));
    problem.setVisible(!said.none());
  }

  private void together() {
    if (!seen.marks().get().isEmpty() && pin.lengthProperty().get() == 0) {
      pin.requestFocus();
    } else {
      seen.approve(pin.take());
    }
  }

  private String mark(ApprovalRow row) {
    return seen.mark(row).map(mark -> texts.get("approvals.mark." + mark)).orElse("");
  }

  private String entrant(ApprovalRow row) {
    String entered = row.entrant() + "\n" + RecordWords.moment(row.group().head().enteredAt());
    return row.own() ? entered + "\n" + texts.get("approvals.own") : entered;
  }

  private void column(String key, double share, Function<ApprovalRow, String> words) {
    Columns.words(table, texts.get(key), share, words);
  }
}
