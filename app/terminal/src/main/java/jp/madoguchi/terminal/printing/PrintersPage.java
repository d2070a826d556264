package jp.madoguchi.terminal.printing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printers.Way;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** Which printer and tray take which paper, and what was printed at this terminal today. */
public final class PrintersPage implements Page {
  private static final double[] SHARES = {42, 38, 20};

  private final Texts texts;
  private final Commands commands;
  private final PrintersViewModel model;
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final ComboBox<Optional<String>> first;
  private final Region root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param printed what was printed today, where this operator may see it
   */
  public PrintersPage(
      Texts texts, Commands commands, PrintersViewModel model, Optional<Node> printed) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    said.setId("printers-said");
    problem.setId("printers-problem");
    for (Label each : List.of(said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    first = printers(Paper.CERTIFICATE);
    VBox page =
        new VBox(
            Parts.label(texts.get("printers.title"), "page-title"),
            Parts.paragraph(texts.get("printers.hint"), "page-subtitle"),
            said,
            problem,
            paper(Paper.CERTIFICATE, first),
            paper(Paper.PLAIN, printers(Paper.PLAIN)));
    printed.ifPresent(table -> {
      VBox.setVgrow(table, Priority.ALWAYS);
      page.getChildren().addAll(Parts.label(texts.get("printers.log"), "section-title"), table);
    });
    page.getStyleClass().add("page");
    CommandButton keep = new CommandButton(texts, commands, Command.SUBMIT, "printers.keep");
    keep.setId("printers-keep");
    keep.getStyleClass().add("accent");
    keep.disableProperty().bind(model.busy());
    root = Parts.fillingAbove(page, Parts.spring(), keep);
  }

  private Node paper(Paper paper, ComboBox<Optional<String>> printers) {
    ComboBox<Optional<String>> trays = trays(paper);
    printers
        .valueProperty()
        .subscribe((_, now) -> {
          model.choose(paper, now);
          offer(trays, model.trays(paper));
        });
    Button trial = new Button(texts.get("printers.try"));
    trial.setId("printers-try-" + paper);
    trial.setAccessibleText(texts.get("printers.try.of", texts.get("paper.kind." + paper)));
    trial.disableProperty().bind(model.busy());
    trial.setOnAction(_ -> model.tryOut(paper));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(
        0,
        new FormField(texts, "printers.printer", printers),
        new FormField(texts, "printers.tray", trays),
        trial);
    return Parts.card(
        Parts.label(texts.get("paper.kind." + paper), "section-title"),
        Parts.paragraph(texts.get("paper.use." + paper), "field-hint"),
        grid);
  }

  private ComboBox<Optional<String>> printers(Paper paper) {
    ComboBox<Optional<String>> box =
        box("printers-" + paper, name -> name.map(this::printer).orElse(texts.get("printers.any")));
    box.getItems().add(Optional.empty());
    model.names(paper).stream().map(Optional::of).forEach(box.getItems()::add);
    box.setValue(model.way(paper).get().printer());
    return box;
  }

  private String printer(String name) {
    return model.isThere(name) ? name : texts.get("printers.gone", name);
  }

  private ComboBox<Optional<String>> trays(Paper paper) {
    ComboBox<Optional<String>> box =
        box("trays-" + paper, name -> name.orElse(texts.get("printers.tray.any")));
    Way now = model.way(paper).get();
    offer(box, model.trays(paper));
    now.tray()
        .filter(tray -> !model.trays(paper).contains(tray))
        .ifPresent(gone -> box.getItems().add(Optional.of(gone)));
    box.setValue(now.tray());
    box.valueProperty()
        .subscribe((_, chosen) -> {
          if (chosen != null) {
            model.feed(paper, chosen);
          }
        });
    return box;
  }

  private static void offer(ComboBox<Optional<String>> box, List<String> trays) {
    box.getItems().setAll(trays.stream().map(Optional::of).toList());
    box.getItems().addFirst(Optional.empty());
    box.setValue(Optional.empty());
  }

  private static ComboBox<Optional<String>> box(
      String id, Function<Optional<String>, String> words) {
    ComboBox<Optional<String>> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new ChoiceWords<>(words));
    return box;
  }

  @Override
  public String titleKey() {
    return "printers.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return first;
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, model::keep);
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
    commands.unbind(Command.SUBMIT);
  }
}
