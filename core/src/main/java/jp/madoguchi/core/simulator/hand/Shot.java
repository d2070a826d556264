package jp.madoguchi.core.simulator.hand;

/**
 * How one picture of a hand is taken.
 *
 * @param printed a flat copy on paper instead of the hand itself
 */
public record Shot(Pose pose, Optics optics, boolean printed) {
  /** A well-meant placement before a well-kept camera. */
  public static Shot everyday(long seed) {
    return new Shot(Pose.everyday(seed), Optics.everyday(seed), false);
  }

  /** The same in another pose. */
  public Shot with(Pose other) {
    return new Shot(other, optics, printed);
  }

  /** The same through another lens. */
  public Shot with(Optics other) {
    return new Shot(pose, other, printed);
  }

  /** The same hand as a copy on paper. */
  public Shot onPaper() {
    return new Shot(pose, optics, true);
  }
}
