package jp.madoguchi.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.core.resident.ResidentRecord;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The same words as lines of a PDF, the same font embedded: no number, no check, no log. */
final class PlainSheets implements SheetMaker {
  private static final float POINTS = 11;

  private final Path font;

  PlainSheets(Path font) {
    this.font = font;
  }

  @Override
  public Ready preview(ResidentRecord person) throws IOException {
    BaseFont face = BaseFont.createFont(font.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    Font type = new Font(face, POINTS);
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4);
    PdfWriter.getInstance(document, target);
    document.open();
    line(document, type, "住民票", "");
    line(document, type, "氏名", person.name().name().value());
    line(document, type, "フリガナ", person.name().kana().value());
    line(document, type, "生年月日", person.birth().inJapanese());
    line(document, type, "住所", person.address().address().oneLine());
    line(document, type, "世帯主", person.household().head().value());
    line(document, type, "続柄", person.household().relationship().text());
    line(document, type, "住民となった年月日", person.residentSince().inJapanese());
    line(document, type, "本籍", person.domicile().domicile().value());
    line(document, type, "筆頭者", person.domicile().headOfRegister().value());
    document.close();
    return new Ready(target.toByteArray(), Optional.empty());
  }

  private static void line(Document document, Font type, String label, String words) {
    document.add(new Paragraph(label + "　" + words, type));
  }

  /** Reads the page again, as whoever compares it with anything has to, and asks nobody. */
  @Override
  public int print(Ready ready) throws IOException {
    try (PdfReader reader = new PdfReader(ready.pdf())) {
      return new PdfTextExtractor(reader).getTextFromPage(1).length();
    }
  }
}
