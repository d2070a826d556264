package jp.madoguchi.core.biometric;

import java.util.List;

/**
 * The share of equal bits of two codes once they are laid over each other: turn and shift of the
 * whole are searched coarsely, the best few finely; then {@link BlockAlignment} lets the skin give.
 */
final class CodeAlignment {
  private static final int REACH = 10;
  private static final int STEP = 2;

  /** Turns that are looked at finely. */
  private static final int FINALISTS = 3;

  /** Less than that cannot become a match, however much the skin gives. */
  private static final double HOPELESS = 0.565;

  private final PalmCode fixed;

  /** Where a turned code lies best. */
  record Placing(TurnedCode moved, int dx, int dy, double share) {}

  private CodeAlignment(PalmCode fixed) {
    this.fixed = fixed;
  }

  /**
   * 0 to 1; strangers come out near 0.6, because the best place is taken.
   *
   * @param probe one palm at several turns
   */
  static double likeness(PalmCode fixed, List<TurnedCode> probe) {
    Placing best = new CodeAlignment(fixed).placed(probe);
    return best.share() < HOPELESS ? best.share() : BlockAlignment.likeness(fixed.rows(), best);
  }

  private Placing placed(List<TurnedCode> probe) {
    Placing[] coarse = new Placing[probe.size()];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = roughly(probe.get(i));
    }
    Placing best = coarse[0];
    double share = -1;
    for (int round = 0; round < Math.min(FINALISTS, coarse.length); round++) {
      int at = strongest(coarse);
      Placing tried = exactly(coarse[at]);
      coarse[at] = new Placing(tried.moved(), tried.dx(), tried.dy(), -1);
      if (tried.share() > share) {
        share = tried.share();
        best = tried;
      }
    }
    return best;
  }

  private static int strongest(Placing[] placings) {
    int at = 0;
    for (int i = 1; i < placings.length; i++) {
      at = placings[i].share() > placings[at].share() ? i : at;
    }
    return at;
  }

  private Placing roughly(TurnedCode moved) {
    Overlay overlay = new Overlay(moved.thinned());
    long[] thin = fixed.thinned();
    int right = 0;
    int down = 0;
    double best = -1;
    for (int dx = -REACH; dx <= REACH; dx += STEP) {
      overlay.shift(dx);
      for (int dy = -REACH; dy <= REACH; dy += STEP) {
        double share = overlay.share(thin, dy / STEP);
        if (share > best) {
          best = share;
          right = dx;
          down = dy;
        }
      }
    }
    return new Placing(moved, right, down, best);
  }

  private Placing exactly(Placing rough) {
    Overlay overlay = new Overlay(rough.moved().planes());
    Placing best = new Placing(rough.moved(), 0, 0, -1);
    for (int dx = rough.dx() - 1; dx <= rough.dx() + 1; dx++) {
      overlay.shift(dx);
      for (int dy = rough.dy() - 1; dy <= rough.dy() + 1; dy++) {
        double share = overlay.share(fixed.rows(), dy);
        if (share > best.share()) {
          best = new Placing(rough.moved(), dx, dy, share);
        }
      }
    }
    return best;
  }
}
