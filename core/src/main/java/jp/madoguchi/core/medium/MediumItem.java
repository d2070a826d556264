package jp.madoguchi.core.medium;

import jp.madoguchi.core.value.Bytes;

/**
 * One file of a medium as its index names it.
 *
 * @param epoch of the batch that it is, or is about; 0 for what is about none
 * @param number the batch's sequence, or the cursor after which a page begins or at which a point
 *     is; 0 for a head, for questions and for answers
 * @param file the file's name: 16 random bytes
 * @param key of its own, 32 bytes
 * @param hash SHA-256 of the content
 * @param length of the content in bytes
 */
public record MediumItem(
    Kind kind, int epoch, long number, Bytes file, Bytes key, Bytes hash, int length) {
  /** What a file holds. */
  public enum Kind {
    /** A sealed batch. */
    BATCH(1),
    /** The signed receipt of a batch. */
    RECEIPT(2),
    /** Why the centre did not take a batch: a {@code LineRefusal}. */
    REFUSAL(3),
    /** Where the centre's register stands after the pages beside it: a {@code TreeHead}. */
    HEAD(4),
    /** A signed page of what others changed. */
    PAGE(5),
    /** The root that the centre's register had where the terminal's stood. */
    POINT(6),
    /** What a terminal asks beside its batches: {@link CarriedQuestions}. */
    ASKED(7),
    /** What the centre answers to that: {@link CarriedAnswers}. */
    TOLD(8),
    /** What a terminal asks that opens for nobody: {@link LapsedMedium}. */
    ASKED_LAPSED(9),
    /** What the centre answers to that: {@link LapsedAnswer}. */
    TOLD_LAPSED(10);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The number that travels. */
    public int code() {
      return code;
    }

    /** Whether it is of a terminal that opens for nobody. */
    boolean ofLapsed() {
      return this == ASKED_LAPSED || this == TOLD_LAPSED;
    }

    /** Whether it is about a batch. */
    boolean ofBatch() {
      return this == BATCH || this == RECEIPT || this == REFUSAL;
    }
  }

  public MediumItem {
    boolean placed = kind.ofBatch() ? epoch > 0 && number > 0 : epoch == 0 && number >= 0;
    if (!placed || length < 0) {
      throw new IllegalArgumentException("no file of a medium");
    }
  }

  /** The file's name on the medium: 32 lower-case hexadecimal digits. */
  String name() {
    return file.hex();
  }

  /** The batch that it is, or is about. */
  public BatchPlace place() {
    return new BatchPlace(epoch, number);
  }
}
