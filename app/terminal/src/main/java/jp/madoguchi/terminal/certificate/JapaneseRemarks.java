package jp.madoguchi.terminal.certificate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.certificate.RemarkWords;
import jp.madoguchi.core.remarks.HistoryItem;
import jp.madoguchi.core.remarks.HistoryLine;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.terminal.movement.FieldWords;
import jp.madoguchi.terminal.text.Texts;

/**
 * The history in the words of a certificate: Japanese, whatever language the screen speaks. Safe
 * for use by several threads.
 */
public final class JapaneseRemarks implements RemarkWords {
  private final Texts texts = new Texts(Locale.JAPAN);
  private final FieldWords words = new FieldWords(texts);

  @Override
  public String of(HistoryLine line, boolean foreign) {
    String head =
        texts.get(
            line.notified() ? "remarks.line" : "remarks.line.exOfficio",
            texts.get("movement." + line.kind()),
            line.event().inJapanese(),
            new RegisterDate.Calendar(line.day()).inJapanese());
    List<HistoryItem> items = line.items();
    String changed =
        items.stream().map(item -> item(item, foreign)).collect(Collectors.joining("　"));
    String note = line.note().isEmpty() ? "" : "（" + line.note().value() + "）";
    return head + (changed.isEmpty() ? "" : "　" + changed) + note;
  }

  private String item(HistoryItem item, boolean foreign) {
    String label =
        item.field() == Field.TOWN
            ? texts.get("record.address")
            : texts.get("field." + item.field());
    if (item.field().group() == FieldGroup.NUMBERS) {
      return label + " " + texts.get("remarks.number");
    }
    String before =
        item.before().isEmpty()
            ? ""
            : "（"
                + texts.get("remarks.before")
                + " "
                + value(item, item.before().value(), foreign)
                + "）";
    return label + " " + value(item, item.after().value(), foreign) + before;
  }

  private String value(HistoryItem item, String value, boolean foreign) {
    boolean western = item.field() == Field.STAY_UNTIL || item.field() == Field.BIRTH && foreign;
    return value.isEmpty() ? texts.get("remarks.blank") : words.of(item.field(), value, western);
  }
}
