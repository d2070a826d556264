package jp.madoguchi.terminal.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.intake.Item;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** A lot line by line: what would become, or became, of each, and why. */
public final class LotPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final LotViewModel model;
  private final Runnable export;
  private final TableView<Item> table = new TableView<>();
  private final ComboBox<Optional<Fate.Kind>> filter = new ComboBox<>();
  private final Label counts = Parts.paragraph("", "page-subtitle");
  private final Label said = Parts.paragraph("", "section-title");
  private final Label problem = Parts.paragraph("", "alert-box");
  private final ProgressBar bar = new ProgressBar(0);
  private final CommandButton run;
  private final CommandButton stop;
  private final CommandButton cancel;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param export writes the report to where exports go
   */
  public LotPage(Texts texts, Commands commands, LotViewModel model, Runnable export) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.export = export;
    run = button(Command.SUBMIT, "lots.run");
    run.getStyleClass().add("accent");
    stop = button(Command.SEND_BACK, "lots.stop");
    cancel = button(Command.DISCARD, "lots.cancel");
    CommandButton report = button(Command.REVIEW, "lots.export");
    said.setId("lot-said");
    problem.setId("lot-problem");
    Stream.of(said, problem, bar)
        .forEach(each -> each.managedProperty().bind(each.visibleProperty()));
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.get("lots.progress"));
    table();
    filter();
    VBox.setVgrow(table, Priority.ALWAYS);
    Lot lot = model.opened().get().lot();
    String title = LotWords.format(texts, lot.format()) + "　" + lot.file();
    VBox page =
        new VBox(
            Parts.label(title, "page-title"),
            counts,
            problem,
            said,
            bar,
            new FormField(texts, "lots.filter", filter),
            table);
    page.getStyleClass().add("page");
    root = Parts.fillingAbove(page, cancel, report, Parts.spring(), stop, run);
  }

  private CommandButton button(Command command, String key) {
    CommandButton button = new CommandButton(texts, commands, command, key);
    button.setId(key.replace('.', '-'));
    return button;
  }

  private void table() {
    table.setId("lot-lines");
    table.setAccessibleText(texts.get("lots.lines"));
    table.setPlaceholder(Parts.paragraph(texts.get("lots.lines.none"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.words(table, texts.get("lots.line"), 0.08, item -> Integer.toString(item.line()));
    Columns.words(
        table,
        texts.get("record.number"),
        0.2,
        item -> item.person().map(AddressNumber::digits).orElse("—"));
    Columns.words(
        table, texts.get("lots.fate"), 0.18, item -> LotWords.fate(texts, item.fate().kind()));
    Columns.words(table, texts.get("lots.why"), 0.54, item -> LotWords.why(texts, item.fate()));
    table.widthProperty().subscribe(table::refresh);
  }

  private void filter() {
    filter.setId("lot-filter");
    List<Optional<Fate.Kind>> all = new ArrayList<>();
    all.add(Optional.empty());
    Stream.of(Fate.Kind.values()).map(Optional::of).forEach(all::add);
    filter.getItems().setAll(all);
    filter.setConverter(
        new ChoiceWords<>(kind ->
            kind.map(each -> LotWords.fate(texts, each))
                .orElseGet(() -> texts.get("lots.filter.all"))));
  }

  @Override
  public String titleKey() {
    return "lots.title";
  }

  @Override
  public String helpKey() {
    return "lots.lines";
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
    filter.valueProperty().bindBidirectional(model.chosen());
    bar.progressProperty().bind(model.progress());
    BooleanProperty runs = commands.bind(Command.SUBMIT, model::run);
    BooleanProperty stops = commands.bind(Command.SEND_BACK, model::stop);
    BooleanProperty cancels = commands.bind(Command.DISCARD, model::cancel);
    commands.bind(Command.REVIEW, export);
    Runnable enable =
        () -> {
          set(runs, run, model.mayRun());
          set(cancels, cancel, model.mayRun());
          set(stops, stop, model.running().get());
          bar.setVisible(model.running().get());
        };
    subscription =
        Subscription.combine(
            model
                .opened()
                .subscribe(now -> {
                  show(now);
                  enable.run();
                }),
            model.chosen().subscribe(_ -> lines()),
            model.running().subscribe(_ -> enable.run()),
            model.said().subscribe(message -> say(said, message)),
            model.problem().subscribe(message -> say(problem, message)));
  }

  private void show(IntakeDesk.Opened now) {
    counts.setText(texts.get(LotWords.state(now.lot())) + "　" + LotWords.counts(texts, now.lot()));
    lines();
  }

  private void lines() {
    table.getItems().setAll(model.shown());
    table.getSelectionModel().selectFirst();
  }

  private static void set(BooleanProperty enabled, CommandButton button, boolean may) {
    enabled.set(may);
    button.setDisable(!may);
  }

  private void say(Label label, Message message) {
    label.setText(texts.get(message));
    label.setVisible(!message.none());
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    filter.valueProperty().unbindBidirectional(model.chosen());
    bar.progressProperty().unbind();
    Stream.of(Command.SUBMIT, Command.SEND_BACK, Command.DISCARD, Command.REVIEW)
        .forEach(commands::unbind);
  }
}
