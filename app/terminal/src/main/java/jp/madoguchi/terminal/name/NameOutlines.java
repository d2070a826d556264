package jp.madoguchi.terminal.name;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Outlines of names from the name font, variation selectors resolved. JavaFX draws a selector as a
 * box; Java2D's layout picks the right glyph. Safe for use by several threads.
 */
public final class NameOutlines {
  private static final int CACHED = 2_000;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font font;
  private final Map<String, Outline> cache =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outline> eldest) {
          return size() > CACHED;
        }
      };

  /**
   * A name's shape at one em = 1,000 units.
   *
   * @param path SVG path data in whole units, the baseline at 0
   * @param advance the width in units
   */
  public record Outline(String path, double advance) {}

  /** Reads the name font. */
  public NameOutlines(Path file) throws IOException, FontFormatException {
    font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(1000f);
  }

  /** Whether the font has a glyph of its own for all of it. */
  public boolean complete(String name) {
    return glyphs(name).getNumGlyphs() > 0 && missing(name) < 0;
  }

  /** The place of the first code point that the font lacks, or -1. */
  public int missing(String name) {
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int point = name.codePointAt(i);
      boolean selector = point >= 0xE0100 && point <= 0xE01EF;
      if (!selector && !font.canDisplay(point)) {
        return i;
      }
    }
    return -1;
  }

  /** The outline of a name. */
  public synchronized Outline of(String name) {
    return cache.computeIfAbsent(name, this::draw);
  }

  /** Forgets whose names were drawn; Java2D, too, keeps the text that it laid out last. */
  public synchronized void forget() {
    cache.clear();
    glyphs(" ");
  }

  private Outline draw(String name) {
    GlyphVector glyphs = glyphs(name);
    return new Outline(svg(glyphs.getOutline()), glyphs.getLogicalBounds().getWidth());
  }

  private GlyphVector glyphs(String name) {
    char[] text = name.toCharArray();
    return font.layoutGlyphVector(CONTEXT, text, 0, text.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  private static String svg(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator step = shape.getPathIterator(null); !step.isDone(); step.next()) {
      switch (step.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> append(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> append(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> append(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> append(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void append(StringBuilder path, char letter, double[] at, int count) {
    path.append(letter);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(Math.round(at[i]));
    }
  }
}
