package jp.madoguchi.bench.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.bench.store.Peer.Checked;

/** Measures one store; medians in microseconds. */
final class Measurement {
  private static final long SECOND = 1_000_000_000L;

  /** Until the virtual machine has learnt it; whoever takes long is asked once. */
  private static final Patience WARMING = new Patience(1, 500_000, 3 * SECOND);

  private static final Patience MEASURED = new Patience(3, 5_000, 3 * SECOND);
  private static final int MANY = 500;

  private final int residents;
  private final List<Row> known;
  private final long heapBefore = used();
  private final Map<String, Double> figures = new LinkedHashMap<>();

  /**
   * @param known some of the rows, to ask for
   */
  Measurement(int residents, List<Row> known) {
    this.residents = residents;
    this.known = known;
  }

  Map<String, Double> of(Peer peer, Checked loading) throws Exception {
    Random chance = new Random(11);
    figures.put("load", micros(loading));
    figures.put("open", micros(peer::reopen));
    asked("look-up", () -> peer.lookUp(1 + chance.nextInt(residents)));
    asked(
        "reading + birth",
        () -> {
          Row row = somebody(chance);
          peer.byReading(row.kana().substring(0, Math.min(3, row.kana().length())), row.birth());
        });
    asked("reading part", () -> peer.byReadingPart(middle(somebody(chance).kana())));
    asked("name with a star", () -> named(peer, somebody(chance).name()));
    asked("address part", () -> peer.byAddressPart("第" + chance.nextInt(300) + "町99番98"));
    asked("address, no hit", () -> peer.byAddressPart("番98号99" + chance.nextInt(9)));
    int[] turn = {0};
    asked(
        "approve",
        new Patience(10, 10, Long.MAX_VALUE),
        new Patience(60, 60, Long.MAX_VALUE),
        () -> peer.approve(1 + chance.nextInt(residents), turn[0]++));
    figures.put("heap kept (bytes)", (double) Math.max(0, used() - heapBefore));
    return figures;
  }

  private Row somebody(Random chance) {
    return known.get(chance.nextInt(known.size()));
  }

  private static String middle(String kana) {
    int from = Math.max(0, kana.length() / 2 - 1);
    return kana.substring(from, Math.min(kana.length(), from + 3));
  }

  private static int named(Peer peer, String name) throws Exception {
    int first = name.offsetByCodePoints(0, 1);
    return peer.byName(
        name.substring(0, first), name.substring(name.offsetByCodePoints(name.length(), -1)));
  }

  /**
   * How often something is asked: until the time is over, but so often at least and at most.
   *
   * @param nanos for all times together
   */
  private record Patience(int least, int most, long nanos) {
    double[] ask(Checked action) throws Exception {
      double[] micros = new double[most];
      long end = System.nanoTime() + Math.min(nanos, Long.MAX_VALUE / 2);
      int times = 0;
      while (times < least || (times < most && System.nanoTime() < end)) {
        micros[times++] = micros(action);
      }
      double[] asked = Arrays.copyOf(micros, times);
      Arrays.sort(asked);
      return asked;
    }
  }

  private void asked(String name, Checked action) throws Exception {
    asked(name, WARMING, MEASURED, action);
  }

  private void asked(String name, Patience warming, Patience measured, Checked action)
      throws Exception {
    warming.ask(action);
    double[] micros = measured.ask(action);
    figures.put(name, micros[micros.length / 2]);
    if (micros.length >= MANY) {
      figures.put(name + " (99 %)", micros[micros.length * 99 / 100]);
    }
  }

  static double micros(Checked action) throws Exception {
    long start = System.nanoTime();
    action.run();
    return (System.nanoTime() - start) / 1e3;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
