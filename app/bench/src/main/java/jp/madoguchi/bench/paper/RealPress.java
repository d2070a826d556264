package jp.madoguchi.bench.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.paper.CertificatePaper;
import jp.madoguchi.terminal.paper.Certifying;
import jp.madoguchi.terminal.paper.PaperMark;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Makes the document as a terminal does, and reads from it again what it carries. */
final class RealPress implements Press {
  private static final Certifying MAYOR =
      new Certifying(new Certifier("汐見市長", new ExactText("見本　太郎")), Optional.empty());

  private final Path font;
  private final CertificatePaper paper;

  private RealPress(Path font, CertificatePaper paper) {
    this.font = font;
    this.paper = paper;
  }

  /** Empty where this machine has no font for names. */
  static Optional<Press> here() throws IOException {
    Optional<Path> font = Fonts.nameFontFile();
    return font.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RealPress(
                font.get(),
                new CertificatePaper(
                    new Texts(Locale.JAPAN),
                    Environment.PRODUCTION,
                    new NameOutlines(font.get()))));
  }

  @Override
  public Page page(Certificate certificate, Issue issue) {
    try {
      byte[] pdf = paper.pdf(font, certificate, issue.number(), MAYOR).pdf();
      return new Page(
          issue.number(),
          certificate,
          PaperMark.carriedBy(pdf),
          Optional.of(new Page.Pdf(Bytes.of(pdf), words(pdf))));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String words(byte[] pdf) throws IOException {
    StringBuilder words = new StringBuilder();
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor text = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        words.append(text.getTextFromPage(page).replaceAll("\\s", ""));
      }
    }
    return words.toString();
  }
}
