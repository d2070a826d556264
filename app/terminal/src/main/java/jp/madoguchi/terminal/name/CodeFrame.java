package jp.madoguchi.terminal.name;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * The substitute for what the name font lacks: a frame with the code in it, which nobody takes for
 * a character. One code stands below "U+"; a base and its selector stand below each other.
 */
final class CodeFrame {
  /** Its width where the em is 1,000 units. */
  static final double ADVANCE = 1_700;

  private static final double TOP = -860;
  private static final double HEIGHT = 960;
  private static final double SIDE = 40;
  private static final double STROKE = 36;
  private static final double INSIDE = 110;

  private final Font font;
  private final FontRenderContext context;

  CodeFrame(Font font, FontRenderContext context) {
    this.font = font;
    this.context = context;
  }

  /** The frame for one character, its left edge at 0 and its baseline at 0. */
  Shape of(String grapheme) {
    Rectangle2D edge =
        new Rectangle2D.Double(
            SIDE + STROKE / 2, TOP + STROKE / 2, ADVANCE - 2 * SIDE - STROKE, HEIGHT - STROKE);
    Path2D.Double whole = new Path2D.Double();
    whole.append(new BasicStroke((float) STROKE).createStrokedShape(edge), false);
    List<String> lines = lines(grapheme);
    double room = (HEIGHT - 2 * INSIDE) / lines.size();
    for (int i = 0; i < lines.size(); i++) {
      whole.append(line(lines.get(i), TOP + INSIDE + i * room, room), false);
    }
    return whole;
  }

  static List<String> lines(String grapheme) {
    List<String> codes =
        grapheme.codePoints().mapToObj(point -> String.format(Locale.ROOT, "%04X", point)).toList();
    return codes.size() == 1 ? List.of("U+", codes.getFirst()) : codes;
  }

  /** A line in the middle of its strip, as large as the strip allows. */
  private Shape line(String text, double top, double room) {
    GlyphVector glyphs = font.createGlyphVector(context, text);
    Rectangle2D size = glyphs.getVisualBounds();
    double wide = ADVANCE - 2 * (SIDE + INSIDE);
    double scale = Math.min(wide / size.getWidth(), room * 0.86 / size.getHeight());
    AffineTransform place = new AffineTransform();
    place.translate(
        ADVANCE / 2 - size.getCenterX() * scale, top + room / 2 - size.getCenterY() * scale);
    place.scale(scale, scale);
    return place.createTransformedShape(glyphs.getOutline());
  }
}
