package jp.madoguchi.bench.paper;

/** The power went in the midst of an act. */
final class PowerCut extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PowerCut() {
    super("power cut", null, false, false);
  }
}
