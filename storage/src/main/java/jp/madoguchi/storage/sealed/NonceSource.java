package jp.madoguchi.storage.sealed;

import java.nio.ByteBuffer;
import jp.madoguchi.core.port.Randomness;

/**
 * 96-bit nonces for one opening of one file: 64 random bits drawn at opening, then a 32-bit
 * counter; when the counter is spent, another 64 bits are drawn (NIST SP 800-38D, 8.2.1).
 *
 * <p>Two sealings under one file key share a nonce only when two openings drew the same 64 bits.
 * After n openings that has probability below n²/2⁶⁵: with a hundred openings a day for thirty
 * years (n ≈ 1.1 million) below 2⁻²⁴, however much each of them writes. Purely random nonces may be
 * used 2³² times under one key only (same, 8.3).
 */
final class NonceSource {
  static final int BYTES = 12;

  private final Randomness random;
  private final byte[] nonce = new byte[BYTES];
  private int counter;

  NonceSource(Randomness random) {
    this.random = random;
    draw();
  }

  /** A nonce never given before. */
  byte[] next() {
    ByteBuffer.wrap(nonce).putInt(8, counter);
    counter++;
    byte[] given = nonce.clone();
    if (counter == 0) {
      draw();
    }
    return given;
  }

  private void draw() {
    System.arraycopy(random.bytes(8), 0, nonce, 0, 8);
  }
}
