package jp.madoguchi.terminal.paper;

import java.awt.Color;
import jp.madoguchi.core.certificate.Seal;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;

/** The seal behind a name: printed in black (5.6), or the place where it is put on by hand. */
final class SealPrint {
  /** The largest seal's side, in points. */
  static final float LARGEST = points(Seal.LARGEST);

  private static final double POINTS = 72 / 25.4;
  private static final float CORNER = 8;
  private static final Color PALE = new Color(0x99, 0x99, 0x99);

  private SealPrint() {}

  /** The side of what stands there, in points. */
  static float side(Certifying certifying) {
    return certifying.seal().map(Seal::millimetres).map(SealPrint::points).orElse(LARGEST);
  }

  private static float points(int millimetres) {
    return (float) (millimetres * POINTS);
  }

  /**
   * @param x its left end, in points
   * @param middle its height above the page's foot, in points
   */
  static void draw(Certifying certifying, Ink ink, PdfContentByte canvas, float x, float middle) {
    float side = side(certifying);
    float y = middle - side / 2;
    canvas.saveState();
    if (certifying.seal().isPresent()) {
      canvas.setColorFill(Color.BLACK);
      canvas.addImage(image(certifying.seal().get()), side, 0, 0, side, x, y);
      canvas.restoreState();
      return;
    }
    canvas.setColorStroke(PALE);
    canvas.setLineWidth(0.5f);
    for (int corner = 0; corner < 4; corner++) {
      boolean right = corner % 2 == 1;
      boolean upper = corner > 1;
      float atX = right ? x + side : x;
      float atY = upper ? y + side : y;
      canvas.moveTo(atX + (right ? -CORNER : CORNER), atY);
      canvas.lineTo(atX, atY);
      canvas.lineTo(atX, atY + (upper ? -CORNER : CORNER));
    }
    canvas.stroke();
    canvas.setColorFill(PALE);
    ink.write("公印", x + side / 2 - 8, middle - 3, 8);
    canvas.restoreState();
  }

  /** Dots through which ink goes; what lies beneath the others stays. */
  private static Image image(Seal seal) {
    Image image = Image.getInstance(seal.dots(), seal.dots(), 1, 1, seal.rows().toArray());
    image.makeMask();
    image.setInverted(true);
    return image;
  }
}
