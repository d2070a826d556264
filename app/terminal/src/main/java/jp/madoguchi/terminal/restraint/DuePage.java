package jp.madoguchi.terminal.restraint;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.restraint.RestraintDesk;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Measures that end within a month or have expired; Enter leads to the person's measures. */
public final class DuePage implements Page {
  private static final double NAME_SIZE = 17;

  private final TableView<RestraintDesk.Due> table = new TableView<>();
  private final Node root;

  public DuePage(
      Texts texts,
      NameFactory names,
      List<RestraintDesk.Due> due,
      LocalDate today,
      Consumer<RestraintDesk.Due> open) {
    table.setId("measures-due");
    table.setAccessibleText(texts.get("due.title"));
    table.setPlaceholder(Parts.paragraph(texts.get("due.none"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.nodes(
        table,
        texts.get("record.name"),
        0.26,
        each ->
            new VBox(
                Parts.label(each.name().kana().value(), "member-kana"),
                names.show(each.name().name().value(), NAME_SIZE)));
    Columns.words(table, texts.get("record.number"), 0.24, each -> each.number().digits());
    Columns.words(
        table, texts.get("due.measure"), 0.3, each -> MeasureWords.title(texts, each.measure()));
    Columns.words(
        table,
        texts.get("due.state"),
        0.20,
        each -> texts.get(each.measure().expired(today) ? "due.expired" : "due.ending"));
    Choosing.opens(table, open);
    table.getItems().setAll(due);
    table.getSelectionModel().selectFirst();
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("due.title"), "page-title"),
            Parts.paragraph(texts.get("due.hint"), "page-subtitle"),
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
  }

  @Override
  public String titleKey() {
    return "due.title";
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
  public void attach() {}

  @Override
  public void detach() {}
}
