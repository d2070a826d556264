package jp.madoguchi.bench.sim;

/** Something that must always hold does not. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Broken(String what) {
    super(what);
  }

  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }

  /**
   * @throws Broken it does not hold
   */
  static void unless(boolean holds, String what) {
    if (!holds) {
      throw new Broken(what);
    }
  }
}
