package jp.madoguchi.terminal.name;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Graphemes;

/**
 * Outlines of names from the name font, variation selectors resolved. JavaFX draws a selector as a
 * box; Java2D's layout picks the right glyph. What the font lacks, a variant as well as a
 * character, is a frame with its code and never another character. Safe for use by several threads.
 */
public final class NameOutlines {
  private static final int CACHED = 2_000;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Path file;
  private volatile Optional<NameFont> opened = Optional.empty();
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

  /**
   * Draws from this file. It is looked at here; opening it takes long and waits until a name is
   * drawn, or {@link #open} is called.
   *
   * @throws IOException the file cannot be read or is no font
   */
  public NameOutlines(Path file) throws IOException {
    this.file = file;
    CharacterMap.each(file, VariationSequences.FORMAT, _ -> {});
  }

  /** Opens the font, if that was not done yet. */
  public void open() {
    font();
  }

  private NameFont font() {
    return opened.orElseGet(this::first);
  }

  private synchronized NameFont first() {
    if (opened.isEmpty()) {
      opened = Optional.of(NameFont.open(file, CONTEXT));
    }
    return opened.get();
  }

  /** Whether the font has a glyph of its own for all of it. */
  public boolean complete(String name) {
    return Graphemes.of(name).stream().noneMatch(this::lacks);
  }

  /**
   * Whether the font has no glyph of its own for this character, and it is drawn as a frame with
   * its code. Characters of private use always are: what an office calls by such a code is known to
   * its own font alone.
   */
  public boolean lacks(String grapheme) {
    NameFont font = font();
    int before = 0;
    for (int point : grapheme.codePoints().toArray()) {
      boolean there =
          ExactText.isVariationSelector(point)
              ? font.variants().has(before, point)
              : Character.getType(point) != Character.PRIVATE_USE && font.font().canDisplay(point);
      if (!there) {
        return true;
      }
      before = point;
    }
    return false;
  }

  /** The outline of a name. */
  public synchronized Outline of(String name) {
    return cache.computeIfAbsent(name, this::draw);
  }

  /**
   * A name in lines, which joined are the name. They break after a blank where there is one, and
   * within no character.
   *
   * @param widest units that a line may take; a single character may take more
   */
  public List<String> lines(String name, double widest) {
    if (of(name).advance() <= widest) {
      return List.of(name);
    }
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String grapheme : Graphemes.of(name)) {
      if (!line.isEmpty() && of(line + grapheme).advance() > widest) {
        int blank = Math.max(line.lastIndexOf('\u3000'), line.lastIndexOf(' ')) + 1;
        int end = blank > 0 ? blank : line.length();
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
      line += grapheme;
    }
    lines.add(line);
    return lines;
  }

  /** Forgets whose names were drawn; Java2D, too, keeps the text that it laid out last. */
  public synchronized void forget() {
    cache.clear();
    if (opened.isPresent()) {
      glyphs(" ");
    }
  }

  private Outline draw(String name) {
    StringBuilder path = new StringBuilder();
    StringBuilder run = new StringBuilder();
    double at = 0;
    for (String grapheme : Graphemes.of(name)) {
      if (lacks(grapheme)) {
        at = draw(run, at, path);
        svg(font().frame().of(grapheme), at, path);
        at += CodeFrame.ADVANCE;
      } else {
        run.append(grapheme);
      }
    }
    double end = draw(run, at, path);
    return new Outline(path.toString(), end);
  }

  /** Draws what the font has, empties it, and returns where it ends. */
  private double draw(StringBuilder run, double at, StringBuilder path) {
    if (run.isEmpty()) {
      return at;
    }
    GlyphVector glyphs = glyphs(run.toString());
    run.setLength(0);
    svg(glyphs.getOutline(), at, path);
    return at + glyphs.getLogicalBounds().getWidth();
  }

  private GlyphVector glyphs(String name) {
    char[] text = name.toCharArray();
    return font()
        .font()
        .layoutGlyphVector(CONTEXT, text, 0, text.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  /** Adds a shape's path data, moved to the right. */
  static void svg(Shape shape, double right, StringBuilder path) {
    double[] at = new double[6];
    AffineTransform moved = AffineTransform.getTranslateInstance(right, 0);
    for (PathIterator step = shape.getPathIterator(moved); !step.isDone(); step.next()) {
      switch (step.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> append(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> append(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> append(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> append(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
  }

  private static void append(StringBuilder path, char letter, double[] at, int count) {
    path.append(letter);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(Math.round(at[i]));
    }
  }
}
