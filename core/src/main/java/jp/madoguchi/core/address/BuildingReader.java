package jp.madoguchi.core.address;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.text.ExactText;

/**
 * Reads a list of buildings: CSV whose first line names the columns 町名, 番地, 方書 and フリガナ, of which
 * the first and the third are never blank. One bad row stops no good one.
 */
public final class BuildingReader {
  static final List<String> COLUMNS = List.of("町名", "番地", "方書", "フリガナ");

  private final Set<Building> buildings = new LinkedHashSet<>();
  private final List<Long> flaws = new ArrayList<>();

  /** A file that is no such list. */
  public static final class NoList extends Exception {
    NoList(String why) {
      super(why);
    }
  }

  /**
   * Adds the rows of a file.
   *
   * @throws NoList its columns are others, or it is no CSV
   * @throws IOException it cannot be read
   */
  public void read(Reader file) throws NoList, IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (!row.getHeader().containsAll(COLUMNS)) {
          throw new NoList("columns " + row.getHeader());
        }
        take(row);
      }
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    } catch (CsvParseException problem) {
      throw new NoList(String.valueOf(problem.getMessage()));
    }
  }

  private void take(NamedCsvRecord row) {
    List<String> cells = COLUMNS.stream().map(it -> row.findField(it).orElse("").strip()).toList();
    boolean text = cells.stream().allMatch(cell -> ExactText.parse(cell).toOptional().isPresent());
    if (!text || cells.get(0).isEmpty() || cells.get(2).isEmpty()) {
      flaws.add(row.getStartingLineNumber());
    } else {
      buildings.add(new Building(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
    }
  }

  /** What was read so far, each building once. */
  public Buildings buildings() {
    return new Buildings(List.copyOf(buildings));
  }

  /** Lines that are no building, from 1. */
  public List<Long> flaws() {
    return List.copyOf(flaws);
  }
}
