package jp.madoguchi.terminal.worklist;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** What the centre refused or holds, oldest first; Enter opens an item. */
public final class WorkListPage implements Page {
  private static final double NAME_SIZE = 17;

  private final Texts texts;
  private final NameFactory names;
  private final TableView<WorkRow> table = new TableView<>();
  private final Node root;

  /**
   * @param meant the keyboard begins at the first of these; where there is none, at the first row
   */
  public WorkListPage(
      Texts texts,
      NameFactory names,
      List<WorkRow> rows,
      Predicate<WorkRow> meant,
      Consumer<WorkRow> open) {
    this.texts = texts;
    this.names = names;
    table.setId("worklist");
    table.setAccessibleText(texts.get("worklist.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("worklist.none"), "field-hint"));
    table.getStyleClass().addAll("results", "worklist");
    columns();
    table.getItems().setAll(rows);
    table.getSelectionModel().selectFirst();
    rows.stream().filter(meant).findFirst().ifPresent(table.getSelectionModel()::select);
    Choosing.opens(table, open);
    // Rows that were measured in narrower columns would stay too tall.
    table.widthProperty().subscribe(table::refresh);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("worklist.title"), "page-title"),
            Parts.paragraph(texts.get("worklist.hint"), "page-subtitle"),
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
  }

  private void columns() {
    column("worklist.waits", 0.15, this::waits);
    Columns.nodes(table, texts.get("record.name"), 0.2, this::who);
    column("worklist.what", 0.38, this::what);
    column("worklist.by", 0.27, this::by);
  }

  private void column(String key, double share, Function<WorkRow, String> words) {
    Columns.words(table, texts.get(key), share, words);
  }

  private String waits(WorkRow row) {
    return texts.get(WorkWords.age(row.days())) + "\n" + RecordWords.moment(row.item().since());
  }

  private Node who(WorkRow row) {
    Act head = row.item().group().head();
    String kind =
        texts.get(
            "worklist.kind",
            texts.get("movement." + head.kind()),
            row.item().group().changes().size());
    Node name =
        row.first()
            .<Node>map(first -> names.show(first.name().name().value(), NAME_SIZE))
            .orElseGet(() -> Parts.paragraph(head.resident().digits(), "fact-value"));
    VBox who = new VBox(name, Parts.label(kind, "member-kana"));
    who.setAlignment(Pos.CENTER_LEFT);
    return who;
  }

  private String what(WorkRow row) {
    String state = texts.get(WorkWords.state(row.item()));
    String why = texts.get("worklist.state.why", state, texts.get(WorkWords.why(row.item())));
    return row.item()
        .addressee()
        .map(to -> why + "\n" + texts.get("worklist.up", texts.get("worklist.to." + to)))
        .orElse(why);
  }

  private String by(WorkRow row) {
    return texts.get("worklist.entered", row.entrant())
        + "\n"
        + texts.get("worklist.approved", row.approver());
  }

  @Override
  public String titleKey() {
    return "worklist.title";
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
