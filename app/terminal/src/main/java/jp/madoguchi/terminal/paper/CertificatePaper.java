package jp.madoguchi.terminal.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A certificate as PDF on A4 (forms 20.1.1 to 20.1.4), the font embedded. Each page carries the
 * copy's number with its own (5.5) and the mark of the copy; the sentence stands on the last page
 * alone (5.1).
 */
public final class CertificatePaper {
  private static final float LEFT = 50;
  private static final float LABEL = 150;
  private static final float RIGHT = PageSize.A4.getWidth() - LEFT;
  private static final float TOP = 740;
  private static final float FOOT = 90;
  private static final float SENTENCE = 110;
  private static final float PADDING = 6;
  private static final float TITLE = 20;
  private static final float TEXT = 11;
  private static final float SMALL = 8;
  private static final float NAME = 13;
  private static final String NO_NUMBER = "（発行番号は印刷のときに付きます）";
  private static final Color RULE = new Color(0x66, 0x66, 0x66);

  private final Texts texts;
  private final Environment environment;
  private final NameOutlines outlines;

  /**
   * A finished document.
   *
   * @param cut the labels of fields that did not fit (文字超過, 5.8)
   */
  public record Made(byte[] pdf, int pages, List<String> cut) {}

  public CertificatePaper(Texts texts, Environment environment, NameOutlines outlines) {
    this.texts = texts;
    this.environment = environment;
    this.outlines = outlines;
  }

  /** What a copy has of its own. */
  private record Imprint(LocalDate day, Optional<IssueNumber> number, Bytes digest) {
    String number(int page, int pages) {
      return number.map(it -> it.onPage(page, pages)).orElse(NO_NUMBER + " " + page + "/" + pages);
    }

    String mark() {
      return number.map(it -> PaperMark.of(it.mark(digest))).orElse("");
    }
  }

  /**
   * Makes the document of one copy.
   *
   * @param font the name font's file
   * @throws IOException the font cannot be read
   */
  public Made pdf(Path font, Certificate certificate, IssueNumber number, Certifying certifying)
      throws IOException {
    return make(
        font,
        certificate,
        new Imprint(number.day(), Optional.of(number), certificate.digest()),
        certifying);
  }

  /** The same before it has a number, to be looked at: no page of it passes for a copy. */
  public Made specimen(Path font, Certificate certificate, LocalDate day, Certifying certifying)
      throws IOException {
    return make(
        font, certificate, new Imprint(day, Optional.empty(), certificate.digest()), certifying);
  }

  private Made make(Path font, Certificate certificate, Imprint imprint, Certifying certifying)
      throws IOException {
    Typeface type = new Typeface(font);
    List<List<CertificateRows.Row>> pages =
        new CertificateRows(outlines, RIGHT - LEFT - LABEL - 2 * PADDING, TOP - FOOT, SENTENCE)
            .pages(certificate);
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, target);
    if (environment == Environment.SANDBOX) {
      writer.setPageEvent(new Watermark(type, texts.get("paper.sandbox")));
    }
    Archival.begin(writer);
    document.open();
    document.addTitle(certificate.request().kind().title());
    List<List<Certificate.Person>> codes = codes(certificate);
    int all = pages.size() + codes.size();
    for (int page = 0; page < all; page++) {
      // What is drawn when a page begins makes the first one count as used.
      if (page > 0) {
        document.newPage();
      }
      PdfContentByte canvas = writer.getDirectContent();
      Ink ink = new Ink(canvas, type, outlines);
      head(certificate, ink);
      if (page < pages.size()) {
        pages.get(page).forEach(row -> row(row, ink, canvas));
      } else {
        DepartureCodes.draw(
            certificate, codes.get(page - pages.size()), ink, canvas, LEFT + PADDING, TOP);
      }
      if (page == all - 1) {
        sentence(certificate, imprint.day(), certifying, ink, canvas);
      }
      foot(certificate, imprint.number(page + 1, all), imprint.mark(), ink);
      writer.setPageEmpty(false);
    }
    Archival.finish(writer);
    document.close();
    return new Made(target.toByteArray(), all, cut(pages));
  }

  /** By pages; a sheet that goes with nobody who leaves has none. */
  private static List<List<Certificate.Person>> codes(Certificate certificate) {
    if (!certificate.request().kind().ofDeparture()) {
      return List.of();
    }
    List<Certificate.Person> people = certificate.people();
    List<List<Certificate.Person>> pages = new ArrayList<>();
    for (int from = 0; from < people.size(); from += DepartureCodes.ON_A_PAGE) {
      pages.add(people.subList(from, Math.min(from + DepartureCodes.ON_A_PAGE, people.size())));
    }
    return pages;
  }

  private static List<String> cut(List<List<CertificateRows.Row>> pages) {
    return pages.stream()
        .flatMap(List::stream)
        .filter(row -> row.value().cut())
        .map(row -> row.entry().label())
        .distinct()
        .toList();
  }

  private void head(Certificate certificate, Ink ink) {
    String title = certificate.request().kind().title();
    float width = (float) outlines.of(title).advance() * TITLE / 1_000;
    ink.write(title, (PageSize.A4.getWidth() - width) / 2, TOP + 30, TITLE);
    if (certificate.official()) {
      ink.write("公用", RIGHT - 40, TOP + 30, TEXT);
    }
  }

  private static void row(CertificateRows.Row row, Ink ink, PdfContentByte canvas) {
    float top = TOP - row.top();
    float height = row.height();
    canvas.setColorStroke(RULE);
    canvas.setLineWidth(0.5f);
    canvas.rectangle(LEFT, top - height, LABEL, height);
    canvas.rectangle(LEFT + LABEL, top - height, RIGHT - LEFT - LABEL, height);
    canvas.stroke();
    ink.write(row.entry().label(), LEFT + PADDING, top - height / 2 - 3, SMALL + 1);
    List<String> lines = row.value().lines();
    float size = row.value().size();
    float first = top - height / 2 - size * 0.35f + (lines.size() - 1) * size * 0.65f;
    for (int i = 0; i < lines.size(); i++) {
      ink.write(lines.get(i), LEFT + LABEL + PADDING, first - i * size * 1.3f, size);
    }
  }

  private void sentence(
      Certificate certificate,
      LocalDate day,
      Certifying certifying,
      Ink ink,
      PdfContentByte canvas) {
    ink.write(certificate.request().kind().sentence(), LEFT, FOOT + 85, TEXT);
    ink.write(new RegisterDate.Calendar(day).inJapanese(), LEFT + PADDING, FOOT + 60, TEXT);
    String words = certifying.certifier().words();
    float name = (float) outlines.of(words).advance() * NAME / 1_000;
    float left = Math.min(LEFT + 200, RIGHT - SealPrint.side(certifying) - name - PADDING);
    ink.write(words, left, FOOT + 35, NAME);
    SealPrint.draw(certifying, ink, canvas, left + name + PADDING, FOOT + 40);
  }

  private static void foot(Certificate certificate, String number, String mark, Ink ink) {
    if (certificate.unconfirmed()) {
      ink.write("この証明書は、センターが未確認の記載を含みます。", LEFT, FOOT - 20, SMALL);
    }
    ink.write(number, LEFT, FOOT - 38, SMALL);
    ink.write(mark, LEFT, FOOT - 52, SMALL);
  }
}
