package jp.madoguchi.sandbox.maker;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.certificate.Seal;
import jp.madoguchi.terminal.program.SealImport;
import jp.madoguchi.terminal.program.SealPicture;

/** A seal that no office has, in the letters of the name font: two columns in a frame. */
final class MadeUpSeal {
  private static final List<String> COLUMNS = List.of("見本市", "長之印");
  private static final int DOTS = 600;
  private static final int FRAME = 26;
  private static final double FILLED = 0.9;

  private MadeUpSeal() {}

  /**
   * @param font the name font's file
   * @throws IOException the font cannot be read
   */
  static Seal draw(Path font) throws IOException, SealPicture.NoSeal {
    BufferedImage picture = new BufferedImage(DOTS, DOTS, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = picture.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, DOTS, DOTS);
    canvas.setColor(Color.BLACK);
    canvas.setStroke(new BasicStroke(FRAME));
    canvas.drawRect(FRAME / 2, FRAME / 2, DOTS - FRAME, DOTS - FRAME);
    Font face = face(font);
    double wide = (DOTS - 2.0 * FRAME) / COLUMNS.size();
    for (int column = 0; column < COLUMNS.size(); column++) {
      String words = COLUMNS.get(column);
      double high = (DOTS - 2.0 * FRAME) / words.length();
      for (int row = 0; row < words.length(); row++) {
        // The first column stands at the right.
        double x = DOTS - FRAME - (column + 1) * wide;
        canvas.fill(
            fitted(
                face,
                words.substring(row, row + 1),
                new Rectangle2D.Double(x, FRAME + row * high, wide, high)));
      }
    }
    canvas.dispose();
    return SealPicture.read(picture, SealImport.USUAL_SIDE);
  }

  private static Font face(Path font) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, font.toFile()).deriveFont(Font.BOLD, DOTS / 3f);
    } catch (FontFormatException unread) {
      throw new IOException("the font cannot be read", unread);
    }
  }

  private static Shape fitted(Font face, String letter, Rectangle2D cell) {
    Shape outline =
        face.createGlyphVector(new FontRenderContext(new AffineTransform(), true, true), letter)
            .getOutline();
    Rectangle2D bounds = outline.getBounds2D();
    AffineTransform place = new AffineTransform();
    place.translate(cell.getCenterX(), cell.getCenterY());
    place.scale(
        cell.getWidth() * FILLED / bounds.getWidth(),
        cell.getHeight() * FILLED / bounds.getHeight());
    place.translate(-bounds.getCenterX(), -bounds.getCenterY());
    return place.createTransformedShape(outline);
  }
}
