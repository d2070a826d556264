package jp.madoguchi.terminal.restraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.core.restraint.Confirmed;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.MeasureSheet;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Texts;

/** How a measure reads. */
public final class MeasureWords {
  private MeasureWords() {}

  /** What it is, since when and until when, in one line. */
  public static String title(Texts texts, Measure measure) {
    String kind =
        measure
            .ground()
            .support()
            .map(it ->
                texts.get("measures.stage." + it.stage())
                    + (it.together() ? texts.get("measures.together.mark") : ""))
            .orElseGet(() -> texts.get("measures.level." + measure.level()));
    return texts.get(
        "measures.line",
        measure.number(),
        kind,
        RecordWords.day(measure.from()),
        end(texts, measure));
  }

  /** All measures of a field's text, each with what is said in it. */
  public static String all(Texts texts, String canonical) {
    return Measures.parse(canonical).orElse(Measures.NONE).all().stream()
        .map(each -> {
          MeasureSheet.Line line = new MeasureSheet.Line(each, false, List.of());
          List<String> words = new ArrayList<>(List.of(title(texts, each)));
          words.addAll(details(texts, line));
          each.ground()
              .support()
              .filter(support -> support.stage() == Stage.DECIDED)
              .ifPresent(support -> words.addAll(points(texts, support.confirmed())));
          return String.join("\n", words);
        })
        .collect(Collectors.joining("\n"));
  }

  /** Its last day, or that it has none. */
  public static String end(Texts texts, Measure measure) {
    return measure.until().map(RecordWords::day).orElse(texts.get("measures.open"));
  }

  /** What it restrains, why, and for support against whom. */
  static List<String> details(Texts texts, MeasureSheet.Line line) {
    Measure measure = line.measure();
    List<String> words = new ArrayList<>();
    String processes =
        measure.processes().stream()
            .sorted()
            .map(it -> texts.get("measures.process." + it))
            .collect(Collectors.joining(texts.get("restraint.and")));
    words.add(
        texts.get("measures.restrains", processes, texts.get("measures.reach." + measure.reach())));
    switch (measure.ground()) {
      case Ground.Plain plain -> words.add(texts.get("measures.because", plain.reason().value()));
      case Ground.Support support -> support(texts, support, words);
    }
    if (line.entered()) {
      words.add(texts.get("measures.entered"));
    }
    return words;
  }

  private static void support(Texts texts, Ground.Support support, List<String> words) {
    words.add(texts.get("measures.reference", support.reference().value()));
    words.add(
        texts.get(
            "measures.scopes",
            support.scopes().stream()
                .sorted()
                .map(it -> texts.get("measures.scope." + it))
                .collect(Collectors.joining(texts.get("restraint.and")))));
    Perpetrator other = support.perpetrator();
    words.add(
        texts.get(
            "measures.perpetrator",
            other.name().value(),
            other.number().map(it -> it.digits()).orElse("—"),
            other.birth().map(it -> it.inJapanese()).orElse("—"),
            other.sex().map(it -> texts.get("sex." + it)).orElse("—"),
            other.address().value(),
            other.note().value()));
    words.add(texts.get("measures.forwarding", support.forwarding().value()));
  }

  /** Each point of a checklist with who saw to it and when, or that it is open. */
  static List<String> points(Texts texts, List<Confirmed> points) {
    return Arrays.stream(Elsewhere.values())
        .sorted(Comparator.comparingInt(Elsewhere::code))
        .map(where ->
            points.stream()
                .filter(point -> point.where() == where)
                .findFirst()
                .map(point -> done(texts, point))
                .orElse(texts.get("measures.point.open", texts.get("measures.where." + where))))
        .toList();
  }

  private static String done(Texts texts, Confirmed point) {
    String where = texts.get("measures.where." + point.where());
    String at = RecordWords.moment(point.at());
    return point.notApplicable().isEmpty()
        ? texts.get("measures.point.done", where, point.by().value(), at)
        : texts.get("measures.point.none", where, point.by().value(), at, point.notApplicable());
  }
}
