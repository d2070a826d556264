package jp.madoguchi.terminal.approval;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.change.SeenDesk.Fate;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.trouble.Troubles;

/** What became of each entry that was approved together; Enter opens one that waits still. */
public final class TogetherPage implements Page {
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final TableView<SeenViewModel.Line> table = new TableView<>();
  private final Node root;

  /**
   * @param open opens an entry that waits still
   */
  public TogetherPage(
      Texts texts, NameFactory names, SeenViewModel.Result result, Consumer<ApprovalRow> open) {
    this.texts = texts;
    table.setId("together");
    table.setAccessibleText(texts.get("together.list"));
    table.getStyleClass().add("results");
    Columns.words(
        table,
        texts.get("approvals.kind"),
        0.17,
        line -> texts.get("movement." + line.entry().group().head().kind()));
    Columns.nodes(
        table,
        texts.get("record.name"),
        0.25,
        line -> names.show(line.entry().first().name().name().value(), NAME_SIZE));
    Columns.words(table, texts.get("together.fate"), 0.58, line -> fate(line.fate()));
    table.getItems().setAll(result.lines());
    table.getSelectionModel().selectFirst();
    Choosing.opens(
        table,
        line -> {
          if (line.fate() instanceof Fate.Left || line.fate() instanceof Fate.Untouched) {
            open.accept(line.entry());
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    Label cut = Parts.paragraph(texts.get(result.cut()), "alert-box");
    cut.setVisible(!result.cut().none());
    cut.setManaged(cut.isVisible());
    int approved = result.approved();
    VBox page =
        new VBox(
            Parts.label(texts.get("approvals.result"), "page-title"),
            Parts.paragraph(
                texts.get("together.counts", approved, result.lines().size() - approved),
                "page-subtitle"),
            cut,
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
  }

  private String fate(Fate fate) {
    return switch (fate) {
      case Fate.Approved _ -> texts.get("together.approved");
      case Fate.Untouched _ -> texts.get("together.untouched");
      case Fate.Left left -> texts.get(Troubles.sentence(new ApprovalRefused(left.reason())));
      case Fate.Conflict conflict ->
          texts.get(
              Troubles.sentence(
                  new ProvisionalConflict(conflict.reason(), conflict.group().text())));
    };
  }

  @Override
  public String titleKey() {
    return "approvals.result";
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
