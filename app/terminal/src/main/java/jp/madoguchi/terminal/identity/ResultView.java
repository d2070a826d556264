package jp.madoguchi.terminal.identity;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.identity.Claim;
import jp.madoguchi.core.identity.Compared;
import jp.madoguchi.core.identity.Item;
import jp.madoguchi.core.identity.Likeness;
import jp.madoguchi.core.identity.LookAlike;
import jp.madoguchi.core.identity.NumberMatch;
import jp.madoguchi.core.identity.Verdict;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.RestraintWords;
import jp.madoguchi.terminal.text.Texts;

/** What a comparison found: the verdict, the items side by side, and who may be taken for them. */
final class ResultView {
  private static final double NAME_SIZE = 20;
  private static final double SMALL_NAME = 16;
  private static final int MOST = 8;

  private final Texts texts;
  private final NameFactory names;
  private final IdentityWords words;

  ResultView(Texts texts, NameFactory names) {
    this.texts = texts;
    this.names = names;
    words = new IdentityWords(texts);
  }

  /** The line on which the keyboard stands once it comes; it is read out as a whole. */
  VBox verdict(Compared compared) {
    Verdict verdict = compared.verdict();
    boolean good = verdict instanceof Verdict.Agrees;
    boolean loud = !good && !(verdict instanceof Verdict.Lacks);
    Label sentence = Parts.paragraph(words.verdict(compared), loud ? "keys-problem" : "fact-value");
    Label badge = Parts.badge(words.badge(verdict), good ? "good" : "attention");
    VBox card = Parts.card(badge, sentence);
    if (loud) {
      card.getStyleClass().add("keys-problem-card");
    }
    words
        .remarks(compared)
        .forEach(said -> card.getChildren().add(Parts.paragraph(said, "field-hint")));
    card.getStyleClass().add("identity-verdict");
    card.setId("identity-verdict");
    card.setFocusTraversable(true);
    card.setAccessibleText(
        words.badge(verdict)
            + " "
            + words.verdict(compared)
            + " "
            + String.join(" ", words.remarks(compared)));
    return card;
  }

  /** The four items of both sides. */
  Node items(Compared compared) {
    GridPane grid = new GridPane();
    grid.setId("identity-items");
    grid.getStyleClass().addAll("compare", "identity-items");
    grid.getColumnConstraints().addAll(width(11), width(29), width(29), width(31));
    boolean card = compared.claim() instanceof Claim.Card;
    head(grid, 1, "identity.side.record");
    head(grid, 2, card ? "identity.side.card" : "identity.side.papers");
    head(grid, 3, "identity.side.compared");
    int row = 1;
    for (Item item : Item.values()) {
      row(grid, row++, item, compared);
    }
    if (card) {
      number(grid, row, compared.numbers());
    }
    return Parts.card(grid);
  }

  private void head(GridPane grid, int column, String key) {
    grid.add(Parts.label(texts.get(key), "compare-head"), column, 0);
  }

  private void row(GridPane grid, int row, Item item, Compared compared) {
    Likeness likeness = compared.of(item);
    String style = IdentityWords.striking(likeness) ? "compare-changed" : "compare-old";
    line(
        grid,
        row,
        Parts.paragraph(texts.get("identity.item." + item), "compare-label"),
        value(item, words.record(item, compared.subject()), "compare-old"),
        value(item, words.claimed(item, compared), style),
        said(words.mark(likeness), words.why(likeness)));
  }

  /** It is compared, and never shown. */
  private void number(GridPane grid, int row, NumberMatch match) {
    grid.add(Parts.paragraph(texts.get("identity.item.NUMBER"), "compare-label"), 0, row);
    grid.add(Parts.paragraph(texts.get("identity.number.hidden"), "compare-same"), 1, row, 2, 1);
    grid.add(said(texts.get("identity.number." + match), List.of()), 3, row);
  }

  private Region value(Item item, String text, String style) {
    if (item != Item.NAME || text.isEmpty()) {
      return Parts.paragraph(text.isEmpty() ? texts.get("compare.blank") : text, style);
    }
    VBox name = new VBox(names.show(text, NAME_SIZE));
    name.getStyleClass().add(style);
    return name;
  }

  private static Region said(String mark, List<String> why) {
    VBox said = new VBox(Parts.paragraph(mark, "identity-mark"));
    why.forEach(sentence -> said.getChildren().add(Parts.paragraph(sentence, "field-hint")));
    return said;
  }

  /** Those who may be taken for the person, below the person's own line. */
  Node others(Compared compared) {
    GridPane grid = new GridPane();
    grid.getStyleClass().addAll("compare", "identity-items");
    grid.getColumnConstraints().addAll(width(20), width(22), width(26), width(32));
    head(grid, 0, "identity.others.name");
    head(grid, 1, "identity.others.born");
    head(grid, 2, "identity.others.address");
    head(grid, 3, "identity.side.compared");
    person(grid, 1, compared.subject(), texts.get("identity.others.this"), List.of());
    int row = 2;
    for (LookAlike other : compared.lookAlikes().stream().limit(MOST).toList()) {
      person(
          grid,
          row++,
          other.seen().record(),
          texts.get("identity.others.why", words.why(other)),
          List.of(texts.get("identity.others.apart", words.apart(other))));
    }
    VBox card =
        Parts.card(
            Parts.label(
                texts.get("identity.others", compared.lookAlikes().size()), "section-title"),
            Parts.paragraph(texts.get("identity.others.hint"), "field-hint"),
            grid);
    if (compared.lookAlikes().size() > MOST) {
      card.getChildren()
          .add(
              Parts.paragraph(
                  texts.get("identity.others.more", compared.lookAlikes().size() - MOST),
                  "field-hint"));
    }
    card.setId("identity-others");
    card.setFocusTraversable(true);
    card.setAccessibleText(texts.get("identity.others", compared.lookAlikes().size()));
    return card;
  }

  private void person(GridPane grid, int row, ResidentRecord it, String mark, List<String> more) {
    VBox name =
        new VBox(
            names.show(it.name().name().value(), SMALL_NAME),
            Parts.paragraph(it.name().kana().value(), "fact-label"));
    VBox born =
        new VBox(
            Parts.paragraph(RecordWords.birth(it), "compare-old"),
            Parts.paragraph(
                texts.get(
                    "identity.others.sex", texts.get("sex." + it.sex()), it.number().digits()),
                "fact-label"));
    line(
        grid,
        row,
        name,
        born,
        Parts.paragraph(RestraintWords.address(texts, it), "compare-old"),
        said(mark, more));
  }

  /** Side by side, all beginning at one height. */
  private static void line(GridPane grid, int row, Region... cells) {
    for (int column = 0; column < cells.length; column++) {
      cells[column].setMaxWidth(Double.MAX_VALUE);
      GridPane.setValignment(cells[column], VPos.TOP);
      grid.add(cells[column], column, row);
    }
  }

  private static ColumnConstraints width(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }
}
