package jp.madoguchi.terminal.paper;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.value.Bytes;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * The mark that every page of a copy carries, and what a finished document says it is: a page that
 * a slower request left behind carries another one.
 */
public final class PaperMark {
  private static final Pattern MARK = Pattern.compile("照合([0-9a-f]{64})");

  private PaperMark() {}

  static String of(Bytes mark) {
    return "照合 " + mark.hex();
  }

  /**
   * The mark that all pages of a document carry; empty where one carries none, or two differ.
   *
   * @throws IOException it is no PDF
   */
  public static Optional<Bytes> carriedBy(byte[] pdf) throws IOException {
    Set<Bytes> found = new HashSet<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor text = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        Matcher mark = MARK.matcher(text.getTextFromPage(page).replaceAll("\\s", ""));
        if (!mark.find()) {
          return Optional.empty();
        }
        found.add(Bytes.ofHex(mark.group(1)));
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
