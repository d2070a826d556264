package jp.madoguchi.terminal.certificate;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
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
    Columns.words(table, texts.get("issue.number"), 0.34, issue -> issue.number().text());
    Columns.words(table, texts.get("certificate.kind"), 0.32, issue -> kind(texts, issue));
    Columns.words(table, texts.get("issues.operator"), 0.19, issue -> staff.name(issue.operator()));
    Columns.words(
        table, texts.get("issues.outcome"), 0.15, issue -> IssueWords.outcome(texts, issue));
    Choosing.opens(table, open);
    table.getItems().setAll(issues);
    table.getSelectionModel().selectFirst();
    return table;
  }

  private static String kind(Texts texts, Issue issue) {
    return texts.get(
        "printers.log.kind",
        IssueWords.title(texts, issue),
        texts.get("preview.seal." + issue.stamp()),
        texts.get("printers.log.number." + issue.request().showsNumber()));
  }
}
