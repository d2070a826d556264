package jp.madoguchi.bench;

import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.biometric.PalmEnrolment;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Shot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One frame of the camera to a decision. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PalmBenchmark {
  private static final int MOST_SHOTS = 60;

  private final PalmVerifier verifier = new PalmVerifier();
  private final PalmTemplate template = enrolled(11);
  private final Frame own = new HandGenerator(11).shoot(Shot.everyday(987_654), 0, 0);
  private final Frame other = new HandGenerator(12).shoot(Shot.everyday(987_655), 0, 0);

  @Benchmark
  public PalmVerdict ownHand() {
    return verifier.compare(template, own);
  }

  @Benchmark
  public PalmVerdict otherHand() {
    return verifier.compare(template, other);
  }

  private static PalmTemplate enrolled(long person) {
    var hand = new HandGenerator(person);
    var enrolment = new PalmEnrolment();
    for (int shot = 0; shot < MOST_SHOTS; shot++) {
      PalmEnrolment.Offer offer =
          enrolment.offer(hand.shoot(Shot.everyday(person * MOST_SHOTS + shot), shot, shot));
      if (offer instanceof PalmEnrolment.Offer.Kept
          && enrolment.finish() instanceof PalmEnrolment.Outcome.Enrolled enrolled) {
        return enrolled.template();
      }
      if (offer instanceof PalmEnrolment.Offer.Enough) {
        enrolment = new PalmEnrolment();
      }
    }
    throw new IllegalStateException("the hand of person " + person + " cannot be enrolled");
  }
}
