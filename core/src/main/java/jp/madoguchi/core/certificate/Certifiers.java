package jp.madoguchi.core.certificate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.core.text.ExactText;

/**
 * Who certifies from which day on (認証者, 1.3.9): the mayor, and whoever acts in the mayor's place
 * (職務代理者). The day alone switches.
 */
public record Certifiers(NavigableMap<LocalDate, Certifier> from) {
  /** Nobody: no certificate can be issued. */
  public static final Certifiers NONE = new Certifiers(new TreeMap<>());

  private static final String HEADING = "from,office,name";
  private static final String MARK = "\uFEFF";
  private static final int COLUMNS = 3;

  public Certifiers {
    from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
  }

  /** One from a day on. */
  public static Certifiers of(LocalDate day, Certifier certifier) {
    return new Certifiers(new TreeMap<>(Map.of(day, certifier)));
  }

  /** Who certifies on a day; empty before the first. */
  public Optional<Certifier> on(LocalDate day) {
    return Optional.ofNullable(from.floorEntry(day)).map(Map.Entry::getValue);
  }

  /**
   * Reads a table in UTF-8: the heading {@code from,office,name}, then a line for each switch, such
   * as {@code 2026-04-01,汐見市長,見本　太郎}.
   *
   * @return empty where a line has a flaw; nothing of it is taken then
   */
  public static Optional<Certifiers> read(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String marked = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
      return read(marked.lines().filter(line -> !line.isBlank()).toList());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static Optional<Certifiers> read(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADING)) {
      return Optional.empty();
    }
    NavigableMap<LocalDate, Certifier> from = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.size() != COLUMNS || cells.stream().anyMatch(String::isBlank)) {
        return Optional.empty();
      }
      Optional<ExactText> name = ExactText.parse(cells.get(2).strip()).toOptional();
      Optional<LocalDate> day = day(cells.getFirst().strip());
      if (name.isEmpty()
          || day.isEmpty()
          || from.put(day.get(), new Certifier(cells.get(1).strip(), name.get())) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Certifiers(from));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
