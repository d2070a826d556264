package jp.madoguchi.terminal.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.terminal.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfWriter;

/**
 * An A4 document for the office's own use, in the name font, marked as practice where it is.
 *
 * @param margin at each side, in points
 * @param title the size of its title's letters, in points
 */
record Sheet(Texts texts, Environment environment, float margin, float title) {
  private static final Color RULE = new Color(0x99, 0x99, 0x99);

  /**
   * A title, and what is put below it.
   *
   * @throws IOException the font cannot be read
   */
  byte[] pdf(Path font, String words, BiConsumer<Document, Typeface> below) throws IOException {
    Typeface type = new Typeface(font);
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, margin, margin, margin, margin);
    PdfWriter writer = PdfWriter.getInstance(document, target);
    if (environment == Environment.SANDBOX) {
      writer.setPageEvent(new Watermark(type, texts.get("paper.sandbox")));
    }
    document.open();
    document.addTitle(words);
    document.add(new Paragraph(words, type.size(title)));
    below.accept(document, type);
    document.close();
    return target.toByteArray();
  }

  /** One cell with a thin grey rule around it. */
  static PdfPCell cell(Phrase words, float padding) {
    PdfPCell cell = new PdfPCell(words);
    cell.setPadding(padding);
    cell.setBorderColor(RULE);
    return cell;
  }
}
