package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.madoguchi.core.intake.Column;
import jp.madoguchi.core.intake.Format;
import jp.madoguchi.core.intake.Formats;
import jp.madoguchi.core.intake.Layout;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A medium with a month's notices about people of the made-up city, a file of each format, so that
 * a trainer can play the batch work: most lines are good, and some are wrong in the usual ways.
 */
final class NoticeSamples {
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int LINES = 30;

  private final List<ResidentRecord> residents;
  private final LocalDate today;

  /**
   * @param residents the first of the city
   */
  NoticeSamples(List<ResidentRecord> residents, LocalDate today) {
    this.residents = List.copyOf(residents);
    this.today = today;
  }

  void write(FileStore medium) throws IOException {
    write(medium, "health-insurance", "kokuho.csv", insured("国保資格"));
    write(medium, "elderly-insurance", "koki.csv", insured("後期高齢資格"));
    write(medium, "care-insurance", "kaigo.csv", insured("介護資格"));
    write(medium, "pension", "nenkin.txt", pensions());
    write(medium, "child-allowance", "jidoteate.csv", children());
    write(medium, "immigration-notices", "nyukan.txt", stays());
    write(medium, "arrival-notices", "tennyu.csv", arrivals());
    write(medium, "town-names", "chomei.csv", towns());
  }

  private static Map<String, String> person(ResidentRecord resident) {
    Map<String, String> cells = new TreeMap<>();
    cells.put("宛名番号", resident.number().digits());
    cells.put("住民票コード", resident.code().digits());
    cells.put("性別", Integer.toString(resident.sex().code()));
    return cells;
  }

  private static Map<String, String> with(Map<String, String> cells, String... more) {
    Map<String, String> all = new TreeMap<>(cells);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private String day(int daysAgo) {
    return today.minusDays(daysAgo).format(DIGITS);
  }

  private List<Map<String, String>> insured(String column) {
    List<Map<String, String>> lines = new ArrayList<>();
    some()
        .forEach(resident ->
            lines.add(with(person(resident), column, "1", "資格取得年月日", day(19), "異動年月日", day(19))));
    lines.add(Map.of("宛名番号", "1234567890", column, "1", "資格取得年月日", day(19)));
    lines.add(Map.of("氏名", "見本　花子", "生年月日", "19800101", "性別", "2", column, "1"));
    lines.add(with(person(residents.getFirst()), "氏名", "見本　別人", column, "1"));
    lines.add(with(person(residents.getLast()), column, "1", "資格取得年月日", "20261399"));
    return lines;
  }

  private List<ResidentRecord> some() {
    return residents.stream().limit(LINES).toList();
  }

  private List<Map<String, String>> pensions() {
    return some().stream()
        .map(resident ->
            with(
                person(resident),
                "国民年金資格",
                "1",
                "基礎年金番号",
                resident.number().digits(),
                "種別",
                "1",
                "種別変更年月日",
                day(25),
                "資格取得年月日",
                day(25),
                "異動年月日",
                day(25)))
        .toList();
  }

  private List<Map<String, String>> children() {
    String month = today.minusMonths(1).format(DateTimeFormatter.ofPattern("yyyyMM"));
    return some().stream()
        .map(resident -> with(person(resident), "受給開始年月", month, "異動年月日", day(12)))
        .toList();
  }

  private List<Map<String, String>> stays() {
    return residents.stream()
        .filter(resident -> resident.kind() == ResidentKind.FOREIGN)
        .limit(LINES)
        .map(resident ->
            with(
                person(resident),
                "30条45規定区分",
                "1",
                "在留資格",
                "定住者",
                "在留期間等",
                "３年",
                "在留期間等の満了の日",
                today.plusYears(3).format(DIGITS),
                "新しい在留カード等番号",
                "AB" + resident.number().digits().substring(0, 8) + "CD",
                "異動年月日",
                day(9),
                "通知年月日",
                day(5)))
        .toList();
  }

  private List<Map<String, String>> arrivals() {
    return residents.stream()
        .limit(3)
        .map(resident ->
            with(person(resident), "転入通知先住所", "例示県例示市一丁目２番", "転入年月日", day(4), "通知年月日", day(2)))
        .toList();
  }

  private List<Map<String, String>> towns() {
    String town = residents.getFirst().address().address().town().value();
    return List.of(Map.of("旧町名", town, "新町名", "新" + town), Map.of("旧町名", "無い町", "新町名", "新しい町"));
  }

  private static void write(
      FileStore medium, String code, String name, List<Map<String, String>> lines)
      throws IOException {
    Format format = Formats.find(code).orElseThrow();
    StringBuilder text = new StringBuilder();
    boolean commas = format.layout() instanceof Layout.Csv;
    if (commas) {
      text.append(
          format.columns().stream().map(Column::name).collect(Collectors.joining(",", "", "\r\n")));
    }
    for (Map<String, String> line : lines) {
      text.append(
          format.columns().stream()
              .map(column -> cell(format, column, line.getOrDefault(column.name(), "")))
              .collect(Collectors.joining(commas ? "," : "", "", "\r\n")));
    }
    medium.replace(name, text.toString().getBytes(format.charset()));
  }

  private static String cell(Format format, Column column, String value) {
    return format.layout() instanceof Layout.Csv
        ? value
        : value + " ".repeat(column.width() - bytes(value, format.charset()));
  }

  private static int bytes(String value, Charset charset) {
    return value.getBytes(charset).length;
  }
}
