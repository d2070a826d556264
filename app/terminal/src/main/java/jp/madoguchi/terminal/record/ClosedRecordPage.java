package jp.madoguchi.terminal.record;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** In place of a record that is closed to ordinary access (閲覧制限): what it is, and whom to ask. */
public final class ClosedRecordPage implements Page {
  private final VBox card;
  private final Node root;

  /**
   * @param years for which it was open
   */
  public ClosedRecordPage(Texts texts, RecordClosed closed, int years) {
    String why = texts.get("closed.why", years);
    String whom = texts.get("closed.whom");
    String number = closed.number().digits();
    String removed = RecordWords.day(closed.removedOn());
    GridPane facts = new GridPane();
    facts.getStyleClass().add("form-grid");
    row(facts, texts.get("record.number"), number, 0);
    row(facts, texts.get("closed.removed"), removed, 1);
    card =
        Parts.card(facts, Parts.paragraph(why, "fact-value"), Parts.paragraph(whom, "fact-value"));
    card.setId("closed-record");
    card.setFocusTraversable(true);
    card.setAccessibleText(
        String.join(
            " ",
            texts.get("closed.title"),
            texts.get("record.number"),
            number,
            texts.get("closed.removed"),
            removed,
            why,
            whom));
    VBox page = new VBox(Parts.label(texts.get("closed.title"), "page-title"), card);
    page.getStyleClass().add("page");
    root = Parts.scrolling(page);
  }

  private static void row(GridPane grid, String label, String value, int row) {
    grid.add(Parts.label(label, "fact-label"), 0, row);
    grid.add(Parts.label(value, "fact-value"), 1, row);
  }

  @Override
  public String titleKey() {
    return "closed.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return card;
  }

  @Override
  public void attach() {}

  @Override
  public void detach() {}
}
