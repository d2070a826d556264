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

  /** This step is done. */
  void done(Step step);
}
