package jp.madoguchi.bench.palm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The detection error trade-off: false non-match rate over false match rate, both logarithmic. */
final class Det {
  private static final int PER_DECADE = 20;
  private static final int SIDE = 480;
  private static final int MARGIN = 60;

  private final List<Point> points;
  private final int lowest;

  /** One threshold. */
  record Point(double fmr, double fnmr, float threshold) {}

  private Det(List<Point> points, int lowest) {
    this.points = points;
    this.lowest = lowest;
  }

  /** From a false match rate of 1 down to one comparison. */
  static Det of(ErrorRates rates) {
    List<Point> points = new ArrayList<>();
    int decades = (int) Math.ceil(Math.log10(Math.max(10, rates.impostors())));
    for (int step = 0; step <= decades * PER_DECADE; step++) {
      double wanted = Math.pow(10, -(double) step / PER_DECADE);
      float threshold = rates.threshold(wanted);
      points.add(new Point(rates.fmr(threshold), rates.fnmr(threshold), threshold));
    }
    float none = rates.threshold(0);
    points.add(new Point(0, rates.fnmr(none), none));
    int least =
        (int) Math.ceil(Math.log10(Math.max(10, Math.max(rates.impostors(), rates.genuine()))));
    return new Det(List.copyOf(points), least);
  }

  List<String> csv() {
    List<String> lines = new ArrayList<>();
    lines.add("fmr,fnmr,threshold");
    for (Point point : points) {
      lines.add(
          String.format(
              Locale.ROOT, "%.8f,%.8f,%.6f", point.fmr(), point.fnmr(), point.threshold()));
    }
    return lines;
  }

  /** Rates of zero lie on the lower and left rim. */
  String svg() {
    StringBuilder svg = new StringBuilder();
    int size = SIDE + 2 * MARGIN;
    svg.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'".formatted(size, size));
    svg.append(" font-family='sans-serif' font-size='12'>\n");
    for (int decade = 0; decade <= lowest; decade++) {
      double at = MARGIN + SIDE * (1 - (double) decade / lowest);
      double down = MARGIN + SIDE * (double) decade / lowest;
      svg.append(line(at, MARGIN, at, MARGIN + SIDE))
          .append(line(MARGIN, down, MARGIN + SIDE, down));
      svg.append(text(at, MARGIN + SIDE + 18, "1e-" + decade));
      svg.append(text(MARGIN - 24, down + 4, "1e-" + decade));
    }
    svg.append("<polyline fill='none' stroke='#1a5fb4' stroke-width='2' points='");
    for (Point point : points) {
      double x = MARGIN + SIDE * (1 - place(point.fmr()));
      double y = MARGIN + SIDE * place(point.fnmr());
      svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    svg.append("'/>\n");
    svg.append(text(MARGIN + SIDE / 2.0, size - 16, "FMR 他人受入率"));
    svg.append(text(MARGIN + SIDE / 2.0, MARGIN - 20, "FNMR 本人拒否率 (DET)"));
    return svg.append("</svg>\n").toString();
  }

  /** 0 for a rate of 1, 1 for the lowest shown or none. */
  private double place(double rate) {
    return rate <= 0 ? 1 : Math.min(1, -Math.log10(rate) / lowest);
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='#ccc'/>%n",
        x1,
        y1,
        x2,
        y2);
  }

  private static String text(double x, double y, String words) {
    return String.format(
        Locale.ROOT, "<text x='%.1f' y='%.1f' text-anchor='middle'>%s</text>%n", x, y, words);
  }
}
