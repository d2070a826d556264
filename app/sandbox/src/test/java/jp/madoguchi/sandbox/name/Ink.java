package jp.madoguchi.sandbox.name;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/** Which pixels of a picture of a name are dark. */
record Ink(boolean[][] dark) {
  static Ink of(Image image) {
    return of(SwingFXUtils.fromFXImage(image, null));
  }

  private static Ink of(BufferedImage image) {
    boolean[][] dark = new boolean[image.getHeight()][image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color color = new Color(image.getRGB(x, y));
        dark[y][x] = color.getRed() + color.getGreen() + color.getBlue() < 3 * 128;
      }
    }
    return new Ink(dark);
  }

  /** A name drawn by Java2D alone: its own layout, its own drawing. */
  static Ink ofJava2d(Font font, String name, int width, int height, double baseline) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    FontRenderContext context = new FontRenderContext(null, true, true);
    new TextLayout(name, font, context).draw(pen, 0, (float) baseline);
    pen.dispose();
    return of(image);
  }

  int amount() {
    int amount = 0;
    for (boolean[] row : dark) {
      for (boolean pixel : row) {
        amount += pixel ? 1 : 0;
      }
    }
    return amount;
  }

  /** Of the pixels that are dark in either, the share that is so in one alone. */
  double unlike(Ink other) {
    int either = 0;
    int differ = 0;
    for (int y = 0; y < dark.length; y++) {
      for (int x = 0; x < dark[y].length; x++) {
        boolean there = other.dark[y][x];
        either += dark[y][x] || there ? 1 : 0;
        differ += dark[y][x] == there ? 0 : 1;
      }
    }
    return either == 0 ? 0 : (double) differ / either;
  }
}
