package jp.madoguchi.core.trust;

import java.util.Arrays;
import java.util.Optional;

/** Where something is true. Each environment has roots of its own and refuses all of the other. */
public enum Environment {
  /** Real residents (本番). */
  PRODUCTION(1),
  /** The made-up city for training and evaluation (研修). */
  SANDBOX(2);

  private final int number;

  Environment(int number) {
    this.number = number;
  }

  /** The number that stands for it in everything signed; never changes its meaning. */
  public int number() {
    return number;
  }

  public static Optional<Environment> ofNumber(long number) {
    return Arrays.stream(values()).filter(e -> e.number == number).findFirst();
  }
}
