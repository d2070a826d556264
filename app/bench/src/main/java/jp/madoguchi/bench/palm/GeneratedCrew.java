package jp.madoguchi.bench.palm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Shot;

/**
 * Captures of made-up people, in two sessions; every second one shows the left hand. They are no
 * evidence about real ones.
 */
final class GeneratedCrew {
  static final int SESSIONS = 2;
  static final int SHOTS = 3;

  private final Capturing capturing;
  private final long seed;

  GeneratedCrew(Capturing capturing, long seed) {
    this.capturing = capturing;
    this.seed = seed;
  }

  /** Of so many people, on all processors. */
  List<Capture> captures(int people) {
    return IntStream.range(0, people)
        .parallel()
        .mapToObj(this::person)
        .flatMap(List::stream)
        .toList();
  }

  private List<Capture> person(int number) {
    HandGenerator hand = new HandGenerator(seed + number);
    List<Capture> captures = new ArrayList<>();
    for (int session = 1; session <= SESSIONS; session++) {
      for (int shot = 0; shot < SHOTS; shot++) {
        long placement = (seed + number) * 1000 + session * 100L + shot;
        Listed listed =
            new Listed(Integer.toString(number), Integer.toString(session), "shot " + placement);
        Frame right = hand.shoot(Shot.everyday(placement), shot, shot);
        captures.add(capturing.of(listed, number % 2 == 0 ? right : mirrored(right)));
      }
    }
    return captures;
  }

  /** A left hand is a right one seen in a mirror. */
  static Frame mirrored(Frame frame) {
    int width = frame.width();
    int[] rgb = new int[frame.rgb().length];
    for (int i = 0; i < rgb.length; i++) {
      int column = i % width;
      rgb[i] = frame.rgb()[i - column + width - 1 - column];
    }
    return new Frame(width, frame.height(), rgb, frame.sequence(), frame.tick());
  }
}
