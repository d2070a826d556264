package jp.madoguchi.terminal.paper;

import java.util.List;
import jp.madoguchi.terminal.name.NameOutlines;

/**
 * Words as they fit a field (5.8): in one line, smaller where they are long, then in two.
 *
 * @param cut they do not fit even so, and the last line ends with a mark; somebody has to be told
 */
record Measured(List<String> lines, float size, boolean cut) {
  private static final float USUAL = 11;
  private static final float SMALLEST = 7.5f;
  private static final float STEP = 0.5f;
  private static final float TEXT = 9;
  private static final double EM = 1_000;
  private static final String MARK = "…";

  /** Words of a remark, over as many lines as they need. */
  static Measured text(String words, float width, NameOutlines outlines) {
    return new Measured(outlines.lines(words, width / TEXT * EM), TEXT, false);
  }

  static Measured of(String words, float width, NameOutlines outlines) {
    double advance = outlines.of(words).advance() / EM;
    for (float size = USUAL; size >= SMALLEST; size -= STEP) {
      if (advance * size <= width) {
        return new Measured(List.of(words), size, false);
      }
    }
    double widest = width / SMALLEST * EM;
    List<String> lines = outlines.lines(words, widest);
    if (lines.size() <= 2) {
      return new Measured(lines, SMALLEST, false);
    }
    String second = lines.get(1);
    while (outlines.of(second + MARK).advance() > widest) {
      second = second.substring(0, second.offsetByCodePoints(second.length(), -1));
    }
    return new Measured(List.of(lines.getFirst(), second + MARK), SMALLEST, true);
  }
}
