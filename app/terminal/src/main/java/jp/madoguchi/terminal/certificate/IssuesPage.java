package jp.madoguchi.terminal.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Copies that were given a number (交付履歴): of a person, or those that nobody answered for. */
public final class IssuesPage implements Page {
  private final String titleKey;
  private final Optional<AddressNumber> person;
  private final TableView<Issue> table = new TableView<>();
  private final Node root;

  /**
   * @param person whose copies these are; empty for those that are open at this terminal
   * @param open leads to one of them
   */
  public IssuesPage(
      Texts texts,
      Staff staff,
      Optional<AddressNumber> person,
      List<Issue> issues,
      LocalDate today,
      Consumer<Issue> open) {
    this.person = person;
    titleKey = person.isPresent() ? "issues.title" : "issues.open.title";
    table.setId("issues");
    table.setAccessibleText(texts.get(titleKey));
    table.setPlaceholder(
        Parts.paragraph(
            texts.get(person.isPresent() ? "issues.none" : "issues.open.none"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.words(table, texts.get("issues.when"), 0.17, issue -> IssueWords.when(issue, today));
    Columns.words(
        table, texts.get("certificate.kind"), 0.2, issue -> IssueWords.title(texts, issue));
    Columns.words(
        table,
        texts.get("certificate.applicant"),
        0.25,
        issue -> IssueWords.applicant(texts, issue.request().applicant()));
    Columns.words(table, texts.get("issues.operator"), 0.17, issue -> staff.name(issue.operator()));
    Columns.words(
        table, texts.get("issues.outcome"), 0.21, issue -> IssueWords.outcome(texts, issue));
    Choosing.opens(table, open);
    table.getItems().setAll(issues);
    table.getSelectionModel().selectFirst();
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get(titleKey), "page-title"),
            Parts.paragraph(
                texts.get(person.isPresent() ? "issues.hint" : "issues.open.hint"),
                "page-subtitle"),
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
  }

  @Override
  public String titleKey() {
    return titleKey;
  }

  @Override
  public Optional<AddressNumber> resident() {
    return person;
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
