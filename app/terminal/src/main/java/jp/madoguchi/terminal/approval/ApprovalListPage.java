package jp.madoguchi.terminal.approval;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** What waits for a second operator, oldest first; Enter opens the comparison. */
public final class ApprovalListPage implements Page {
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final TableView<ApprovalRow> table = new TableView<>();
  private final Node root;

  public ApprovalListPage(
      Texts texts, NameFactory names, List<ApprovalRow> rows, Consumer<ApprovalRow> open) {
    this.texts = texts;
    table.setId("approval-list");
    table.setAccessibleText(texts.get("approvals.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("approvals.none"), "field-hint"));
    table.getStyleClass().add("results");
    column("approvals.kind", 0.16, row -> texts.get("movement." + row.group().head().kind()));
    Columns.nodes(
        table,
        texts.get("record.name"),
        0.21,
        row -> names.show(row.first().name().name().value(), NAME_SIZE));
    column("approvals.people", 0.11, row -> Integer.toString(row.group().changes().size()));
    column("approvals.event", 0.23, row -> row.group().head().eventDate().inJapanese());
    column("approvals.entrant", 0.29, this::entrant);
    table.getItems().setAll(rows);
    table.getSelectionModel().selectFirst();
    Choosing.opens(table, open);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("approvals.title"), "page-title"),
            Parts.paragraph(texts.get("approvals.hint"), "page-subtitle"),
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
  }

  @Override
  public String titleKey() {
    return "approvals.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }

  /**
   * Shows what waits now. The clerk stays on the entry that they chose, or, where it is gone, on
   * the one that took its place.
   */
  public void show(List<ApprovalRow> rows) {
    if (!table.getItems().equals(rows)) {
      int place = ApprovalRow.place(table.getItems(), chosen(), rows);
      table.getItems().setAll(rows);
      table.getSelectionModel().clearAndSelect(place);
    }
  }

  private int chosen() {
    return table.getSelectionModel().getSelectedIndex();
  }

  private String entrant(ApprovalRow row) {
    String entered = row.entrant() + "\n" + RecordWords.moment(row.group().head().enteredAt());
    return row.own() ? entered + "\n" + texts.get("approvals.own") : entered;
  }

  private void column(String key, double share, Function<ApprovalRow, String> words) {
    Columns.words(table, texts.get(key), share, words);
  }
}
