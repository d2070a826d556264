package jp.madoguchi.core.office;

import java.util.regex.Pattern;

/** A terminal's name in all that is signed and logged (操作端末ID): 1 to 32 of A–Z, 0–9 and hyphen. */
public record TerminalId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,32}");

  public TerminalId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a terminal id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
