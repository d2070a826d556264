package jp.madoguchi.core.remarks;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.text.ExactText;

/**
 * One movement as the remarks tell it (異動履歴, 20.0.3).
 *
 * @param state the 履歴番号 of the state that it made
 * @param kind 異動事由, by the movement's code
 * @param event 異動日
 * @param notified whether it was notified (届出); else it was done ex officio (職権)
 * @param day 届出日, or the day of entry of what was not notified
 * @param items what it changed of what a certificate carries
 * @param note 留意事項 (class B) that was written with it; blank where none was
 */
public record HistoryLine(
    int state,
    String kind,
    RegisterDate event,
    boolean notified,
    LocalDate day,
    List<HistoryItem> items,
    ExactText note) {
  public HistoryLine {
    items = List.copyOf(items);
  }

  /** The note alone, with the movement that it is about. */
  public HistoryLine alone() {
    return new HistoryLine(state, kind, event, notified, day, List.of(), note);
  }

  /** The same without the note. */
  public HistoryLine bare() {
    return new HistoryLine(state, kind, event, notified, day, items, ExactText.EMPTY);
  }
}
