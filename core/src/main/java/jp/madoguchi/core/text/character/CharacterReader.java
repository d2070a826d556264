package jp.madoguchi.core.text.character;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a table of characters: CSV whose first line names the columns {@code mj}, {@code kanji} or
 * {@code ucs} (with {@code 9089_E010F} for a sequence), {@code lines}, {@code yomi} and {@code
 * shrink}, and {@code juki} where somebody added the codes of 住基ネット統一文字, and the columns of {@link
 * RadicalColumns}. Several files make one table: of a number that comes twice, the first row
 * counts. One bad row stops no good one.
 */
public final class CharacterReader {
  private final List<MjCharacter> characters = new ArrayList<>();
  private final Set<Integer> numbers = new HashSet<>();
  private final List<Long> flaws = new ArrayList<>();
  private int twice;

  /** A file that is no such table. */
  public static final class NoTable extends Exception {
    NoTable(String why) {
      super(why);
    }
  }

  /**
   * Adds the rows of a file.
   *
   * @throws NoTable its columns are others, or it breaks off within quotation marks
   * @throws IOException it cannot be read
   */
  public void read(Reader file) throws NoTable, IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (!row.getHeader().containsAll(List.of("mj", "lines", "yomi", "shrink"))) {
          throw new NoTable("columns " + row.getHeader());
        }
        take(row);
      }
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    } catch (CsvParseException problem) {
      throw new NoTable(String.valueOf(problem.getMessage()));
    }
  }

  private void take(NamedCsvRecord row) {
    Optional<MjCharacter> character = character(row);
    if (character.isEmpty()) {
      flaws.add(row.getStartingLineNumber());
    } else if (numbers.add(character.get().number())) {
      characters.add(character.get());
    } else {
      twice++;
    }
  }

  private static Optional<MjCharacter> character(NamedCsvRecord row) {
    Optional<String> sequence = sequence(row);
    String number = row.getField("mj");
    String strokes = row.getField("lines");
    if (sequence.isEmpty() || !number.matches("\\d{1,6}") || !strokes.matches("\\d{0,2}")) {
      return Optional.empty();
    }
    return Optional.of(
        new MjCharacter(
            Integer.parseInt(number),
            sequence.get(),
            strokes.isEmpty() ? 0 : Integer.parseInt(strokes),
            Stream.of(row.getField("yomi").split("・")).filter(it -> !it.isBlank()).toList(),
            row.getField("shrink").codePoints().mapToObj(Character::toString).toList(),
            row.findField("juki").filter(code -> !code.isBlank()),
            RadicalColumns.of(row)));
  }

  /** Of several sequences of one character the first is the one that is written. */
  private static Optional<String> sequence(NamedCsvRecord row) {
    Optional<String> text = row.findField("kanji").filter(it -> !it.isBlank());
    return text.isPresent() ? text : row.findField("ucs").flatMap(CharacterReader::points);
  }

  private static Optional<String> points(String codes) {
    String first = codes.split(";")[0];
    if (!first.matches("(?i)[0-9A-F]{4,6}(_[0-9A-F]{4,6})?")) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (String code : first.split("_")) {
      int point = Integer.parseInt(code, 16);
      if (!Character.isValidCodePoint(point)) {
        return Optional.empty();
      }
      text.appendCodePoint(point);
    }
    return Optional.of(text.toString());
  }

  /** What was read so far. */
  public CharacterTable table() {
    return CharacterTable.of(characters);
  }

  /** How many rows repeated a number. */
  public int twice() {
    return twice;
  }

  /** Lines that are no character, from 1, of all files in their order. */
  public List<Long> flaws() {
    return List.copyOf(flaws);
  }
}
