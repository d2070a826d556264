package jp.madoguchi.terminal.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** The last certificates on a record's page (2.2.2); Enter leads to all of them. */
public final class IssuesCard {
  private static final int SHOWN = 3;

  private IssuesCard() {}

  /**
   * @param issues the last first
   * @param open leads to all
   */
  public static Node of(
      Texts texts, ObservableValue<List<Issue>> issues, LocalDate today, Runnable open) {
    VBox lines = new VBox();
    lines.getStyleClass().add("history");
    issues.subscribe(now -> lines.getChildren().setAll(lines(texts, now, today)));
    VBox card =
        Parts.card(
            Parts.label(texts.get("issues.title"), "section-title"),
            Parts.paragraph(texts.get("issues.card.hint"), "field-hint"),
            lines);
    card.setId("record-issues");
    card.setFocusTraversable(true);
    card.setAccessibleText(texts.get("issues.title"));
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open.run();
            event.consume();
          }
        });
    return card;
  }

  private static List<Node> lines(Texts texts, List<Issue> issues, LocalDate today) {
    List<Node> lines = new ArrayList<>();
    issues.stream()
        .limit(SHOWN)
        .map(issue -> line(texts, issue, today))
        .forEach(words -> lines.add(Parts.paragraph(words, "fact-value")));
    if (issues.isEmpty()) {
      lines.add(Parts.paragraph(texts.get("issues.none"), "field-hint"));
    }
    if (issues.size() > SHOWN) {
      lines.add(Parts.paragraph(texts.get("issues.more", issues.size() - SHOWN), "field-hint"));
    }
    return lines;
  }

  private static String line(Texts texts, Issue issue, LocalDate today) {
    return texts.get(
        "issues.line",
        IssueWords.when(issue, today),
        IssueWords.title(texts, issue),
        IssueWords.outcome(texts, issue));
  }
}
