package jp.madoguchi.bench.palm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.madoguchi.core.biometric.PalmSteps;
import jp.madoguchi.core.biometric.PalmVerifier;

/** The lines that a person reads, in the words of ISO/IEC 19795-1. */
final class Report {
  static final List<Double> RATES = List.of(1e-2, 1e-3, 1e-4, 1e-5, 1e-6);
  private static final int MOST_NAMED = 20;

  private final EvalOptions options;
  private final Tally tally;
  private final Scores scores;
  private final PalmSteps steps;
  private final float[] impostor;
  private final ErrorRates rates;
  private final List<String> lines = new ArrayList<>();

  Report(EvalOptions options, Tally tally, Scores scores, PalmSteps steps) {
    this.options = options;
    this.tally = tally;
    this.scores = scores;
    this.steps = steps;
    this.impostor = scores.sorted(false);
    this.rates = new ErrorRates(scores.sorted(true), impostor);
  }

  ErrorRates rates() {
    return rates;
  }

  List<String> lines() {
    lines.clear();
    head();
    captures();
    crew();
    if (rates.genuine() > 0 && rates.impostors() > 0) {
      errors();
      product();
      calibration();
      twins();
    } else {
      add("Too few good samples for error rates / 良いサンプルが足りず、誤り率は出せません");
    }
    times();
    return List.copyOf(lines);
  }

  private void head() {
    add("Palm comparison, performance test (ISO/IEC 19795-1) / 手のひら照合の性能評価");
    row("Extractor / 抽出器", steps.extractor());
    String source =
        options
            .list()
            .map(list -> list + (options.regions() ? " (regions / 切り出し済み)" : " (hands / 手の写真)"))
            .orElse(options.generated() + " made-up people, seed " + options.seed() + " / 架空の人");
    row("Pictures / 画像", source);
  }

  private void captures() {
    row("People, samples / 人数、サンプル数", tally.people() + ", " + tally.captures().size());
    List<Capture.LeftOut> leftOut = tally.leftOut();
    row("Left out, unreadable or repeated / 除外", Integer.toString(leftOut.size()));
    leftOut.stream()
        .limit(MOST_NAMED)
        .forEach(one -> add("    " + one.listed().name() + ": " + one.why()));
    if (leftOut.size() > MOST_NAMED) {
      add("    … and " + (leftOut.size() - MOST_NAMED) + " more");
    }
    row("Failure to acquire (FTA) / 取得失敗", share(tally.refused(), tally.attempts()));
    tally.reasons().forEach((reason, count) -> add("    " + reason + ": " + count));
    tally.captures().stream()
        .flatMap(one -> one instanceof Capture.Refused refused ? Stream.of(refused) : Stream.of())
        .limit(MOST_NAMED)
        .forEach(one -> add("      " + one.listed().name() + ": " + one.reason()));
  }

  private void crew() {
    Crew crew = scores.crew();
    String template =
        options.allPairs()
            ? "every sample, each pair once"
            : "the first " + options.enrol() + " good of each person";
    row("Template / テンプレート", template);
    row("Failure to enrol (FTE) / 登録失敗", share(crew.withoutTemplate(), crew.names().size()));
    row(
        "Genuine across sessions, within one / 別の回、同じ回",
        crew.acrossSessions() + ", " + crew.withinSession() + " people");
    row(
        "Comparisons, genuine and impostor / 本人、他人の照合数",
        format("%,d, %,d", rates.genuine(), rates.impostors()));
  }

  private void errors() {
    Bootstrap.Intervals intervals = new Bootstrap(scores).intervals(RATES, options.seed());
    row(
        "Equal error rate (EER) / 等誤り率",
        percent(rates.equalErrorRate()) + interval(intervals.equal()));
    add("");
    add("FMR 他人受入率   FNMR 本人拒否率 (95 %, people drawn anew)   threshold");
    for (int i = 0; i < RATES.size(); i++) {
      double fmr = RATES.get(i);
      String name = format("%.0e", fmr).replace("e-0", "e-");
      if (rates.canShow(fmr)) {
        add(
            format("%-8s %s", name, atThreshold(rates.threshold(fmr)))
                + interval(intervals.fnmr().get(i)));
      } else {
        add(
            format(
                "%-8s not provable with %,d comparisons (rule of 3: %,d) / 証明できません",
                name, rates.impostors(), ErrorRates.neededFor(fmr)));
      }
    }
    add(
        format(
            "%-8s %s, FMR below %.1e (rule of 3)",
            "0", atThreshold(rates.threshold(0)), ErrorRates.bound(rates.impostors())));
    add("");
  }

  private String atThreshold(float threshold) {
    return format(
        "FNMR %s at %.4f", share(rates.falseNonMatches(threshold), rates.genuine()), threshold);
  }

  /** The transaction of one attempt, as the terminal decides it. */
  private void product() {
    float threshold = thresholdOf(PalmVerifier.DEFAULT_EXPONENT);
    double fta = tally.failureToAcquire();
    add(
        format(
            "At the usual exponent %.0f / 既定の強さ: FNMR %s, FMR %s, FRR of one attempt %s",
            PalmVerifier.DEFAULT_EXPONENT,
            share(rates.falseNonMatches(threshold), rates.genuine()),
            share(rates.falseMatches(threshold), rates.impostors()),
            percent(fta + (1 - fta) * rates.fnmr(threshold))));
    add("");
  }

  /** The least score whose exponent suffices, to the last place. */
  private float thresholdOf(double exponent) {
    float low = -100;
    float high = 100;
    while (Math.nextUp(low) < high) {
      float middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (steps.exponent(middle, enrolled()) >= exponent) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private int enrolled() {
    return options.allPairs() ? 1 : options.enrol();
  }

  private void calibration() {
    add("Promised FMR and measured / 約束した他人受入率と実測");
    for (Calibration row : Calibration.of(impostor, steps, enrolled())) {
      String measured =
          row.falseMatches() == 0
              ? format("0, below %.1e", ErrorRates.bound(row.comparisons()))
              : format("%.2e (%d), × %.2f", row.measured(), row.falseMatches(), row.ratio());
      add(format("%-8.0e %s", row.promised(), measured).replace("e-0", "e-"));
    }
    add("");
  }

  private void twins() {
    List<Twins> twins = Twins.among(scores, steps, enrolled());
    for (Twins two : twins.stream().limit(MOST_NAMED).toList()) {
      add(
          "Perhaps one palm under two names / 同じ手かもしれません: "
              + two.one()
              + " = "
              + two.other()
              + " ("
              + two.matches()
              + "/"
              + two.comparisons()
              + ")");
    }
    if (!twins.isEmpty()) {
      add("They count as impostors above, " + twins.size() + " pairs in all / 上では他人として数えています");
      add("");
    }
  }

  private void times() {
    add(
        format(
            "Milliseconds, median and 99 %%: locate %.1f, %.1f; code %.1f, %.1f."
                + " Compare: %.1f µs on average",
            tally.locating().median(),
            tally.locating().slow(),
            tally.coding().median(),
            tally.coding().slow(),
            scores.micros()));
  }

  private void row(String what, String value) {
    add(what + ": " + value);
  }

  private void add(String line) {
    lines.add(line);
  }

  private static String share(int part, int whole) {
    return percent(whole == 0 ? 0 : (double) part / whole) + format(" (%,d/%,d)", part, whole);
  }

  private static String percent(double share) {
    return format("%.3f %%", 100 * share);
  }

  private static String interval(Bootstrap.Interval interval) {
    return format(" [%.3f, %.3f]", 100 * interval.low(), 100 * interval.high());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
