package jp.madoguchi.terminal.certificate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** The sheets that are printed together (まとめて印刷). */
public final class BatchPage implements Page {
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final Commands commands;
  private final BatchViewModel model;
  private final TableView<BatchLine> table = new TableView<>();
  private final Label total = Parts.paragraph("", "page-subtitle");
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final ListChangeListener<BatchLine> counted = _ -> count();
  private final Region root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param look leads to a sheet, to be looked at again
   */
  public BatchPage(
      Texts texts,
      Commands commands,
      NameFactory names,
      BatchViewModel model,
      Consumer<PreviewViewModel> look) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    said.setId("batch-said");
    problem.setId("batch-problem");
    for (Label each : List.of(said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    table(names);
    Choosing.opens(table, line -> look.accept(line.sheet()));
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("batch.title"), "page-title"),
            Parts.paragraph(texts.get("batch.hint"), "page-subtitle"),
            said,
            problem,
            table,
            total);
    page.getStyleClass().add("page");
    CommandButton print = new CommandButton(texts, commands, Command.SUBMIT, "batch.print");
    print.setId("batch-print");
    print.getStyleClass().add("accent");
    print.disableProperty().bind(model.busy());
    root =
        Parts.fillingAbove(
            page,
            new CommandButton(texts, commands, Command.DISCARD, "batch.remove"),
            Parts.spring(),
            print);
  }

  private void table(NameFactory names) {
    table.setId("batch");
    table.setAccessibleText(texts.get("batch.title"));
    table.setPlaceholder(Parts.paragraph(texts.get("batch.none"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.nodes(table, texts.get("certificate.people"), 0.28, line -> people(names, line));
    Columns.words(
        table,
        texts.get("certificate.kind"),
        0.24,
        line -> texts.get("certificate.kind." + line.certificate().request().kind()));
    Columns.words(
        table,
        texts.get("batch.amount"),
        0.16,
        line ->
            texts.get(
                "batch.amount.of", line.sheet().copies(), line.sheet().sheet().pages().size()));
    Columns.words(table, texts.get("issues.outcome"), 0.32, this::fate);
    table.setItems(model.lines());
    table.getSelectionModel().selectFirst();
  }

  private Node people(NameFactory names, BatchLine line) {
    List<Certificate.Person> people = line.certificate().people();
    VBox who = new VBox(names.show(people.getFirst().name(), NAME_SIZE));
    if (people.size() > 1) {
      who.getChildren().add(Columns.text(texts.get("batch.people.more", people.size() - 1)));
    }
    return who;
  }

  private String fate(BatchLine line) {
    return switch (line.fate()) {
      case BatchLine.Fate.Waiting _ -> texts.get("batch.fate.waiting");
      case BatchLine.Fate.Printing _ -> texts.get("batch.fate.printing");
      case BatchLine.Fate.Printed _ -> texts.get("batch.fate.printed");
      case BatchLine.Fate.Stopped stopped ->
          texts.get(
              "batch.fate.stopped",
              stopped.taken(),
              line.sheet().copies(),
              texts.get(stopped.why()));
    };
  }

  private void count() {
    total.setText(texts.get("batch.total", model.waiting(), model.copies(), model.pages()));
  }

  @Override
  public String titleKey() {
    return "batch.title";
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
    commands.bind(Command.SUBMIT, model::print);
    commands.bind(
        Command.DISCARD,
        () ->
            Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(model::remove));
    model.lines().addListener(counted);
    count();
    subscription =
        Subscription.combine(
            model.said().subscribe(words -> tell(said, words)),
            model.problem().subscribe(words -> tell(problem, words)));
  }

  private void tell(Label label, Message words) {
    label.setText(texts.get(words));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    model.lines().removeListener(counted);
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.DISCARD);
  }
}
