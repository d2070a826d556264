package jp.madoguchi.terminal.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.Entry;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The codes of 転出証明書 (20.2.1): for each person all that the sheet says of them, so that nobody has
 * to type it where they go. A line for each entry, label and words with an equals sign between; the
 * national layout of the code was not at hand.
 */
final class DepartureCodes {
  static final int ON_A_PAGE = 6;

  private static final String FIRST_LINE = "転出証明書/1";
  private static final int COLUMNS = 2;
  private static final float SIZE = 170;
  private static final float STEP = 205;
  private static final float LETTERS = 9;

  private DepartureCodes() {}

  /** What the code of a person says. */
  static String text(Certificate certificate, Certificate.Person person) {
    return Stream.concat(
            Stream.of(FIRST_LINE),
            Stream.concat(certificate.shared().stream(), person.entries().stream())
                .filter(entry -> !entry.words().isBlank())
                .map(entry -> entry.label() + "=" + entry.words()))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Draws the codes of some people.
   *
   * @param left of the first, in points
   * @param top of the first, in points from the page's foot
   */
  static void draw(
      Certificate certificate,
      List<Certificate.Person> people,
      Ink ink,
      PdfContentByte canvas,
      float left,
      float top) {
    for (int i = 0; i < people.size(); i++) {
      Certificate.Person person = people.get(i);
      float x = left + i % COLUMNS * (STEP + SIZE / 4);
      float y = top - i / COLUMNS * STEP;
      ink.write(name(person), x, y - LETTERS, LETTERS);
      squares(matrix(text(certificate, person)), canvas, x, y - 2 * LETTERS);
    }
  }

  private static String name(Certificate.Person person) {
    return person.entries().stream()
        .filter(entry -> entry.label().equals("氏名"))
        .map(Entry::words)
        .findFirst()
        .orElse(person.number().digits());
  }

  private static BitMatrix matrix(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  0));
    } catch (WriterException tooLong) {
      throw new IllegalStateException("more stands on the sheet than a code holds", tooLong);
    }
  }

  private static void squares(BitMatrix matrix, PdfContentByte canvas, float left, float top) {
    float square = SIZE / matrix.getWidth();
    canvas.setColorFill(Color.BLACK);
    for (int row = 0; row < matrix.getHeight(); row++) {
      for (int column = 0; column < matrix.getWidth(); column++) {
        if (matrix.get(column, row)) {
          canvas.rectangle(left + column * square, top - (row + 1) * square, square, square);
        }
      }
    }
    canvas.fill();
  }
}
