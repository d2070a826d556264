package jp.madoguchi.core.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds bytes within bytes, eight at a time: first and last byte of what is sought, then all. */
final class ByteScan {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final byte[] sought;
  private final long first;
  private final long last;

  /**
   * @param sought not empty
   */
  ByteScan(byte[] sought) {
    this.sought = sought;
    first = ONES * (sought[0] & 0xFF);
    last = ONES * (sought[sought.length - 1] & 0xFF);
  }

  /** The first place in {@code from..to} where it stands wholly, or -1. */
  int next(byte[] bytes, int from, int to) {
    int distance = sought.length - 1;
    int at = from;
    for (int stop = to - distance - Long.BYTES; at <= stop; at += Long.BYTES) {
      long missing = ((long) EIGHT.get(bytes, at) ^ first);
      missing |= (long) EIGHT.get(bytes, at + distance) ^ last;
      long hits = (missing - ONES) & ~missing & HIGHS;
      while (hits != 0) {
        int candidate = at + (Long.numberOfTrailingZeros(hits) >> 3);
        if (is(bytes, candidate)) {
          return candidate;
        }
        hits &= hits - 1;
      }
    }
    for (int stop = to - sought.length; at <= stop; at++) {
      if (is(bytes, at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean is(byte[] bytes, int at) {
    return Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length);
  }
}
