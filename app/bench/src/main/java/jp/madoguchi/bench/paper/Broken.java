package jp.madoguchi.bench.paper;

import java.util.function.Supplier;

/** Something that must always hold does not. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Broken(String what) {
    super(what);
  }

  /**
   * @throws Broken it does not hold
   */
  static void unless(boolean holds, Supplier<String> what) {
    if (!holds) {
      throw new Broken(what.get());
    }
  }

  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}
