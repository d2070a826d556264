package jp.madoguchi.core.liveness;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.core.port.Frame;

/**
 * Remembers the frames of a terminal, as numbers that nothing can be read from. A sensor never sees
 * the same twice, down to its noise: what comes again is a camera that hangs, or a recording.
 * Whoever adds noise to a recording is not found. Safe for use by several threads.
 */
public final class SeenFrames {
  /** Some two minutes of pictures. */
  private static final int REMEMBERED = 2_000;

  /** A driver may hand out the same buffer twice while nothing new has come. */
  private static final int SAME_IN_A_ROW = 4;

  private final Map<Long, Boolean> seen =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };
  private long last;
  private int same;

  /** What a frame is beside those before it. */
  public enum Novelty {
    NEW,
    /** The same as the one before, a few times at most. */
    REPEATED,
    /** The same again and again: the camera hangs, or a still is fed in. */
    FROZEN,
    /** It was there before others: a recording. */
    REPLAYED
  }

  /** Looks at a frame in which there is a hand: without one, pictures may well be alike. */
  public synchronized Novelty look(Frame frame) {
    long number = number(frame.rgb());
    boolean again = !seen.isEmpty() && number == last;
    same = again ? same + 1 : 0;
    last = number;
    boolean before = seen.put(number, true) != null;
    if (again) {
      return same >= SAME_IN_A_ROW ? Novelty.FROZEN : Novelty.REPEATED;
    }
    return before ? Novelty.REPLAYED : Novelty.NEW;
  }

  /** FNV-1a over the pixels with a finish that spreads it: two frames share it by chance never. */
  private static long number(int[] pixels) {
    long number = 0xCBF29CE484222325L;
    for (int pixel : pixels) {
      number = (number ^ pixel) * 0x100000001B3L;
    }
    number ^= number >>> 32;
    return number * 0x9E3779B97F4A7C15L;
  }
}
