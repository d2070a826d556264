package jp.madoguchi.terminal.keys;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.custody.Custody;
import jp.madoguchi.core.custody.Holder;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/**
 * Whose card opens the store, and what can be done about it. Each act leads to a page that asks
 * once more; while one runs, this page shows how far it is.
 */
public final class KeysPage implements Page {
  private static final int PERCENT = 100;

  private final Texts texts;
  private final Commands commands;
  private final KeysViewModel model;
  private final Consumer<Page> open;
  private final HolderWords words;
  private final TableView<Holder> table = new TableView<>();
  private final Label renewed = Parts.paragraph("", "fact-value");
  private final Label unsent = Parts.paragraph("", "fact-value");
  private final Label remark = Parts.paragraph("", "field-hint");
  private final Label placeholder = Parts.paragraph("", "field-hint");
  private final ProgressBar bar = new ProgressBar();
  private final Label done = Parts.paragraph("", "keys-running");
  private final VBox progress;
  private final ProblemCard problem;
  private final CommandButton renew;
  private final CommandButton shutOut;
  private final CommandButton wipe;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param open shows a page on top of this one
   */
  public KeysPage(Texts texts, Commands commands, KeysViewModel model, Consumer<Page> open) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.open = open;
    words = new HolderWords(texts);
    renew = new CommandButton(texts, commands, Command.REVIEW, "keys.renew");
    shutOut = new CommandButton(texts, commands, Command.SEND_BACK, "keys.shutout");
    wipe = new CommandButton(texts, commands, Command.DISCARD, "keys.wipe");
    problem = new ProblemCard(texts);
    progress = running();
    fillTable();
    remark.setId("keys-remark");
    VBox page =
        new VBox(
            Parts.label(texts.get("keys.title"), "page-title"),
            Parts.paragraph(texts.get("keys.hint"), "page-subtitle"),
            problem,
            progress,
            facts(),
            table,
            remark);
    page.getStyleClass().add("page");
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox footer = new HBox(Parts.flow(renew, shutOut, wipe));
    HBox.setHgrow(footer.getChildren().getFirst(), Priority.ALWAYS);
    ScrollPane filling = Parts.filling(page);
    VBox.setVgrow(filling, Priority.ALWAYS);
    footer.getStyleClass().add("page-footer");
    root = new VBox(filling, footer);
  }

  @Override
  public String titleKey() {
    return "keys.title";
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
    BooleanProperty mayRenew = commands.bind(Command.REVIEW, () -> open.accept(renewing()));
    BooleanProperty mayShutOut = commands.bind(Command.SEND_BACK, this::askToShutOut);
    BooleanProperty mayWipe = commands.bind(Command.DISCARD, () -> open.accept(wiping()));
    List<CommandButton> buttons = List.of(renew, shutOut, wipe);
    List<BooleanProperty> enabled = List.of(mayRenew, mayShutOut, mayWipe);
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).disableProperty().bind(enabled.get(i).not());
    }
    Runnable enable =
        () -> {
          boolean ready = model.running().get().isEmpty() && model.custody().get().isPresent();
          mayRenew.set(ready);
          mayWipe.set(ready);
          mayShutOut.set(ready && obstacle().isEmpty() && model.holder().isPresent());
          remark.setText(remark());
        };
    subscription =
        Subscription.combine(
            model.problem().subscribe(problem::show),
            model.progress().subscribe(_ -> showProgress()),
            model.custody().subscribe(this::show),
            model.running().subscribe(_ -> showProgress()),
            model.running().subscribe(_ -> enable.run()),
            model.custody().subscribe(_ -> enable.run()),
            model.chosen().subscribe(_ -> enable.run()),
            model.problem().subscribe(_ -> say()),
            table
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(holder -> {
                  if (holder != null) {
                    model.choose(holder.id());
                  }
                }));
    enable.run();
    model.watch(true);
    model.load();
  }

  @Override
  public void detach() {
    model.watch(false);
    subscription.unsubscribe();
    for (CommandButton button : List.of(renew, shutOut, wipe)) {
      button.disableProperty().unbind();
    }
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.SEND_BACK);
    commands.unbind(Command.DISCARD);
  }

  private void fillTable() {
    table.setId("keys-holders");
    table.setAccessibleText(texts.get("keys.holders"));
    table.setPlaceholder(placeholder);
    table.getStyleClass().add("results");
    column("keys.operator", 0.24, words::name);
    column("keys.department", 0.17, words::department);
    column("keys.validity", 0.36, words::validity);
    column("keys.standing", 0.23, words::standing);
  }

  private void column(String key, double share, Function<Holder, String> shown) {
    Columns.words(table, texts.get(key), share, shown);
  }

  private Node facts() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    row(grid, "keys.renewed", renewed, 0);
    row(grid, "keys.unsent", unsent, 1);
    return grid;
  }

  private void row(GridPane grid, String key, Label value, int row) {
    Label label = Parts.label(texts.get(key), "fact-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(label, 0, row);
    grid.add(value, 1, row);
  }

  private VBox running() {
    bar.setId("keys-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    bar.setFocusTraversable(false);
    return Parts.card(done, bar, Parts.paragraph(texts.get("keys.running.how"), "field-hint"));
  }

  private void showProgress() {
    Optional<KeyAct> act = model.running().get();
    progress.setVisible(act.isPresent());
    progress.setManaged(act.isPresent());
    double part = model.progress().get();
    bar.setProgress(part);
    done.setText(
        act.map(it -> texts.get("keys.running." + it, Math.round(part * PERCENT))).orElse(""));
    bar.setAccessibleText(done.getText());
  }

  private void show(Optional<Custody> custody) {
    table.getItems().setAll(custody.map(Custody::holders).orElse(List.of()));
    model.holder().ifPresent(holder -> table.getSelectionModel().select(holder));
    renewed.setText(
        custody
            .flatMap(Custody::renewed)
            .map(last ->
                texts.get("keys.renewed.at", RecordWords.moment(last.at()), last.by().value()))
            .orElse(texts.get("keys.renewed.unknown")));
    unsent.setText(
        custody
            .map(Custody::losses)
            .map(losses ->
                texts.get(
                    "keys.unsent.count", losses.unsent(), losses.waiting(), losses.undecided()))
            .orElse(""));
    say();
  }

  private void say() {
    placeholder.setText(
        texts.get(model.problem().get().isPresent() ? "keys.none" : "keys.reading"));
  }

  private Optional<KeyTrouble> obstacle() {
    return model
        .custody()
        .get()
        .flatMap(known -> model.holder().flatMap(holder -> known.obstacle(holder.id())))
        .map(KeyTrouble::of);
  }

  private String remark() {
    Optional<KeyTrouble> obstacle = obstacle();
    if (obstacle.isPresent()) {
      return texts.get("keys.trouble." + obstacle.get());
    }
    return model
        .holder()
        .filter(holder -> holder.standing() == Holder.Standing.ENDED)
        .map(holder -> texts.get("keys.ended", words.line(holder)))
        .orElse("");
  }

  private Page renewing() {
    return RenewQuestion.page(texts, commands, model);
  }

  private void askToShutOut() {
    model
        .holder()
        .ifPresent(holder -> open.accept(ShutOutQuestion.page(texts, commands, model, holder)));
  }

  private Page wiping() {
    return WipeQuestion.page(texts, commands, model);
  }
}
