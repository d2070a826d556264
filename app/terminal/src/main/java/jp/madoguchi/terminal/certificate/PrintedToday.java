package jp.madoguchi.terminal.certificate;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.text.Texts;

/**
 * The copies of a day at this terminal (印刷ログ, 10.2): number, seal, whether individual numbers stand
 * on it, and what became of it. It names nobody but the operator.
 */
public final class PrintedToday {
  private PrintedToday() {}

  /**
   * @param open leads to one of them
   */
  public static TableView<Issue> of(
      Texts texts, Staff staff, List<Issue> issues, Consumer<Issue> open) {
    TableView<Issue> table = new TableView<>();
    table.setId("printed-today");
    table.setAccessibleText(texts.get("printers.log"));
    table.setPlaceholder(Parts.paragraph(texts.get("printers.log.none"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.words(table, texts.get("issues.when"), 0.16, issue -> RecordWords.moment(issue.at()));
    Columns.words(table, texts.get("issue.number"), 0.27, issue -> issue.number().text());
    Columns.words(
        table, texts.get("certificate.kind"), 0.15, issue -> IssueWords.title(texts, issue));
    Columns.words(
        table,
        texts.get("printers.log.seal"),
        0.1,
        issue -> texts.get("preview.seal." + issue.stamp()));
    Columns.words(
        table,
        texts.get("printers.log.number"),
        0.09,
        issue -> texts.get("printers.log.number." + issue.request().showsNumber()));
    Columns.words(table, texts.get("issues.operator"), 0.11, issue -> staff.name(issue.operator()));
    Columns.words(
        table, texts.get("issues.outcome"), 0.12, issue -> IssueWords.outcome(texts, issue));
    Choosing.opens(table, open);
    table.getItems().setAll(issues);
    table.getSelectionModel().selectFirst();
    return table;
  }
}
