package jp.madoguchi.core.biometric;

import java.util.List;

/**
 * One capture of a palm, coded at all turns at which it is compared. Personal data as a template
 * is: it is held in memory while one compares and nowhere else. Immutable.
 */
public final class PalmProbe {
  private final PalmCode upright;
  private final List<PalmCode> turned;

  PalmProbe(PalmCode upright, List<PalmCode> turned) {
    this.upright = upright;
    this.turned = List.copyOf(turned);
  }

  /** As a template would hold it. */
  PalmCode upright() {
    return upright;
  }

  /** At all turns, the upright one too. */
  List<PalmCode> turned() {
    return turned;
  }

  /** Says nothing of the palm. */
  @Override
  public String toString() {
    return "PalmProbe[" + PalmTemplate.EXTRACTOR + "]";
  }
}
