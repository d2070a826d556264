package jp.madoguchi.terminal.movement.twin;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Hidden;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.TwinSentences;
import jp.madoguchi.terminal.movement.form.TwinsModel;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/**
 * Those whom somebody on the form may be, with what tells them apart; Enter shows one side by side.
 */
public final class TwinListPage implements Page {
  private static final double NAME_SIZE = 15;

  private final Texts texts;
  private final TwinsModel model;
  private final List<TwinRow> rows;
  private final TableView<TwinRow> table = new TableView<>();
  private final Node root;

  public TwinListPage(
      Texts texts,
      SeenWords seen,
      TwinsModel model,
      List<TwinRow> rows,
      Consumer<TwinRow> compare) {
    this.texts = texts;
    this.model = model;
    this.rows = List.copyOf(rows);
    table.setId("twins");
    table.setAccessibleText(texts.get("twin.list"));
    table.getStyleClass().add("results");
    column("twin.column.known", 0.24, this::known);
    Columns.nodes(table, texts.get("twin.column.state"), 0.18, row -> state(seen.names(), row));
    column("twin.column.address", 0.24, row -> seen(row, this::address));
    column("twin.column.domicile", 0.17, row -> seen(row, it -> domicile(seen, it)));
    column("twin.column.said", 0.17, this::said);
    Choosing.opens(
        table,
        row -> {
          compare.accept(row);
          table.refresh();
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("search.twins"), "page-title"),
            Parts.paragraph(texts.get("twin.hint"), "page-subtitle"),
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
  }

  private void column(String key, double share, Function<TwinRow, String> words) {
    Columns.words(table, texts.get(key), share, words);
  }

  private String known(TwinRow row) {
    String why = texts.get(row.twin().byNumber() ? "twin.byNumber" : "twin.byThree", row.name());
    return row.twin().known().digits() + "\n" + why;
  }

  private String seen(TwinRow row, Function<Seen, String> words) {
    return row.known().map(words).orElse(texts.get("twin.closed"));
  }

  private Node state(NameFactory names, TwinRow row) {
    if (row.known().isEmpty()) {
      return Columns.text(texts.get("twin.closed"));
    }
    ResidentRecord record = row.known().get().record();
    String status = texts.get("status." + record.status());
    return new VBox(
        names.show(record.name().name().value(), NAME_SIZE),
        Columns.text(status + "\n" + RecordWords.birth(record)));
  }

  private String address(Seen seen) {
    return seen.marks().hidden()
        ? texts.get("twin.protected")
        : RecordWords.inCity(seen.record().address().address());
  }

  private static String domicile(SeenWords words, Seen seen) {
    return seen.marks().hidden()
        ? Hidden.TEXT.value()
        : words.of(Field.DOMICILE, seen.record().domicile().domicile().value(), false);
  }

  private String said(TwinRow row) {
    if (row.twin().byNumber()) {
      return texts.get("twin.byRule");
    }
    return model
        .word(row.twin())
        .map(word -> TwinSentences.of(texts, word))
        .orElse(texts.get("twin.unsaid"));
  }

  @Override
  public String titleKey() {
    return "search.twins";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }

  @Override
  public void attach() {
    int chosen = Math.max(0, table.getSelectionModel().getSelectedIndex());
    table.getItems().setAll(rows);
    table.getSelectionModel().clearAndSelect(chosen);
  }
}
