package jp.madoguchi.bench.palm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the pictures. */
record Tally(List<Capture> captures) {
  /** Median and the slowest of a hundred, in milliseconds. */
  record Time(double median, double slow) {}

  int people() {
    return (int) captures.stream().map(capture -> capture.listed().person()).distinct().count();
  }

  int good() {
    return count(Capture.Good.class);
  }

  int refused() {
    return count(Capture.Refused.class);
  }

  /** Pictures that could be read: attempts. */
  int attempts() {
    return good() + refused();
  }

  /** Failure to acquire (FTA), a share of the attempts. */
  double failureToAcquire() {
    return attempts() == 0 ? 0 : (double) refused() / attempts();
  }

  List<Capture.LeftOut> leftOut() {
    return captures.stream()
        .filter(Capture.LeftOut.class::isInstance)
        .map(Capture.LeftOut.class::cast)
        .toList();
  }

  Map<String, Integer> reasons() {
    Map<String, Integer> reasons = new TreeMap<>();
    for (Capture capture : captures) {
      if (capture instanceof Capture.Refused refused) {
        reasons.merge(refused.reason(), 1, Integer::sum);
      }
    }
    return reasons;
  }

  Time locating() {
    return time(
        captures.stream()
            .mapToDouble(capture ->
                switch (capture) {
                  case Capture.Good good -> good.located();
                  case Capture.Refused refused -> refused.located();
                  case Capture.LeftOut _ -> -1;
                })
            .filter(millis -> millis >= 0)
            .toArray());
  }

  Time coding() {
    return time(
        captures.stream()
            .mapToDouble(capture -> capture instanceof Capture.Good good ? good.coded() : -1)
            .filter(millis -> millis >= 0)
            .toArray());
  }

  private static Time time(double[] millis) {
    if (millis.length == 0) {
      return new Time(0, 0);
    }
    Arrays.sort(millis);
    return new Time(millis[millis.length / 2], millis[millis.length * 99 / 100]);
  }

  private int count(Class<? extends Capture> kind) {
    return (int) captures.stream().filter(kind::isInstance).count();
  }
}
