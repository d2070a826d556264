package jp.madoguchi.core.restraint;

/** Whom a measure restrains (3.1). */
public enum Reach {
  /** The person who bears it. */
  PERSON(1),
  /** Whoever is in the household of the person who bears it. */
  HOUSEHOLD(2);

  private final int code;

  Reach(int code) {
    this.code = code;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }
}
