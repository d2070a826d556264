package jp.madoguchi.core.simulator.camera;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.port.Gesture;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Optics;
import jp.madoguchi.core.simulator.hand.Pose;
import jp.madoguchi.core.simulator.hand.Shot;

/**
 * Draws the frames of the scenes; apart from the camera's lock, for painting a hand takes a while.
 */
final class Stage {
  /** The hand is lifted and placed anew after so many frames, some four seconds. */
  private static final int FRAMES_PER_PLACEMENT = 60;

  /** A third of a second until somebody does what they are asked. */
  private static final int REACTION = 5;

  private static final int MOST_HANDS = 3;
  private static final double LEANING = -50;
  private static final long STRANGER = 0x5EED_0FA5_7A26L;

  private final LongSupplier person;
  private final long shots;
  private final Map<Long, HandGenerator> hands =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, HandGenerator> eldest) {
          return size() > MOST_HANDS;
        }
      };
  private long drawn;
  private Optional<Frame> last = Optional.empty();
  private Optional<Gesture> asked = Optional.empty();
  private Optional<Gesture> doing = Optional.empty();
  private int reacting;

  Stage(LongSupplier person, long shots) {
    this.person = person;
    this.shots = shots;
  }

  /** From now on somebody is asked for this. */
  synchronized void ask(Optional<Gesture> gesture) {
    asked = gesture;
  }

  synchronized Frame show(Scene scene, long sequence, long tick) {
    Frame shown =
        scene == Scene.FROZEN && last.isPresent()
            ? copy(last.get(), sequence, tick)
            : drawn(scene, sequence, tick);
    last = Optional.of(shown);
    return shown;
  }

  private static Frame copy(Frame frame, long sequence, long tick) {
    return new Frame(frame.width(), frame.height(), frame.rgb().clone(), sequence, tick);
  }

  private Frame drawn(Scene scene, long sequence, long tick) {
    Shot shot = placement();
    HandGenerator own = hand(person.getAsLong());
    Pose pose = shot.pose();
    Optics optics = shot.optics();
    return switch (scene) {
      case GOOD_HAND -> own.shoot(obeying(shot), sequence, tick);
      case FROZEN -> own.shoot(shot, sequence, tick);
      case OTHER_PERSON -> hand(person.getAsLong() ^ STRANGER).shoot(obeying(shot), sequence, tick);
      case TOO_NEAR -> own.shoot(shot.with(pose.scaled(2)), sequence, tick);
      case TOO_FAR -> own.shoot(shot.with(pose.scaled(0.44)), sequence, tick);
      case TILTED -> own.shoot(shot.with(pose.leaning(0, LEANING)), sequence, tick);
      case FINGERS_CLOSED -> own.shoot(shot.with(pose.closed()), sequence, tick);
      case DARK -> own.shoot(shot.with(optics.lit(0.12)), sequence, tick);
      case BLURRED -> own.shoot(shot.with(optics.blurred(6)), sequence, tick);
      case NO_HAND -> HandGenerator.empty(shot, sequence, tick);
      case PRINTED -> own.shoot(shot.onPaper(), sequence, tick);
      case UNPLUGGED -> throw new IllegalStateException("an unplugged camera shows nothing");
    };
  }

  /** Placements last a while; within one the hand sways by a pixel or two. */
  private Shot placement() {
    long frame = drawn++;
    Shot base = Shot.everyday(shots * 31 + frame / FRAMES_PER_PLACEMENT);
    double phase = frame * 0.35;
    Pose swaying =
        base.pose()
            .moved(
                1.6 * StrictMath.sin(phase),
                1.2 * StrictMath.sin(phase * 0.71 + 1),
                0.4 * StrictMath.sin(phase * 0.53 + 2));
    return base.with(swaying).with(base.optics().next(shots * 1_000_003 + frame));
  }

  private Shot obeying(Shot open) {
    reacting = asked.equals(doing) ? 0 : reacting + 1;
    if (reacting > REACTION) {
      doing = asked;
    }
    return doing
        .map(gesture ->
            switch (gesture) {
              case CLOSE_FINGERS -> open.with(open.pose().closed());
              case LEAN -> open.with(open.pose().leaning(0, LEANING));
            })
        .orElse(open);
  }

  private HandGenerator hand(long seed) {
    return hands.computeIfAbsent(seed, HandGenerator::new);
  }
}
