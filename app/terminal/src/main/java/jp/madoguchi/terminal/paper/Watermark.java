package jp.madoguchi.terminal.paper;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Large words across each page: what it is not taken for, such as a real one. */
final class Watermark extends PdfPageEventHelper {
  private static final float SIZE = 96;
  private static final float ANGLE = 45;
  private static final Color PALE = new Color(0xE3, 0xE3, 0xE3);

  private final Typeface type;
  private final String words;
  private final float size;
  private final float height;

  /** In the middle of the page. */
  Watermark(Typeface type, String words) {
    this(type, words, SIZE, 0.5f);
  }

  /**
   * @param size of the letters, in points
   * @param height of their middle, as a part of the page's
   */
  Watermark(Typeface type, String words, float size, float height) {
    this.type = type;
    this.words = words;
    this.size = size;
    this.height = height;
  }

  @Override
  public void onStartPage(PdfWriter writer, Document document) {
    Rectangle page = document.getPageSize();
    PdfContentByte under = writer.getDirectContentUnder();
    under.saveState();
    under.setColorFill(PALE);
    under.beginText();
    under.setFontAndSize(type.face(), size);
    under.showTextAligned(
        Element.ALIGN_CENTER, words, page.getWidth() / 2, page.getHeight() * height, ANGLE);
    under.endText();
    under.restoreState();
  }
}
