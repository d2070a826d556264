package jp.madoguchi.terminal.dayclose;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** What is not finished at the end of the day, and the key that closes it. */
public final class DayClosePage implements Page {
  private static final double LABEL_PERCENT = 34;
  private static final double COUNT_PERCENT = 46;

  private final Texts texts;
  private final Commands commands;
  private final DayCloseViewModel model;
  private final VBox report = new VBox();
  private final Label said = Parts.paragraph("", "alert-box");
  private final CommandButton close;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public DayClosePage(Texts texts, Commands commands, DayCloseViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    close = new CommandButton(texts, commands, Command.SUBMIT, "dayclose.close");
    close.setId("dayclose-close");
    close.getStyleClass().add("accent");
    report.setId("dayclose-report");
    report.getStyleClass().add("report");
    report.setFocusTraversable(true);
    said.setId("dayclose-said");
    said.managedProperty().bind(said.visibleProperty());
    VBox page =
        new VBox(
            Parts.label(texts.get("dayclose.title"), "page-title"),
            Parts.paragraph(texts.get("dayclose.hint"), "page-subtitle"),
            said,
            report);
    page.getStyleClass().add("page");
    VBox footer = new VBox();
    if (!model.allowed()) {
      footer.getChildren().add(Parts.paragraph(texts.get("trouble.day.right"), "field-hint"));
    }
    root = Parts.withFooter(page, footer, Parts.spring(), close);
  }

  @Override
  public String titleKey() {
    return "dayclose.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return report;
  }

  @Override
  public void attach() {
    BooleanProperty enabled = commands.bind(Command.SUBMIT, model::close);
    subscription =
        Subscription.combine(
            model.standing().subscribe(_ -> show()),
            model
                .said()
                .subscribe(heard -> {
                  said.setText(texts.get(heard));
                  said.setVisible(!heard.none());
                }),
            model
                .ready()
                .subscribe(ready -> {
                  enabled.set(ready);
                  close.setDisable(!ready);
                }));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.SUBMIT);
  }

  private void show() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    grid.getColumnConstraints()
        .addAll(
            width(LABEL_PERCENT), width(COUNT_PERCENT), width(100 - LABEL_PERCENT - COUNT_PERCENT));
    StringBuilder heard = new StringBuilder();
    int place = 0;
    for (DayCloseViewModel.Line line : model.lines()) {
      grid.add(Parts.paragraph(texts.get(line.labelKey()), "fact-label"), 0, place);
      grid.add(Parts.paragraph(texts.get(line.words()), "fact-value"), 1, place);
      if (line.urgent()) {
        grid.add(Parts.badge(texts.get("dayclose.left"), "attention"), 2, place);
      }
      heard.append(texts.get(line.labelKey())).append(' ');
      heard.append(texts.get(line.words())).append("  ");
      place++;
    }
    String last = texts.get(DayWords.last(model.standing().get().last()));
    report.getChildren().setAll(Parts.card(grid, Parts.paragraph(last, "field-hint")));
    report.setAccessibleText(heard + last);
  }

  private static ColumnConstraints width(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }
}
