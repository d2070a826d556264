package jp.madoguchi.core.biometric;

import java.util.List;

/**
 * One capture of a palm, coded at all turns at which it is compared. Personal data as a template
 * is: it is held in memory while one compares and nowhere else. Immutable.
 */
public final class PalmProbe {
  private final PalmCode upright;
  private final List<TurnedCode> turned;
  private final int quality;

  /**
   * @param quality 0 to 100
   */
  PalmProbe(PalmCode upright, List<TurnedCode> turned, int quality) {
    this.upright = upright;
    this.turned = List.copyOf(turned);
    this.quality = quality;
  }

  /** How well its lines stand out, 0 to 100; see {@link PalmQuality}. */
  public int quality() {
    return quality;
  }

  /** As a template would hold it. */
  PalmCode upright() {
    return upright;
  }

  /** At all turns, the upright one too. */
  List<TurnedCode> turned() {
    return turned;
  }

  /** Says nothing of the palm. */
  @Override
  public String toString() {
    return "PalmProbe[" + PalmTemplate.EXTRACTOR + "]";
  }
}
