package jp.madoguchi.core.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The eras in their order. A change of era is a line more in the code table {@code codes/eras.csv}
 * and nothing else (1.3.6). Immutable.
 *
 * @param eras at least one, in order of their first days
 */
public record EraTable(List<Era> eras) {
  private static final String RESOURCE = "/jp/madoguchi/codes/eras.csv";

  /**
   * @throws IllegalArgumentException if there is no era, or two share a digit, letter or name
   */
  public EraTable {
    eras = eras.stream().sorted(Comparator.comparing(Era::first)).toList();
    long count = eras.size();
    boolean unique =
        eras.stream().map(Era::digit).distinct().count() == count
            && eras.stream().map(Era::letter).distinct().count() == count
            && eras.stream().map(Era::name).distinct().count() == count;
    if (eras.isEmpty() || !unique) {
      throw new IllegalArgumentException("eras are missing or alike");
    }
  }

  /** The table that comes with the product. */
  public static EraTable standard() {
    return Standard.TABLE;
  }

  /** Reads the code table: a heading, then digit, letter, name, first day, last day or nothing. */
  public static EraTable read(Reader source) throws IOException {
    var lines = new BufferedReader(source).lines().skip(1).filter(line -> !line.isBlank());
    return new EraTable(lines.map(EraTable::era).toList());
  }

  private static Era era(String line) {
    String[] column = line.split(",", -1);
    return new Era(
        Integer.parseInt(column[0]),
        column[1],
        column[2],
        LocalDate.parse(column[3]),
        column[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(column[4]));
  }

  /** The era of a day; on the day of a change the new one. Before the first era there is none. */
  public Optional<Era> of(LocalDate day) {
    return last(era -> era.covers(day));
  }

  /** A western year by the era in force when it began: 2019 is 平成31年. */
  String inWords(int westernYear) {
    Era era = of(LocalDate.of(westernYear, 1, 1)).orElse(eras.getFirst());
    return era.inWords(era.yearOf(westernYear));
  }

  /** The era that lasts, or began last. */
  public Era current() {
    return eras.getLast();
  }

  public Optional<Era> byDigit(int digit) {
    return last(era -> era.digit() == digit);
  }

  public Optional<Era> byLetter(String letter) {
    return last(era -> era.letter().equals(letter));
  }

  public Optional<Era> byName(String name) {
    return last(era -> era.name().equals(name));
  }

  /**
   * What clerks call the eras: letter, name, and the first character of the name (昭) unless another
   * era begins with it too.
   */
  Map<String, Era> names() {
    Map<String, Era> names = new LinkedHashMap<>();
    for (Era era : eras) {
      names.put(era.letter(), era);
      names.put(era.name(), era);
      String first = era.name().substring(0, 1);
      if (eras.stream().filter(it -> it.name().startsWith(first)).count() == 1) {
        names.put(first, era);
      }
    }
    return names;
  }

  private Optional<Era> last(Predicate<Era> wanted) {
    return eras.reversed().stream().filter(wanted).findFirst();
  }

  private static final class Standard {
    static final EraTable TABLE = load();

    private static EraTable load() {
      try (InputStream source =
          Objects.requireNonNull(EraTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return read(new InputStreamReader(source, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
