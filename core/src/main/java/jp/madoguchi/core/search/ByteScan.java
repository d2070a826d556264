package jp.madoguchi.core.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds bytes within bytes, eight at a time: the two of what is sought that are the rarest, then
 * its first eight, then all.
 */
final class ByteScan {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final byte[] sought;
  private final int rare;
  private final int next;
  private final long rareByte;
  private final long nextByte;
  private final long beginning;
  private final long mask;

  /**
   * @param sought not empty
   */
  ByteScan(byte[] sought) {
    this.sought = sought;
    rare = rarest(sought, -1);
    next = sought.length == 1 ? rare : rarest(sought, rare);
    rareByte = ONES * (sought[rare] & 0xFF);
    nextByte = ONES * (sought[next] & 0xFF);
    beginning = (long) EIGHT.get(Arrays.copyOf(sought, Math.max(sought.length, Long.BYTES)), 0);
    mask = sought.length < Long.BYTES ? (1L << Byte.SIZE * sought.length) - 1 : -1L;
  }

  private static int rarest(byte[] sought, int except) {
    int rarest = except == 0 ? 1 : 0;
    for (int i = rarest + 1; i < sought.length; i++) {
      if (i != except && Alphabet.rarity(sought[i]) > Alphabet.rarity(sought[rarest])) {
        rarest = i;
      }
    }
    return rarest;
  }

  /** The first place in {@code from..to} where it stands wholly, or -1. */
  int next(byte[] bytes, int from, int to) {
    int at = from;
    int room = Math.max(sought.length, Long.BYTES);
    for (int stop = to - room - Long.BYTES; at <= stop; at += Long.BYTES) {
      long missing = ((long) EIGHT.get(bytes, at + rare) ^ rareByte);
      missing |= (long) EIGHT.get(bytes, at + next) ^ nextByte;
      long hits = (missing - ONES) & ~missing & HIGHS;
      while (hits != 0) {
        int candidate = at + (Long.numberOfTrailingZeros(hits) >> 3);
        if ((((long) EIGHT.get(bytes, candidate) ^ beginning) & mask) == 0
            && (sought.length <= Long.BYTES || is(bytes, candidate))) {
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
