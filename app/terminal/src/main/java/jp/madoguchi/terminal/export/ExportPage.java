package jp.madoguchi.terminal.export;

import java.io.IOException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.log.file.ExportDesk;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** Writes the access log to a file (記録の書き出し), for administrators. */
public final class ExportPage implements Page {
  private static final String FAILED = "X01";
  private static final int GROUP = 8;

  private final Texts texts;
  private final Commands commands;
  private final Background background;
  private final Notices notices;
  private final ExportDesk desk;
  private final CheckBox withContent = new CheckBox();
  private final CommandButton button;
  private final BooleanProperty ready;
  private final VBox result = new VBox();
  private final Node root;

  public ExportPage(
      Texts texts,
      Commands commands,
      Background background,
      Notices notices,
      ExportDesk desk,
      ExportDesk.State state) {
    this.texts = texts;
    this.commands = commands;
    this.background = background;
    this.notices = notices;
    this.desk = desk;
    button = new CommandButton(texts, commands, Command.SUBMIT, "export.now");
    button.setId("export-now");
    button.setDisable(!desk.allowed());
    ready = new SimpleBooleanProperty(desk.allowed());
    withContent.setId("export-content");
    withContent.setText(texts.get("export.content"));
    VBox page =
        new VBox(
            Parts.label(texts.get("export.title"), "page-title"),
            Parts.paragraph(texts.get("export.hint"), "page-subtitle"),
            result,
            Parts.card(facts(state)),
            Parts.card(
                withContent, Parts.paragraph(texts.get("export.content.hint"), "field-hint")));
    page.getStyleClass().add("page");
    VBox footer = new VBox();
    if (!desk.allowed()) {
      footer.getChildren().add(Parts.paragraph(texts.get("export.right"), "field-hint"));
    }
    root = Parts.withFooter(page, footer, Parts.spring(), button);
  }

  @Override
  public String titleKey() {
    return "export.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return desk.allowed() ? button : withContent;
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, this::export).bind(ready);
  }

  @Override
  public void detach() {
    commands.unbind(Command.SUBMIT);
  }

  private void export() {
    ready.set(false);
    boolean content = withContent.isSelected();
    background
        .call(() -> desk.export(content))
        .onSuccess(this::show)
        .onFailure(IOException.class, _ -> notices.problem(Message.of("export.failed"), FAILED))
        .onFailure(
            ExportDesk.MayNotExport.class, _ -> notices.problem(Message.of("export.right"), FAILED))
        .andFinally(() -> ready.set(true))
        .start();
  }

  private void show(ExportDesk.Exported exported) {
    GridPane grid = grid();
    row(grid, "export.file", exported.name(), 0);
    row(grid, "export.key", exported.keyName(), 1);
    row(grid, "export.entries", Long.toString(exported.entries()), 2);
    result
        .getChildren()
        .setAll(Parts.card(grid, Parts.paragraph(texts.get("export.verify"), "field-hint")));
    notices.done(Message.of("export.done", exported.name()));
  }

  private Node facts(ExportDesk.State state) {
    GridPane grid = grid();
    row(grid, "export.entries", Long.toString(state.entries()), 0);
    row(
        grid,
        "export.vouched",
        Long.toString(state.lastCheckpoint().map(LogArchive.Signed::size).orElse(0L)),
        1);
    row(grid, "export.fingerprint", grouped(desk.fingerprint().hex()), 2);
    return grid;
  }

  private static String grouped(String hex) {
    return hex.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    return grid;
  }

  private void row(GridPane grid, String key, String value, int row) {
    Label words = Parts.label(value, "fact-value");
    words.setWrapText(true);
    Label label = Parts.label(texts.get(key), "fact-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(label, 0, row);
    grid.add(words, 1, row);
  }
}
