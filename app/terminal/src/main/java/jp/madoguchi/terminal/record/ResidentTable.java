package jp.madoguchi.terminal.record;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** A list of residents; Enter or a double click opens one. */
public final class ResidentTable {
  private static final double NAME_SIZE = 17;

  private ResidentTable() {}

  /**
   * Anybody of the municipality, with address; the caller sets the items.
   *
   * @param why somebody is in the list, or nothing
   */
  public static TableView<Seen> found(
      Texts texts, NameFactory names, Function<Seen, Message> why, Consumer<Seen> open) {
    TableView<Seen> table = new TableView<>();
    table.getStyleClass().add("resident-table");
    Columns.nodes(table, texts.get("record.name"), 0.25, seen -> who(texts, names, seen, why));
    Columns.words(table, texts.get("record.birth"), 0.25, seen -> RecordWords.birth(seen.record()));
    Columns.words(
        table, texts.get("record.sex"), 0.09, seen -> texts.get("sex." + seen.record().sex()));
    Columns.words(
        table,
        texts.get("record.relationship"),
        0.14,
        seen -> seen.record().household().relationship().text());
    Columns.words(table, texts.get("record.address"), 0.27, seen -> where(texts, seen));
    Choosing.opens(table, open);
    return table;
  }

  /** In words what restrains the person, and below it the address or that it is withheld. */
  private static String where(Texts texts, Seen seen) {
    String address = RestraintWords.address(texts, seen.record());
    return seen.marks().none()
        ? address
        : RestraintWords.words(texts, seen.marks()) + "\n" + address;
  }

  private static Node who(Texts texts, NameFactory names, Seen seen, Function<Seen, Message> why) {
    ResidentRecord resident = seen.record();
    VBox who =
        new VBox(
            Parts.label(resident.name().kana().value(), "member-kana"),
            names.show(resident.name().name().value(), NAME_SIZE));
    Message reason = why.apply(seen);
    if (!reason.none()) {
      who.getChildren().add(Parts.label(texts.get(reason), "match-reason"));
    }
    return who;
  }
}
