package jp.madoguchi.storage;

import java.util.function.LongConsumer;

/**
 * How an empty store takes in the first residents: in transactions of a bounded size, so that a
 * city of any size needs the same memory. A filling that breaks off leaves what its last whole
 * transaction held.
 *
 * @param chunk how many residents one transaction takes, at least 1
 * @param heard is told after each transaction how many residents are in, on the thread that fills
 */
public record Filling(int chunk, LongConsumer heard) {
  /** Large enough that the cost of a transaction is lost in it; a few megabytes. */
  public static final int USUAL_CHUNK = 10_000;

  public Filling {
    if (chunk < 1) {
      throw new IllegalArgumentException("a chunk of " + chunk);
    }
  }

  /** In chunks of the usual size, with nobody to hear. */
  public static Filling usual() {
    return new Filling(USUAL_CHUNK, count -> {});
  }
}
