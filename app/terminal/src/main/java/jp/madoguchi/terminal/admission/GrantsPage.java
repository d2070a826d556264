package jp.madoguchi.terminal.admission;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.admission.Grant;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** The register of grants (管理簿): who gave or took what at this terminal, newest first. */
public final class GrantsPage implements Page {
  private final Commands commands;
  private final Runnable print;
  private final Runnable export;
  private final TableView<Grant> table = new TableView<>();
  private final Node root;

  /**
   * @param print prints the register
   * @param export writes it to a file
   */
  public GrantsPage(
      Texts texts, Commands commands, List<Grant> grants, Runnable print, Runnable export) {
    this.commands = commands;
    this.print = print;
    this.export = export;
    table.setId("grants");
    table.setAccessibleText(texts.get("grants.title"));
    table.setPlaceholder(Parts.paragraph(texts.get("grants.none"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.words(table, texts.get("grants.at"), 0.18, each -> RecordWords.moment(each.at()));
    Columns.words(table, texts.get("grants.act"), 0.12, each -> texts.get("grants." + each.act()));
    Columns.words(table, texts.get("grants.by"), 0.2, each -> each.by().value());
    Columns.words(table, texts.get("grants.about"), 0.24, each -> GrantWords.about(texts, each));
    Columns.words(table, texts.get("grants.card"), 0.26, each -> GrantWords.card(texts, each));
    table.getItems().setAll(grants);
    VBox page =
        new VBox(
            Parts.label(texts.get("grants.title"), "page-title"),
            Parts.paragraph(texts.get("grants.hint"), "page-subtitle"),
            table);
    page.getStyleClass().add("page");
    VBox.setVgrow(table, Priority.ALWAYS);
    CommandButton paper = new CommandButton(texts, commands, Command.SUBMIT, "grants.print");
    CommandButton file = new CommandButton(texts, commands, Command.REVIEW, "grants.export");
    file.setId("grants-export");
    root = Parts.fillingAbove(page, Parts.spring(), file, paper);
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, print);
    commands.bind(Command.REVIEW, export);
  }

  @Override
  public void detach() {
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.REVIEW);
  }

  @Override
  public String titleKey() {
    return "grants.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }
}
