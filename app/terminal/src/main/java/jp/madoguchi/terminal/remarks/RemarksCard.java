package jp.madoguchi.terminal.remarks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.remarks.HistoryItem;
import jp.madoguchi.core.remarks.HistoryLine;
import jp.madoguchi.core.remarks.Remarks;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.sight.Covering;
import jp.madoguchi.core.sight.Shown;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** The remarks on a record's page, newest first: made of its history when it is shown. */
public final class RemarksCard {
  private static final double NAME_SIZE = 16;

  private final Texts texts;
  private final SeenWords words;
  private final boolean foreign;
  private final List<String> spoken = new ArrayList<>();

  private RemarksCard(Texts texts, SeenWords words, boolean foreign) {
    this.texts = texts;
    this.words = words;
    this.foreign = foreign;
  }

  /** A card for a record as it may be seen. */
  public static Node of(Texts texts, SeenWords words, OpenedRecord opened, Movements movements) {
    boolean foreign = opened.current().kind() == ResidentKind.FOREIGN;
    boolean hidden = opened.marks(opened.current()).hidden();
    RemarksCard card = new RemarksCard(texts, words, foreign);
    VBox box =
        Parts.card(
            Parts.label(texts.get("remarks.title"), "section-title"),
            Parts.paragraph(texts.get("remarks.hint"), "field-hint"));
    if (hidden) {
      box.getChildren().add(card.said("remarks.withheld"));
    } else if (words.sight().look(Field.REMARK, "") instanceof Shown.Masked masked) {
      box.getChildren().add(card.spoken(words.of(masked), "fact-value"));
    } else {
      card.fill(box, Remarks.of(opened.history().reversed(), movements));
    }
    box.setId("record-remarks");
    box.setFocusTraversable(true);
    box.setAccessibleText(texts.get("remarks.title") + " " + String.join(" ", card.spoken));
    return box;
  }

  private void fill(VBox box, Remarks remarks) {
    VBox lines = new VBox();
    lines.getStyleClass().add("history");
    remarks.lines().reversed().forEach(line -> lines.getChildren().add(line(line)));
    box.getChildren().addAll(Parts.label(texts.get("remarks.A"), "fact-label"), lines);
    box.getChildren().add(Parts.label(texts.get("remarks.C"), "fact-label"));
    box.getChildren()
        .add(
            remarks.free().isEmpty()
                ? said("remarks.free.none")
                : spoken(remarks.free().value(), "fact-value"));
  }

  private Node said(String key) {
    return spoken(texts.get(key), "fact-value");
  }

  private Node spoken(String text, String styleClass) {
    spoken.add(text);
    return Parts.paragraph(text, styleClass);
  }

  private Node line(HistoryLine line) {
    String key = line.notified() ? "remarks.line" : "remarks.line.exOfficio";
    String head =
        texts.get(
            key,
            texts.get("movement." + line.kind()),
            line.event().inJapanese(),
            RecordWords.day(line.day()));
    VBox box = new VBox(spoken(head, "history-kind"));
    box.getStyleClass().add("remark-line");
    line.items().forEach(item -> box.getChildren().add(item(item)));
    if (!line.note().isEmpty()) {
      box.getChildren()
          .add(
              Parts.flow(
                  Parts.badge(texts.get("remarks.B"), "calm"),
                  spoken(line.note().value(), "fact-value")));
    }
    return box;
  }

  private Node item(HistoryItem item) {
    String label =
        item.field() == Field.TOWN
            ? texts.get("record.address")
            : texts.get("field." + item.field());
    FlowPane flow = Parts.flow(spoken(texts.get("remarks.item", label), "fact-label"));
    if (item.field().group() == FieldGroup.NUMBERS) {
      flow.getChildren().add(said("remarks.number"));
      return flow;
    }
    flow.getChildren().add(value(item.field(), item.after().value()));
    if (!item.before().isEmpty()) {
      flow.getChildren().add(spoken(texts.get("remarks.before"), "fact-label"));
      flow.getChildren().add(value(item.field(), item.before().value()));
    }
    return flow;
  }

  private Node value(Field field, String value) {
    if (value.isEmpty()) {
      return said("remarks.blank");
    }
    if (FieldRows.isName(field) && words.sight().of(field) == Covering.SHOWN) {
      spoken.add(value);
      return words.names().show(value, NAME_SIZE);
    }
    boolean western = field == Field.STAY_UNTIL || field == Field.BIRTH && foreign;
    return spoken(words.of(field, value, western), "fact-value");
  }
}
