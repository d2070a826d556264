package jp.madoguchi.core.medium;

/**
 * Which batch of a terminal.
 *
 * @param epoch from 1
 * @param sequence from 1
 */
public record BatchPlace(int epoch, long sequence) {
  public BatchPlace {
    if (epoch < 1 || sequence < 1) {
      throw new IllegalArgumentException("no batch " + epoch + "/" + sequence);
    }
  }
}
