package jp.madoguchi.terminal.paper;

import java.io.IOException;
import java.nio.file.Path;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The name font, embedded: what is printed shows every character as the screen does. */
final class Typeface {
  private final BaseFont face;

  Typeface(Path file) throws IOException {
    try {
      face = BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    } catch (DocumentException e) {
      throw new IOException("the font cannot be embedded", e);
    }
  }

  /**
   * @param points the size in 1/72 inch
   */
  Font size(float points) {
    return new Font(face, points);
  }

  BaseFont face() {
    return face;
  }
}
