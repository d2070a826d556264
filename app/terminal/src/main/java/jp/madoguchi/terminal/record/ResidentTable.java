package jp.madoguchi.terminal.record;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Texts;

/** A list of residents; Enter or a double click opens one. */
public final class ResidentTable {
  private static final double NAME_SIZE = 17;

  private ResidentTable() {}

  /** Anybody of the municipality, with address; the caller sets the items. */
  public static TableView<ResidentRecord> found(
      Texts texts, NameFactory names, Consumer<ResidentRecord> open) {
    TableView<ResidentRecord> table = new TableView<>();
    table.getStyleClass().add("resident-table");
    Columns.nodes(table, texts.get("record.name"), 0.25, resident -> who(names, resident));
    Columns.words(table, texts.get("record.birth"), 0.25, RecordWords::birth);
    Columns.words(table, texts.get("record.sex"), 0.09, r -> texts.get("sex." + r.sex()));
    Columns.words(
        table, texts.get("record.relationship"), 0.14, r -> r.household().relationship().text());
    Columns.words(
        table, texts.get("record.address"), 0.27, r -> RecordWords.inCity(r.address().address()));
    Choosing.opens(table, open);
    return table;
  }

  private static Node who(NameFactory names, ResidentRecord resident) {
    return new VBox(
        Parts.label(resident.name().kana().value(), "member-kana"),
        names.show(resident.name().name().value(), NAME_SIZE));
  }
}
