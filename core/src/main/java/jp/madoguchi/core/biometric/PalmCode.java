package jp.madoguchi.core.biometric;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The orientation code of one capture: {@value #PLANES} planes of 64 × 64 bits, each of which says
 * which of two neighbouring orientations answers more (DoN). Immutable.
 */
final class PalmCode {
  static final int ORIENTATIONS = 6;
  static final int PLANES = ORIENTATIONS;
  static final int BYTES = PLANES * PalmRoi.SIZE * Long.BYTES;

  private final long[] rows;
  private final long[] thinned;

  /**
   * @param rows row {@code y} of plane {@code p} at {@code p * 64 + y}; bit {@code x} is column
   *     {@code x}
   */
  PalmCode(long[] rows) {
    if (rows.length != PLANES * PalmRoi.SIZE) {
      throw new IllegalArgumentException(rows.length + " rows");
    }
    this.rows = rows.clone();
    this.thinned = new PalmPlanes(this.rows, new long[PalmRoi.SIZE]).thinned().bits();
  }

  static PalmCode readFrom(ByteBuffer in) {
    long[] rows = new long[PLANES * PalmRoi.SIZE];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = in.getLong();
    }
    return new PalmCode(rows);
  }

  void writeTo(ByteBuffer out) {
    for (long row : rows) {
      out.putLong(row);
    }
  }

  /** All rows as the constructor takes them. Not to be changed: this is the innermost loop. */
  long[] rows() {
    return rows;
  }

  /** Some of the rows, see {@link PalmPlanes#thinned()}. Not to be changed either. */
  long[] thinned() {
    return thinned;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PalmCode that && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }
}
