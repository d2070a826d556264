package jp.madoguchi.core.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.text.ExactText;

/**
 * Reads a file of a format line by line. Each line is cut off by its bytes and decoded by itself,
 * so that damaged bytes and quotation marks that do not close cost that line only; in UTF-8 and
 * windows-31j no character holds the byte of a line feed. Stateless.
 */
final class LineReader {
  private static final String LOST = "\uFFFD〓";
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Format format;

  LineReader(Format format) {
    this.format = format;
  }

  /** All lines in order; empty ones and the heading are left out, and count. */
  List<ReadLine> read(byte[] file) {
    List<ReadLine> lines = new ArrayList<>();
    int number = 0;
    int start = marked(file) ? MARK.length : 0;
    while (start < file.length) {
      int end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      int length = end - start - (end > start && file[end - 1] == '\r' ? 1 : 0);
      number++;
      boolean heading = number == 1 && format.layout().equals(new Layout.Csv(true));
      if (length > 0 && !heading) {
        lines.add(line(number, ByteBuffer.wrap(file, start, length)));
      }
      start = end + 1;
    }
    return lines;
  }

  private boolean marked(byte[] file) {
    return format.charset().equals(StandardCharsets.UTF_8)
        && file.length >= MARK.length
        && ByteBuffer.wrap(file, 0, MARK.length).equals(ByteBuffer.wrap(MARK));
  }

  private ReadLine line(int number, ByteBuffer bytes) {
    return switch (format.layout()) {
      case Layout.Csv _ -> separated(number, bytes);
      case Layout.Fixed(Layout.Unit unit) ->
          unit == Layout.Unit.BYTES ? fixedBytes(number, bytes) : fixedText(number, bytes);
    };
  }

  private ReadLine separated(int number, ByteBuffer bytes) {
    Optional<String> text = decoded(bytes);
    // Read all the same where it is no text, to name the column.
    String line = text.orElseGet(() -> replaced(bytes));
    if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
      return new ReadLine.Unreadable(number, "", LineFlaw.QUOTES);
    }
    try {
      List<String> cells =
          CsvReader.builder()
              .allowExtraCharsAfterClosingQuote(false)
              .ofSingleCsvRecord(line)
              .getFields();
      if (cells.size() != format.columns().size()) {
        return new ReadLine.Unreadable(number, "", LineFlaw.COLUMNS);
      }
      return checked(number, cells, text.isPresent());
    } catch (CsvParseException e) {
      return new ReadLine.Unreadable(number, "", LineFlaw.QUOTES);
    }
  }

  private ReadLine fixedBytes(int number, ByteBuffer bytes) {
    List<String> cells = new ArrayList<>();
    int at = bytes.position();
    if (bytes.remaining() != width()) {
      return new ReadLine.Unreadable(number, "", LineFlaw.LENGTH);
    }
    for (Column column : format.columns()) {
      Optional<String> cell = decoded(ByteBuffer.wrap(bytes.array(), at, column.width()));
      if (cell.isEmpty()) {
        return new ReadLine.Unreadable(number, column.name(), LineFlaw.NOT_TEXT);
      }
      cells.add(cell.get());
      at += column.width();
    }
    return checked(number, cells, true);
  }

  private ReadLine fixedText(int number, ByteBuffer bytes) {
    Optional<String> text = decoded(bytes);
    if (text.isEmpty()) {
      return new ReadLine.Unreadable(number, "", LineFlaw.NOT_TEXT);
    }
    String line = text.get();
    if (line.codePointCount(0, line.length()) != width()) {
      return new ReadLine.Unreadable(number, "", LineFlaw.LENGTH);
    }
    List<String> cells = new ArrayList<>();
    int at = 0;
    for (Column column : format.columns()) {
      int end = line.offsetByCodePoints(at, column.width());
      cells.add(line.substring(at, end));
      at = end;
    }
    return checked(number, cells, true);
  }

  private int width() {
    return format.columns().stream().mapToInt(Column::width).sum();
  }

  /** Every cell is text that a register can hold. */
  private ReadLine checked(int number, List<String> raw, boolean decoded) {
    List<String> cells = raw.stream().map(String::strip).toList();
    for (int i = 0; i < cells.size(); i++) {
      Optional<LineFlaw> flaw = flaw(format.columns().get(i), cells.get(i), decoded);
      if (flaw.isPresent()) {
        return new ReadLine.Unreadable(number, format.columns().get(i).name(), flaw.get());
      }
    }
    return decoded
        ? new ReadLine.Cells(number, cells)
        : new ReadLine.Unreadable(number, "", LineFlaw.NOT_TEXT);
  }

  private static Optional<LineFlaw> flaw(Column column, String cell, boolean decoded) {
    if (cell.chars().anyMatch(c -> LOST.indexOf(c) >= 0)) {
      return Optional.of(decoded ? LineFlaw.LOST_CHARACTER : LineFlaw.NOT_TEXT);
    }
    if (!ExactText.parse(cell).isValid()) {
      return Optional.of(LineFlaw.NO_CHARACTER);
    }
    return cell.length() > column.width() ? Optional.of(LineFlaw.TOO_LONG) : Optional.empty();
  }

  private Optional<String> decoded(ByteBuffer bytes) {
    try {
      return Optional.of(format.charset().newDecoder().decode(bytes.duplicate()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private String replaced(ByteBuffer bytes) {
    Charset charset = format.charset();
    return charset.decode(bytes.duplicate()).toString();
  }
}
