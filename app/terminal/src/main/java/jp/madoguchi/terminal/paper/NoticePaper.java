package jp.madoguchi.terminal.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.notice.Letter;
import jp.madoguchi.core.notice.NoticeNumber;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A letter as PDF on A4, the font embedded: the addressee where the window of an envelope (長形3号)
 * shows it once the sheet is folded in three, then number, day and sender, the sentences, the
 * table, and whom to ask. Each page carries the mark of the sheet.
 */
public final class NoticePaper {
  private final Texts texts;
  private final Environment environment;
  private final NameOutlines outlines;
  private final String contact;

  /**
   * @param contact where questions are answered, such as 汐見市 市民課
   */
  public NoticePaper(Texts texts, Environment environment, NameOutlines outlines, String contact) {
    this.texts = texts;
    this.environment = environment;
    this.outlines = outlines;
    this.contact = contact;
  }

  /**
   * Makes the document of one sheet.
   *
   * @param font the name font's file
   * @throws IOException the font cannot be read
   */
  public byte[] pdf(Path font, Letter letter, NoticeNumber number, Certifier sender)
      throws IOException {
    return make(
        font,
        letter,
        new LetterLayout.Head(number.text(), day(number.day()), sender.words(), contact),
        Optional.of(PaperMark.of(number.mark(letter.digest()))));
  }

  /** The same before it has a number, to be looked at: no page of it passes for a sheet. */
  public byte[] specimen(Path font, Letter letter, LocalDate day, Certifier sender)
      throws IOException {
    return make(
        font,
        letter,
        new LetterLayout.Head("（番号は印刷のときに付きます）", day(day), sender.words(), contact),
        Optional.empty());
  }

  private static String day(LocalDate day) {
    return new RegisterDate.Calendar(day).inJapanese();
  }

  private byte[] make(Path font, Letter letter, LetterLayout.Head head, Optional<String> mark)
      throws IOException {
    Typeface type = new Typeface(font);
    List<LetterLayout.Page> pages = new LetterLayout(outlines, letter, head).pages();
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, target);
    if (environment == Environment.SANDBOX) {
      writer.setPageEvent(new Watermark(type, texts.get("paper.sandbox")));
    }
    Archival.begin(writer);
    document.open();
    document.addTitle(letter.kind().title());
    for (int page = 0; page < pages.size(); page++) {
      // What is drawn when a page begins makes the first one count as used.
      if (page > 0) {
        document.newPage();
      }
      Ink ink = new Ink(writer.getDirectContent(), type, outlines);
      pages.get(page).draw(ink, writer.getDirectContent());
      String place = pages.size() == 1 ? "" : "　" + (page + 1) + "/" + pages.size();
      LetterLayout.foot(mark.orElse("") + place, ink);
      writer.setPageEmpty(false);
    }
    Archival.finish(writer);
    document.close();
    return target.toByteArray();
  }
}
