package jp.madoguchi.terminal.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A sheet for the office's own use as PDF on A4, names as they are registered. Large pale words
 * across each page say that it certifies nothing, and each carries the mark of what it says.
 */
public final class OfficePaper {
  private static final float LEFT = 56;
  private static final float VALUE = 190;
  private static final float WIDTH = PageSize.A4.getWidth() - LEFT;
  private static final float TOP = PageSize.A4.getHeight() - 66;
  private static final float FOOT = 84;
  private static final float MARK = 40;
  private static final float TITLE = 16;
  private static final float HEADING = 12;
  private static final float TEXT = 10.5f;
  private static final float TINY = 7;
  private static final float LINE = 17;
  private static final float ACROSS = 44;

  private final Texts texts;
  private final Environment environment;
  private final NameOutlines outlines;

  public OfficePaper(Texts texts, Environment environment, NameOutlines outlines) {
    this.texts = texts;
    this.environment = environment;
    this.outlines = outlines;
  }

  /**
   * Makes the document.
   *
   * @param font the name font's file
   * @param printed when and by whom, at the foot of each page: a sheet that lies about is traced
   * @throws IOException the font cannot be read, or a page does not carry the sheet's mark
   */
  public byte[] pdf(Path font, OfficeSheet sheet, String printed) throws IOException {
    Typeface type = new Typeface(font);
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, target);
    String own = texts.get("paper.office");
    writer.setPageEvent(new Watermark(type, own, ACROSS, 0.8f));
    writer.setPageEvent(new Watermark(type, own, ACROSS, 0.2f));
    if (environment == Environment.SANDBOX) {
      writer.setPageEvent(new Watermark(type, texts.get("paper.sandbox")));
    }
    document.open();
    document.addTitle(sheet.title());
    new Pages(document, writer, new Ink(writer.getDirectContent(), type, outlines), sheet, printed)
        .write();
    document.close();
    byte[] pdf = target.toByteArray();
    if (!PaperMark.carriedBy(pdf).equals(Optional.of(sheet.digest()))) {
      throw new IOException("a page is not of this sheet");
    }
    return pdf;
  }

  /** From the top of the first page to the foot of the last. */
  private final class Pages {
    private final Document document;
    private final PdfWriter writer;
    private final Ink ink;
    private final OfficeSheet sheet;
    private final String printed;
    private float at = TOP;

    Pages(Document document, PdfWriter writer, Ink ink, OfficeSheet sheet, String printed) {
      this.document = document;
      this.writer = writer;
      this.ink = ink;
      this.sheet = sheet;
      this.printed = printed;
    }

    void write() {
      ink.write(sheet.title(), LEFT, at, TITLE);
      at -= LINE + TITLE / 2;
      for (String sentence : sheet.said()) {
        lines(sentence, LEFT);
      }
      for (OfficeSheet.Part part : sheet.parts()) {
        at -= LINE;
        room(2);
        ink.write(part.title(), LEFT, at, HEADING);
        at -= LINE + 3;
        part.lines().forEach(this::line);
      }
      foot();
    }

    private void line(OfficeSheet.Line line) {
      room(wrapped(line.value(), VALUE).size());
      ink.write(line.label(), LEFT, at, TEXT);
      lines(line.value(), VALUE);
    }

    private void lines(String words, float x) {
      for (String line : wrapped(words, x)) {
        room(1);
        ink.write(line, x, at, TEXT);
        at -= LINE;
      }
    }

    private List<String> wrapped(String words, float x) {
      return new LetterLines(outlines, TEXT).of(words, WIDTH - x);
    }

    private void room(int lines) {
      if (at - lines * LINE < FOOT) {
        foot();
        document.newPage();
        at = TOP;
      }
    }

    private void foot() {
      ink.write(printed, LEFT, MARK + LINE, TEXT);
      ink.write(PaperMark.of(sheet.digest()), LEFT, MARK, TINY);
      writer.setPageEmpty(false);
    }
  }
}
