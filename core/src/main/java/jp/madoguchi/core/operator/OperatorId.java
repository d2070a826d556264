package jp.madoguchi.core.operator;

import java.util.regex.Pattern;

/** An operator's id for one set of rights (操作者ID): 1 to 32 of A–Z, 0–9 and hyphen. Never shared. */
public record OperatorId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,32}");

  public OperatorId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an operator id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
