package jp.madoguchi.terminal.paper;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Large words across each page: a sheet from a sandbox is never taken for a real one. */
final class Watermark extends PdfPageEventHelper {
  private static final float SIZE = 96;
  private static final float ANGLE = 45;
  private static final Color PALE = new Color(0xE3, 0xE3, 0xE3);

  private final Typeface type;
  private final String words;

  Watermark(Typeface type, String words) {
    this.type = type;
    this.words = words;
  }

  @Override
  public void onStartPage(PdfWriter writer, Document document) {
    Rectangle page = document.getPageSize();
    PdfContentByte under = writer.getDirectContentUnder();
    under.saveState();
    under.setColorFill(PALE);
    under.beginText();
    under.setFontAndSize(type.face(), SIZE);
    under.showTextAligned(
        Element.ALIGN_CENTER, words, page.getWidth() / 2, page.getHeight() / 2, ANGLE);
    under.endText();
    under.restoreState();
  }
}
