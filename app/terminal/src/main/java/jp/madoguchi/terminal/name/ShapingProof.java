package jp.madoguchi.terminal.name;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/**
 * Tries on known names whether text in a font looks like the outlines of the name font. What makes
 * JavaFX shape text is no public promise, and when it goes wrong it draws other characters.
 * Screen's thread only.
 */
final class ShapingProof {
  /** Pixels of an em; the font that is tried has this size. */
  static final double SIZE = 48;

  /** Two variants other than their bases, and a character beyond the basic plane. */
  private static final List<String> KNOWN =
      List.of("\u9089\uDB40\uDD10", "\u845B\uDB40\uDD02", "\uD842\uDFB7");

  private static final int EDGE = (int) (SIZE * 1.5);
  private static final double EM = 1000;

  /** Of the pixels that either draws, how many may differ: edges are smoothed in two ways. */
  private static final double LIKENESS = 0.3;

  private final NameOutlines outlines;

  ShapingProof(NameOutlines outlines) {
    this.outlines = outlines;
  }

  /** Whether each known name that the font has comes out as it is. */
  boolean holds(Font font) {
    return KNOWN.stream().filter(outlines::complete).allMatch(name -> same(name, font));
  }

  private boolean same(String name, Font font) {
    Text text = new Text(name);
    text.setFont(font);
    double wide = outlines.of(name).advance() * SIZE / EM;
    return Math.abs(text.getLayoutBounds().getWidth() - wide) < SIZE / 10
        && unlike(ink(text), ink(shape(name))) < LIKENESS;
  }

  private SVGPath shape(String name) {
    SVGPath shape = new SVGPath();
    shape.setContent(outlines.of(name).path());
    shape.getTransforms().setAll(new Scale(SIZE / EM, SIZE / EM));
    return shape;
  }

  private static boolean[] ink(Node node) {
    Group ground = new Group(node);
    new Scene(ground);
    SnapshotParameters view = new SnapshotParameters();
    view.setFill(Color.WHITE);
    view.setViewport(new Rectangle2D(-SIZE / 4, -SIZE, EDGE, EDGE));
    WritableImage image = ground.snapshot(view, null);
    PixelReader pixels = image.getPixelReader();
    boolean[] ink = new boolean[EDGE * EDGE];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = pixels.getColor(i % EDGE, i / EDGE).getBrightness() < 0.5;
    }
    return ink;
  }

  private static double unlike(boolean[] one, boolean[] other) {
    int either = 0;
    int differ = 0;
    for (int i = 0; i < one.length; i++) {
      either += one[i] || other[i] ? 1 : 0;
      differ += one[i] == other[i] ? 0 : 1;
    }
    return either == 0 ? 1 : (double) differ / either;
  }
}
