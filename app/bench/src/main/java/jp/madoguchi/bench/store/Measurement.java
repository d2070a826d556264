package jp.madoguchi.bench.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.bench.store.Peer.Checked;

/** Measures one store; medians in microseconds. */
final class Measurement {
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
    many("look-up", 5_000, 5_000, () -> peer.lookUp(1 + chance.nextInt(residents)));
    many(
        "reading + birth",
        5_000,
        5_000,
        () -> {
          Row row = somebody(chance);
          peer.byReading(row.kana().substring(0, Math.min(3, row.kana().length())), row.birth());
        });
    many("reading part", 2, 9, () -> peer.byReadingPart(middle(somebody(chance).kana())));
    many("name with a star", 2, 9, () -> named(peer, somebody(chance).name()));
    many("address part", 2, 9, () -> peer.byAddressPart("第" + chance.nextInt(300) + "町99番98"));
    many("address, no hit", 2, 9, () -> peer.byAddressPart("番98号99" + chance.nextInt(9)));
    int[] turn = {0};
    many("approve", 10, 60, () -> peer.approve(1 + chance.nextInt(residents), turn[0]++));
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

  private void many(String name, int warming, int times, Checked action) throws Exception {
    for (int i = 0; i < warming; i++) {
      action.run();
    }
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      action.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    figures.put(name, nanos[times / 2] / 1e3);
    if (times >= 500) {
      figures.put(name + " (99 %)", nanos[times * 99 / 100] / 1e3);
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
