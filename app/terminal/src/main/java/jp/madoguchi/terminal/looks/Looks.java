package jp.madoguchi.terminal.looks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.control.TableLayout;
import jp.madoguchi.terminal.theme.Look;

/**
 * What one operator likes at one terminal. Nothing in it is about anybody: colours, sizes, and the
 * names and widths that the program gives its own tables.
 *
 * @param letters pixels above the usual size
 * @param tables by the id of the table
 */
public record Looks(Look look, int letters, Map<String, TableLayout> tables) {
  /** As the program comes. */
  public static final Looks USUAL = new Looks(Look.LIGHT, 0, Map.of());

  private static final Pattern LINE = Pattern.compile("(look|letters|table\\.([a-z-]+))=(\\S+)");

  public Looks {
    tables = Map.copyOf(tables);
  }

  /** As it is kept: a line for each. */
  public byte[] written() {
    SortedMap<String, String> lines = new TreeMap<>();
    lines.put("look", look.name());
    lines.put("letters", Integer.toString(letters));
    tables.forEach((id, layout) -> lines.put("table." + id, layout.written()));
    StringBuilder text = new StringBuilder();
    lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What was kept. Whatever of it cannot be read is as usual: nobody is bothered with it. */
  public static Looks read(byte[] kept) {
    Map<String, TableLayout> tables = new TreeMap<>();
    Look look = USUAL.look();
    int letters = USUAL.letters();
    for (String line : new String(kept, StandardCharsets.UTF_8).lines().toList()) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        String value = found.group(3);
        switch (found.group(1)) {
          case "look" -> look = Look.of(value).orElse(look);
          case "letters" -> letters = value.matches("[0-9]") ? Integer.parseInt(value) : letters;
          default -> TableLayout.read(value).ifPresent(it -> tables.put(found.group(2), it));
        }
      }
    }
    return new Looks(look, letters, tables);
  }

  /** The same with other colours and letters. */
  public Looks with(Look colours, int more) {
    return new Looks(colours, more, tables);
  }

  /** The same with a table laid out so, or as the program comes. */
  public Looks with(String table, Optional<TableLayout> layout) {
    Map<String, TableLayout> all = new TreeMap<>(tables);
    all.remove(table);
    layout.ifPresent(it -> all.put(table, it));
    return new Looks(look, letters, all);
  }
}
