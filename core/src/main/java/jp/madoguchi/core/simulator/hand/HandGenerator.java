package jp.madoguchi.core.simulator.hand;

import jp.madoguchi.core.port.Frame;

/**
 * A made-up person's right hand. The same seed gives the same hand, and the same shot the same
 * picture, bit for bit. The skin is painted once, on the first shot; a shot then costs some 20 ms.
 * Such pictures serve training and regression and are no evidence of accuracy on people. Safe for
 * use by several threads.
 */
public final class HandGenerator {
  /** The size of every picture. */
  public static final int WIDTH = 640;

  /** The size of every picture. */
  public static final int HEIGHT = 480;

  private final long person;
  private final HandTexture open;
  private final HandTexture closed;

  /** The hand of person number {@code person}. */
  public HandGenerator(long person) {
    this.person = person;
    this.open = new HandTexture(person, false);
    this.closed = new HandTexture(person, true);
  }

  /** Whose hand this is. */
  public long person() {
    return person;
  }

  /**
   * The picture that {@code shot} describes.
   *
   * @param sequence the frame's number
   * @param tick the frame's time of exposure
   */
  public Frame shoot(Shot shot, long sequence, long tick) {
    HandTexture texture = shot.pose().fingersClosed() ? closed : open;
    return new Exposure(shot).of(texture.painted(), sequence, tick);
  }

  /** The rest without a hand, under the light of {@code shot}. */
  public static Frame empty(Shot shot, long sequence, long tick) {
    return new Exposure(shot).ofNothing(sequence, tick);
  }
}
