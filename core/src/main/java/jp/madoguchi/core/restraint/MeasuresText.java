package jp.madoguchi.core.restraint;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/**
 * The canonical text of measures: measures divided by semicolons, their values by bars, lists by
 * commas, the parts of a point by colons; these and the percent sign stand in values as %1 to %4
 * and %0. What does not read back as the same text is no text of measures.
 */
final class MeasuresText {
  private static final String[] SPECIAL = {"%", "|", ";", ",", ":"};
  private static final int COMMON = 7;
  private static final int OF_PLAIN = COMMON + 1;
  private static final int OF_SUPPORT = COMMON + 12;
  private static final int POINT = 4;
  private static final int MINUTE = 60;

  private MeasuresText() {}

  static String write(Measures measures) {
    return measures.all().stream().map(MeasuresText::write).collect(Collectors.joining(";"));
  }

  private static String write(Measure measure) {
    List<String> values = new ArrayList<>();
    values.add(Integer.toString(measure.number()));
    values.add(Integer.toString(measure.reach().code()));
    values.add(codes(measure.processes(), Process::code));
    values.add(Integer.toString(measure.level().code()));
    values.add(measure.from().toString());
    values.add(measure.until().map(LocalDate::toString).orElse(""));
    switch (measure.ground()) {
      case Ground.Plain(ExactText reason) -> {
        values.add("P");
        values.add(escaped(reason.value()));
      }
      case Ground.Support support -> {
        values.add("S");
        support(support, values);
      }
    }
    return String.join("|", values);
  }

  private static void support(Ground.Support support, List<String> values) {
    Perpetrator other = support.perpetrator();
    values.add(escaped(support.reference().value()));
    values.add(Integer.toString(support.stage().code()));
    values.add(support.together() ? "1" : "0");
    values.add(codes(support.scopes(), Scope::code));
    values.add(escaped(other.name().value()));
    values.add(other.number().map(AddressNumber::digits).orElse(""));
    values.add(escaped(other.birth().map(RegisterDate::encode).orElse("")));
    values.add(other.sex().map(sex -> Integer.toString(sex.code())).orElse(""));
    values.add(escaped(other.address().value()));
    values.add(escaped(other.note().value()));
    values.add(escaped(support.forwarding().value()));
    values.add(
        support.confirmed().stream().map(MeasuresText::write).collect(Collectors.joining(",")));
  }

  private static String write(Confirmed point) {
    return String.join(
        ":",
        Integer.toString(point.where().code()),
        point.by().value(),
        Long.toString(point.at().getEpochSecond() / MINUTE),
        escaped(point.notApplicable()));
  }

  /** Empty where the text is not exactly what {@link #write} writes. */
  static Optional<Measures> parse(String text) {
    if (text.isEmpty()) {
      return Optional.of(Measures.NONE);
    }
    try {
      List<Measure> all = new ArrayList<>();
      for (String each : text.split(";", -1)) {
        all.add(measure(each.split("\\|", -1)));
      }
      return Optional.of(new Measures(all)).filter(read -> write(read).equals(text));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Measure measure(String[] v) {
    boolean plain = v.length == OF_PLAIN && v[COMMON - 1].equals("P");
    if (!plain && (v.length != OF_SUPPORT || !v[COMMON - 1].equals("S"))) {
      throw new IllegalArgumentException("no measure");
    }
    int i = 0;
    return new Measure(
        Integer.parseInt(v[i++]),
        code(v[i++], Reach.values(), Reach::code),
        codes(v[i++], Process.class, Process.values(), Process::code),
        code(v[i++], Level.values(), Level::code),
        LocalDate.parse(v[i++]),
        optional(v[i], LocalDate::parse),
        plain
            ? new Ground.Plain(text(v[COMMON]))
            : support(Arrays.copyOfRange(v, COMMON, v.length)));
  }

  private static Ground.Support support(String[] v) {
    int i = 0;
    return new Ground.Support(
        text(v[i++]),
        code(v[i++], Stage.values(), Stage::code),
        v[i++].equals("1"),
        codes(v[i++], Scope.class, Scope.values(), Scope::code),
        new Perpetrator(
            text(v[i++]),
            optional(v[i++], AddressNumber::new),
            optional(v[i++], encoded -> RegisterDate.decode(plain(encoded)).orElseThrow()),
            optional(v[i++], sex -> code(sex, Sex.values(), Sex::code)),
            text(v[i++]),
            text(v[i++])),
        text(v[i++]),
        v[i].isEmpty()
            ? List.of()
            : Arrays.stream(v[i].split(",", -1)).map(MeasuresText::point).toList());
  }

  private static Confirmed point(String written) {
    String[] v = written.split(":", -1);
    if (v.length != POINT) {
      throw new IllegalArgumentException("no point");
    }
    int i = 0;
    return new Confirmed(
        code(v[i++], Elsewhere.values(), Elsewhere::code),
        new OperatorId(v[i++]),
        Instant.ofEpochSecond(Math.multiplyExact(Long.parseLong(v[i++]), (long) MINUTE)),
        plain(v[i]));
  }

  private static <T> Optional<T> optional(String written, Function<String, T> read) {
    return written.isEmpty() ? Optional.empty() : Optional.of(read.apply(written));
  }

  private static <E> E code(String written, E[] all, ToIntFunction<E> code) {
    return Arrays.stream(all)
        .filter(each -> Integer.toString(code.applyAsInt(each)).equals(written))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no code"));
  }

  private static <E extends Enum<E>> Set<E> codes(
      String written, Class<E> type, E[] all, ToIntFunction<E> code) {
    Set<E> found = EnumSet.noneOf(type);
    if (!written.isEmpty()) {
      Arrays.stream(written.split(",", -1)).forEach(each -> found.add(code(each, all, code)));
    }
    return found;
  }

  private static <E> String codes(Collection<E> all, ToIntFunction<E> code) {
    return all.stream()
        .mapToInt(code)
        .sorted()
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  private static ExactText text(String written) {
    return new ExactText(plain(written));
  }

  private static String escaped(String value) {
    String written = value;
    for (int i = 0; i < SPECIAL.length; i++) {
      written = written.replace(SPECIAL[i], "%" + i);
    }
    return written;
  }

  private static String plain(String written) {
    String value = written;
    for (int i = SPECIAL.length - 1; i >= 0; i--) {
      value = value.replace("%" + i, SPECIAL[i]);
    }
    return value;
  }
}
