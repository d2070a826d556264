package jp.madoguchi.core.remarks;

import java.util.List;
import java.util.Set;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/**
 * All that a certificate of one person may carry, and nothing else: whoever prints is given this
 * and neither record, history nor memo. It comes from {@link Printables} alone.
 */
public final class Printable {
  private final ResidentRecord person;
  private final List<HistoryLine> history;
  private final ExactText free;

  private Printable(ResidentRecord person, List<HistoryLine> history, ExactText free) {
    this.person = person;
    this.history = List.copyOf(history);
    this.free = free;
  }

  /**
   * @param states of the person, oldest first
   */
  static Printable of(List<ResidentRecord> states, Movements movements, Set<RemarkClass> chosen) {
    Remarks remarks = Remarks.of(states, movements);
    ResidentRecord present = states.getLast();
    return new Printable(
        present.with(
            present
                .particulars()
                .with(Field.NOTE, ExactText.EMPTY)
                .with(Field.REMARK, ExactText.EMPTY)
                .with(Field.RESTRAINTS, ExactText.EMPTY)),
        lines(remarks, chosen),
        chosen.contains(RemarkClass.FREE) ? remarks.free() : ExactText.EMPTY);
  }

  /** Notes stand beside their items: with them, or alone of those items that have one. */
  private static List<HistoryLine> lines(Remarks remarks, Set<RemarkClass> chosen) {
    boolean notes = chosen.contains(RemarkClass.NOTES);
    if (chosen.contains(RemarkClass.HISTORY)) {
      return notes ? remarks.lines() : remarks.lines().stream().map(HistoryLine::bare).toList();
    }
    return notes
        ? remarks.lines().stream()
            .filter(line -> !line.note().isEmpty())
            .map(HistoryLine::alone)
            .toList()
        : List.of();
  }

  /** The present state, without remarks and measures. */
  public ResidentRecord person() {
    return person;
  }

  /** Classes A and B as far as they were chosen, oldest first. */
  public List<HistoryLine> history() {
    return history;
  }

  /** Class C; blank where it was not chosen. */
  public ExactText free() {
    return free;
  }
}
