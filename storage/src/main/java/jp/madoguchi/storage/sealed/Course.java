package jp.madoguchi.storage.sealed;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Who hears how far a long act is, and may give it up. Asked and told on whatever thread does the
 * work, by one at a time.
 */
public interface Course {
  /** Whether to go on; where not, the act fails at its next block. */
  boolean wanted();

  /**
   * Told whenever a further hundredth is done.
   *
   * @param part that is done, from 0 to 1
   */
  void at(double part);

  /** Both as functions. */
  static Course of(BooleanSupplier wanted, DoubleConsumer heard) {
    return new Course() {
      @Override
      public boolean wanted() {
        return wanted.getAsBoolean();
      }

      @Override
      public void at(double part) {
        heard.accept(part);
      }
    };
  }
}
