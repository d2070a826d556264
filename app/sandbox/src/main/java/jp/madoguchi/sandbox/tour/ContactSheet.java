package jp.madoguchi.sandbox.tour;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures side by side on one large one, each with its name below. */
final class ContactSheet {
  private static final int COLUMNS = 5;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;
  private static final int GAP = 24;
  private static final int CAPTION = 34;
  private static final float LETTERS = 18;
  private static final Color GROUND = new Color(0xE9, 0xEC, 0xF2);
  private static final Color INK = new Color(0x18, 0x22, 0x33);

  private final Font font;
  private final List<Shot> shots = new ArrayList<>();

  private record Shot(String name, BufferedImage small) {}

  /**
   * @param font a font's file, for the names
   * @throws IOException it cannot be read
   */
  ContactSheet(Path font) throws IOException {
    try {
      this.font = Font.createFont(Font.TRUETYPE_FONT, font.toFile()).deriveFont(LETTERS);
    } catch (FontFormatException unreadable) {
      throw new IOException("no font: " + font, unreadable);
    }
  }

  void add(String name, Path picture) throws IOException {
    BufferedImage whole = ImageIO.read(picture.toFile());
    BufferedImage small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = smooth(small);
    pen.drawImage(whole, 0, 0, WIDTH, HEIGHT, null);
    pen.dispose();
    shots.add(new Shot(name, small));
  }

  /** Writes the sheet as PNG; as wide as five pictures, as high as it needs. */
  void write(Path file) throws IOException {
    int rows = Math.ceilDiv(shots.size(), COLUMNS);
    BufferedImage sheet =
        new BufferedImage(
            COLUMNS * (WIDTH + GAP) + GAP,
            rows * (HEIGHT + CAPTION + GAP) + GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = smooth(sheet);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(INK);
    pen.setFont(font);
    for (int i = 0; i < shots.size(); i++) {
      int left = GAP + i % COLUMNS * (WIDTH + GAP);
      int top = GAP + i / COLUMNS * (HEIGHT + CAPTION + GAP);
      pen.drawImage(shots.get(i).small(), left, top, null);
      pen.drawString((i + 1) + "  " + shots.get(i).name(), left, top + HEIGHT + CAPTION - 10);
    }
    pen.dispose();
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(sheet, "png", out);
    }
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return pen;
  }
}
