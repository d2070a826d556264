package jp.madoguchi.bench.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param cells kind, input and expected; other numbers of cells are a slip
 */
record Line(long number, List<String> cells) {
  private static final Pattern CODE = Pattern.compile("\\\\u\\{([0-9A-Fa-f]{1,6})}");
  private static final String MARK = "\uFEFF";

  Line {
    cells = List.copyOf(cells);
  }

  /** A file that cannot be read as lines of cells. */
  static final class Unusable extends Exception {
    Unusable(Path file, String why, Exception cause) {
      super(file + ": " + why, cause);
    }
  }

  /** All lines but the head and those that begin with #, their cells in the order that it names. */
  static List<Line> read(Path file) throws Unusable {
    try {
      String text = Files.readString(file);
      return lines(text.startsWith(MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException problem) {
      throw new Unusable(file, "cannot be read as UTF-8", problem);
    } catch (IOException | UncheckedIOException problem) {
      String why = Files.exists(file) ? "cannot be read" : "is not there";
      throw new Unusable(file, why, problem);
    } catch (CsvParseException problem) {
      throw new Unusable(file, "is no CSV: " + problem.getMessage(), problem);
    }
  }

  private static List<Line> lines(String text) throws IOException {
    boolean tabs = text.indexOf('\t') >= 0 && text.indexOf(',') < 0;
    List<Line> lines = new ArrayList<>();
    Columns columns = Columns.USUAL;
    try (var rows =
        CsvReader.builder()
            .fieldSeparator(tabs ? '\t' : ',')
            .commentStrategy(CommentStrategy.SKIP)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord row : rows) {
        List<String> cells = row.getFields().stream().map(Line::unescaped).toList();
        var head = lines.isEmpty() ? Columns.of(cells) : Optional.<Columns>empty();
        if (head.isPresent()) {
          columns = head.get();
        } else {
          lines.add(new Line(row.getStartingLineNumber(), columns.pick(cells)));
        }
      }
    }
    return lines;
  }

  /** What can hardly be typed into a file is written \\u{E010F}. */
  private static String unescaped(String cell) {
    return CODE.matcher(cell).replaceAll(code -> Matcher.quoteReplacement(character(code.group())));
  }

  private static String character(String code) {
    int point = Integer.parseInt(code.substring(3, code.length() - 1), 16);
    return Character.isValidCodePoint(point) ? Character.toString(point) : code;
  }
}
