package jp.madoguchi.bench.paper;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.IssueNumber;

/** A terminal's printer with its spooler and its tray. It loses no power with the terminal. */
final class Tray {
  private final PaperDice dice;
  private final PaperTally.Run tally;
  private final Deque<Page> spooled = new ArrayDeque<>();
  private final List<Page> sheets = new ArrayList<>();
  private Optional<Page> before = Optional.empty();

  Tray(PaperDice dice, PaperTally.Run tally) {
    this.dice = dice;
    this.tally = tally;
  }

  /**
   * Hands a document over.
   *
   * @throws IOException nothing was handed over
   */
  void print(Page page) throws IOException {
    if (dice.falls(0.03)) {
      tally.note("printer does not take it");
      throw new IOException("no paper");
    }
    tally.note("pages handed to a printer");
    spooled.add(page);
  }

  void step() {
    Page page = spooled.poll();
    if (page == null) {
      return;
    }
    int which = dice.below(100);
    if (which < 4) {
      tally.note("sheet jammed");
    } else if (which < 8) {
      tally.note("sheet comes twice");
      sheets.add(page);
      sheets.add(page);
    } else if (which < 11 && before.isPresent()) {
      tally.note("older sheet comes");
      sheets.add(before.get());
    } else if (which < 15) {
      tally.note("sheet late");
      spooled.add(page);
    } else {
      sheets.addFirst(page);
    }
    before = Optional.of(page);
  }

  /** Takes the sheet with this number out of the tray. */
  Optional<Page> take(IssueNumber number) {
    for (Page sheet : sheets) {
      if (sheet.number().equals(number)) {
        sheets.remove(sheet);
        return Optional.of(sheet);
      }
    }
    return Optional.empty();
  }

  /** Takes whatever lies on top. */
  Optional<Page> takeTop() {
    return sheets.isEmpty() ? Optional.empty() : Optional.of(sheets.removeFirst());
  }

  /** Lets everything come out; what nobody took. */
  List<Page> flush() {
    sheets.addAll(spooled);
    spooled.clear();
    return List.copyOf(sheets);
  }
}
