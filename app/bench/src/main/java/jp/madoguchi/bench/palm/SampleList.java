package jp.madoguchi.bench.palm;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a list of pictures: UTF-8, one a line, {@code person,session,path} or, of one session,
 * {@code person,path}. Cells may stand in double quotes. A first line that names the columns may
 * order them otherwise. Empty lines and lines that begin with {@code #} are passed over.
 */
final class SampleList {
  private static final String PERSON = "person";
  private static final String SESSION = "session";
  private static final String PATH = "path";
  private static final String ONLY_SESSION = "1";
  private static final List<String> WITHOUT_SESSION = List.of(PERSON, PATH);
  private static final List<String> USUAL = List.of(PERSON, SESSION, PATH);

  private SampleList() {}

  static List<Listed> read(Path file) throws BadInput {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new BadInput("the list " + file + " is not UTF-8.");
    } catch (IOException e) {
      throw new BadInput("the list " + file + " cannot be read.");
    }
  }

  static List<Listed> parse(String text) throws BadInput {
    List<Listed> listed = new ArrayList<>();
    List<String> columns = List.of();
    int number = 0;
    for (String line : text.replace("\uFEFF", "").lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(line, number);
      if (columns.isEmpty()) {
        List<String> named = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        if (named.contains(PERSON) && named.contains(PATH)) {
          columns = named;
          continue;
        }
        columns = cells.size() == 2 ? WITHOUT_SESSION : USUAL;
      }
      listed.add(one(columns, cells, number));
    }
    if (listed.isEmpty()) {
      throw new BadInput("the list names no picture.");
    }
    return listed;
  }

  private static Listed one(List<String> columns, List<String> cells, int number) throws BadInput {
    if (cells.size() != columns.size()) {
      throw new BadInput(
          "line "
              + number
              + " of the list has "
              + cells.size()
              + " cells, not "
              + columns.size()
              + " ("
              + String.join(",", columns)
              + ").");
    }
    String person = cells.get(columns.indexOf(PERSON));
    String name = cells.get(columns.indexOf(PATH));
    if (person.isEmpty() || name.isEmpty()) {
      throw new BadInput("line " + number + " of the list names no person or no picture.");
    }
    int session = columns.indexOf(SESSION);
    return new Listed(person, session < 0 ? ONLY_SESSION : cells.get(session), name);
  }

  private static List<String> cells(String line, int number) throws BadInput {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new BadInput("line " + number + " of the list has a quote that does not end.");
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
