package jp.madoguchi.sandbox.tour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.sandbox.tour.BrokenLine.Reason;

/**
 * A file of movements: comma-separated, UTF-8 with or without a byte order mark, quoted as RFC 4180
 * has it, the columns named in the first line in any order. Each broken line is reported by itself
 * and the good ones are taken; only a broken first line, or a file too large, leaves nothing.
 *
 * @param movements the good lines in the order of the file
 * @param broken the others, in the order of the file
 */
public record MovementFile(List<Movement> movements, List<BrokenLine> broken) {
  /** The most bytes that are read. */
  public static final int LARGEST = 8 * 1024 * 1024;

  /** The most lines that are read, the first with the columns included. */
  public static final int MOST_LINES = 10_000;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  public MovementFile {
    movements = List.copyOf(movements);
    broken = List.copyOf(broken);
  }

  /**
   * Reads a file.
   *
   * @param today for years without an era
   * @throws IOException the source cannot be read
   */
  public static MovementFile read(InputStream source, LocalDate today) throws IOException {
    byte[] bytes = source.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      return new MovementFile(List.of(), List.of(new BrokenLine(0, "", Reason.FILE_TOO_LARGE)));
    }
    Reader reader = new Reader(today);
    int start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    for (int line = 1; start < bytes.length && !reader.stopped; line++) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      boolean carriageReturn = end > start && bytes[end - 1] == '\r';
      reader.take(line, ByteBuffer.wrap(bytes, start, end - start - (carriageReturn ? 1 : 0)));
      start = end + 1;
    }
    return reader.read();
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK.length
        && Arrays.mismatch(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3) < 0;
  }

  /** Gathers what the lines hold; the first of them names the columns. */
  private static final class Reader {
    private final LocalDate today;
    private final List<MovementColumn> columns = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<BrokenLine> broken = new ArrayList<>();
    private boolean stopped;

    Reader(LocalDate today) {
      this.today = today;
    }

    MovementFile read() {
      if (columns.isEmpty() && broken.isEmpty()) {
        broken.add(new BrokenLine(1, "", Reason.COLUMN_MISSING));
      }
      return new MovementFile(movements, broken);
    }

    void take(int line, ByteBuffer bytes) {
      try {
        if (line > MOST_LINES) {
          stopped = true;
          throw new BrokenField("", Reason.TOO_MANY_LINES);
        }
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        if (line == 1) {
          nameColumns(CsvFields.split(text));
        } else if (!text.isBlank()) {
          movements.add(movement(line, CsvFields.split(text)));
        }
      } catch (CharacterCodingException _) {
        breaks(line, new BrokenLine(line, "", Reason.NOT_UTF_8));
      } catch (BrokenField problem) {
        breaks(line, problem.at(line));
      }
    }

    private void breaks(int line, BrokenLine how) {
      broken.add(how);
      stopped |= line == 1;
    }

    private Movement movement(int line, List<String> fields) throws BrokenField {
      if (fields.size() != columns.size()) {
        throw new BrokenField("", Reason.WRONG_NUMBER_OF_COLUMNS);
      }
      return new MovementFields(columns, fields, today).movement(line);
    }

    private void nameColumns(List<String> titles) throws BrokenField {
      Set<MovementColumn> missing = EnumSet.allOf(MovementColumn.class);
      for (String title : titles) {
        MovementColumn column =
            MovementColumn.of(title.strip())
                .orElseThrow(() -> new BrokenField(shortened(title), Reason.UNKNOWN_COLUMN));
        if (!missing.remove(column)) {
          throw new BrokenField(column, Reason.REPEATED_COLUMN);
        }
        columns.add(column);
      }
      for (MovementColumn column : missing) {
        boolean noTown =
            column == MovementColumn.TOWN && missing.contains(MovementColumn.POSTAL_CODE);
        if (column.needed() || noTown) {
          throw new BrokenField(column, Reason.COLUMN_MISSING);
        }
      }
    }

    private static String shortened(String title) {
      return title.substring(0, Math.min(40, title.length()));
    }
  }
}
