package jp.madoguchi.terminal.paper;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.terminal.name.NameOutlines;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Puts words on a page. What the PDF's text cannot show right, a variant, a supplementary or a
 * missing character, is drawn as the screen draws it; the words lie unseen beneath it, so that they
 * can be found and read out.
 */
final class Ink {
  private static final Pattern STEP = Pattern.compile("([MLQCZ])([-0-9 ]*)");
  private static final double EM = 1_000;

  private final PdfContentByte canvas;
  private final Typeface type;
  private final NameOutlines outlines;

  Ink(PdfContentByte canvas, Typeface type, NameOutlines outlines) {
    this.canvas = canvas;
    this.type = type;
    this.outlines = outlines;
  }

  /**
   * Writes a line.
   *
   * @param x its left end, in points
   * @param y its baseline, in points from the page's foot
   */
  void write(String words, float x, float y, float size) {
    boolean drawn = isDrawn(words, outlines);
    canvas.beginText();
    canvas.setFontAndSize(type.face(), size);
    canvas.setTextRenderingMode(
        drawn ? PdfContentByte.TEXT_RENDER_MODE_INVISIBLE : PdfContentByte.TEXT_RENDER_MODE_FILL);
    canvas.setTextMatrix(x, y);
    canvas.showText(words);
    canvas.endText();
    if (drawn) {
      draw(outlines.of(words).path(), x, y, size / EM);
    }
  }

  /** Whether text of the PDF would show another character than the one that is registered. */
  static boolean isDrawn(String words, NameOutlines outlines) {
    return words
            .codePoints()
            .anyMatch(c -> ExactText.isVariationSelector(c) || Character.charCount(c) > 1)
        || Graphemes.of(words).stream().anyMatch(outlines::lacks);
  }

  private void draw(String path, double x, double y, double scale) {
    double[] last = {x, y};
    for (Matcher step = STEP.matcher(path); step.find(); ) {
      double[] at = points(step.group(2), x, y, scale);
      switch (step.group(1)) {
        case "M" -> canvas.moveTo((float) at[0], (float) at[1]);
        case "L" -> canvas.lineTo((float) at[0], (float) at[1]);
        case "Q" -> quadratic(last, at);
        case "C" ->
            canvas.curveTo(
                (float) at[0],
                (float) at[1],
                (float) at[2],
                (float) at[3],
                (float) at[4],
                (float) at[5]);
        default -> canvas.closePath();
      }
      if (at.length > 1) {
        last = new double[] {at[at.length - 2], at[at.length - 1]};
      }
    }
    canvas.fill();
  }

  /** PDF knows cubic curves alone. */
  private void quadratic(double[] from, double[] at) {
    canvas.curveTo(
        (float) (from[0] + (at[0] - from[0]) * 2 / 3),
        (float) (from[1] + (at[1] - from[1]) * 2 / 3),
        (float) (at[2] + (at[0] - at[2]) * 2 / 3),
        (float) (at[3] + (at[1] - at[3]) * 2 / 3),
        (float) at[2],
        (float) at[3]);
  }

  /** Outlines count downwards, pages upwards. */
  private static double[] points(String numbers, double x, double y, double scale) {
    List<Double> all =
        numbers.isBlank()
            ? List.of()
            : Pattern.compile(" ").splitAsStream(numbers.strip()).map(Double::valueOf).toList();
    double[] points = new double[all.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = i % 2 == 0 ? x + all.get(i) * scale : y - all.get(i) * scale;
    }
    return points;
  }
}
