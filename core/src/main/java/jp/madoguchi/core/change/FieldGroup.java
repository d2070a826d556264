package jp.madoguchi.core.change;

/**
 * Fields that belong together: two changes of one resident meet only where they touch the same
 * group.
 */
public enum FieldGroup {
  NAME(1),
  BIRTH(2),
  ADDRESS(3),
  HOUSEHOLD(4),
  DOMICILE(5),
  NUMBERS(6),
  STATUS(7);

  private final int code;

  FieldGroup(int code) {
    this.code = code;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }
}
