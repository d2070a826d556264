package jp.madoguchi.sandbox.maker;

/** Hears how the making goes on; called from several threads. */
public interface MakingProgress {
  /** What is made. */
  enum Step {
    ADDRESSES,
    KEYS,
    PALMS,
    TERMINAL,
    CENTRE
  }

  /**
   * The making begins; nobody else makes this sandbox now.
   *
   * @param clearsAway whether an earlier making was left half-written
   */
  default void begins(boolean clearsAway) {}

  /** So many residents are in; the step is not done yet. */
  default void at(Step step, long residents) {}

  /** This step is done. */
  void done(Step step);
}
