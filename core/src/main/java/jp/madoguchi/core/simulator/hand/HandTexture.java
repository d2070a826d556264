package jp.madoguchi.core.simulator.hand;

/** The painted skin of one hand in one stance; painted when first asked for, then kept. */
final class HandTexture {
  private final long person;
  private final boolean closed;
  private int[] pixels = {};

  HandTexture(long person, boolean closed) {
    this.person = person;
    this.closed = closed;
  }

  /**
   * Canvas cells as 0xAARRGGBB, the colours multiplied by the cover. Callers must not change it.
   */
  synchronized int[] painted() {
    if (pixels.length == 0) {
      pixels = new SkinPainter(person, new Anatomy(person, closed)).paint();
    }
    return pixels;
  }
}
