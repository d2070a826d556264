package jp.madoguchi.terminal.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.retention.Effect;
import jp.madoguchi.core.retention.RetentionRule;
import jp.madoguchi.core.retention.RetentionSurvey;
import jp.madoguchi.core.retention.RetentionTerms;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** The rules, one below the other, with what a survey found. */
final class RuleRows {
  private static final double RULE_PERCENT = 62;
  private static final double EFFECT_PERCENT = 20;

  private final Texts texts;
  private final RetentionWords words;
  private final RetentionTerms terms;
  private final VBox card;

  RuleRows(Texts texts, RetentionTerms terms) {
    this.texts = texts;
    words = new RetentionWords(texts);
    card = Parts.card();
    card.setId("retention-rules");
    this.terms = terms;
    clear();
  }

  /** The rules alone, as long as nothing was found out. */
  void clear() {
    fill(terms.rules().all().stream().map(rule -> row(rule, Optional.empty())).toList());
  }

  Node view() {
    return card;
  }

  void show(RetentionSurvey survey) {
    fill(survey.findings().stream().map(found -> row(found.rule(), Optional.of(found))).toList());
  }

  private void fill(List<Node> rows) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Parts.label(texts.get("retention.rules"), "section-title"));
    nodes.addAll(rows);
    card.getChildren().setAll(nodes);
  }

  private Node row(RetentionRule rule, Optional<RetentionSurvey.Finding> found) {
    String due = found.map(this::due).orElse("—");
    String effect = texts.get("retention.effect." + rule.effect());
    String source = words.source(rule, terms.own().contains(rule.kept()));
    Label count = Parts.paragraph(due, "fact-value");
    count.setId("retention-due-" + rule.kept());
    GridPane grid = new GridPane();
    grid.getStyleClass().addAll("history-row", "rule-row");
    grid.getColumnConstraints()
        .addAll(
            column(RULE_PERCENT),
            column(EFFECT_PERCENT),
            column(100 - RULE_PERCENT - EFFECT_PERCENT));
    grid.add(
        new VBox(
            Parts.paragraph(words.name(rule.kept()), "history-kind"),
            Parts.paragraph(words.term(rule), "fact-value"),
            Parts.paragraph(source, "history-detail")),
        0,
        0);
    Label badge = Parts.badge(effect, rule.effect() == Effect.ERASED ? "attention" : "calm");
    badge.setMinWidth(Label.USE_PREF_SIZE);
    grid.add(badge, 1, 0);
    grid.add(count, 2, 0);
    GridPane.setHalignment(count, HPos.RIGHT);
    grid.setId("retention-rule-" + rule.kept());
    grid.setFocusTraversable(true);
    grid.setAccessibleText(
        String.join(" ", words.name(rule.kept()), words.term(rule), source, effect, due));
    return grid;
  }

  private String due(RetentionSurvey.Finding found) {
    String count = words.count(found.due().count());
    return found.due().heldBack() == 0
        ? count
        : texts.get("retention.heldBack", count, words.count(found.due().heldBack()));
  }

  private static ColumnConstraints column(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }
}
