package jp.madoguchi.bench.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final List<String> HEAD = List.of("kind", "input", "expected");

  Line {
    cells = List.copyOf(cells);
  }

  /** A file that cannot be read as lines of cells. */
  static final class Unusable extends Exception {
    Unusable(Path file, String why, Exception cause) {
      super(file + ": " + why, cause);
    }
  }

  /** All lines but the head and those that begin with #. */
  static List<Line> read(Path file) throws Unusable {
    List<Line> lines = new ArrayList<>();
    try (var rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .detectBomHeader(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        List<String> cells = row.getFields().stream().map(Line::unescaped).toList();
        if (!cells.equals(HEAD)) {
          lines.add(new Line(row.getStartingLineNumber(), cells));
        }
      }
    } catch (IOException | UncheckedIOException problem) {
      String why = Files.exists(file) ? "cannot be read as UTF-8" : "is not there";
      throw new Unusable(file, why, problem);
    } catch (CsvParseException problem) {
      throw new Unusable(file, "is no CSV: " + problem.getMessage(), problem);
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
