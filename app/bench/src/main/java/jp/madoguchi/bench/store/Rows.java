package jp.madoguchi.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.CityGenerator;
import jp.madoguchi.core.simulator.city.MadeUpCity;

/**
 * Made-up people. Where a folder with tables of names is at hand, surnames are as frequent as they
 * are there; else they are the made-up city's.
 *
 * @param surnames by the sum of the frequencies up to them; empty without the folder
 */
record Rows(NavigableMap<Long, String[]> surnames, List<String[]> givenNames, long seed) {
  private static final int SURNAMES = 5_000;
  private static final String REST = "架空県汐見市本町一丁目、世帯主、続柄、本籍、筆頭者、異動の記録".repeat(8);

  static Rows of(Path folder, long seed) throws IOException {
    Path table = folder.resolve("last_name_org.csv");
    NavigableMap<Long, String[]> surnames = new TreeMap<>();
    if (!Files.exists(table)) {
      return new Rows(surnames, List.of(), seed);
    }
    long sum = 0;
    try (Stream<String> lines = Files.lines(table)) {
      for (String line : lines.limit(SURNAMES).toList()) {
        String[] cells = line.split(",");
        surnames.put(sum, new String[] {cells[0], katakana(cells[2])});
        sum += Long.parseLong(cells[1]);
      }
    }
    surnames.put(sum, new String[] {"", ""});
    try (Stream<String> lines = Files.lines(folder.resolve("first_name_woman_org.csv"))) {
      List<String[]> given =
          lines
              .map(line -> line.split(","))
              .filter(cells -> cells.length > 2)
              .map(cells -> new String[] {cells[2], katakana(cells[0])})
              .toList();
      return new Rows(surnames, given, seed);
    }
  }

  String source() {
    return surnames.isEmpty() ? "made-up city" : "table of names";
  }

  /** Always the same ones. */
  Iterator<Row> people(int count) {
    Random chance = new Random(seed);
    if (surnames.isEmpty()) {
      var city = MadeUpCity.load();
      return new CityGenerator(city.municipality(), city.towns(), seed, LocalDate.of(2026, 11, 2))
          .residents(count)
          .map(Rows::row)
          .iterator();
    }
    return IntStream.rangeClosed(1, count).mapToObj(number -> row(number, chance)).iterator();
  }

  private Row row(int number, Random chance) {
    Map.Entry<Long, String[]> surname =
        Objects.requireNonNull(
            surnames.floorEntry((long) (chance.nextDouble() * surnames.lastKey())));
    String[] given = givenNames.get(chance.nextInt(givenNames.size()));
    int birth =
        10_000 * (1930 + chance.nextInt(95))
            + 100 * (1 + chance.nextInt(12))
            + 1
            + chance.nextInt(28);
    return new Row(
        number,
        surname.getValue()[1] + given[1],
        birth,
        surname.getValue()[0] + "　" + given[0],
        "架空県汐見市第" + chance.nextInt(300) + "町",
        chance.nextInt(3000) + "番" + chance.nextInt(99) + "号",
        REST);
  }

  private static Row row(ResidentRecord person) {
    return new Row(
        person.number().serial(),
        person.name().kana().value(),
        birth(person.birth()),
        person.name().name().value(),
        person.address().address().town().value(),
        person.address().address().lot().value(),
        REST);
  }

  /** The peers know days of the calendar alone. */
  private static int birth(RegisterDate birth) {
    LocalDate day = birth.sortKey();
    LocalDate known = day.isBefore(RegisterDate.FIRST_DAY) ? RegisterDate.FIRST_DAY : day;
    return Integer.parseInt(known.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static String katakana(String hiragana) {
    return hiragana
        .codePoints()
        .map(c -> c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
