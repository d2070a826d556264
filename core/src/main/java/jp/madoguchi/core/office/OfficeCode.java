package jp.madoguchi.core.office;

import java.util.regex.Pattern;

/** An office of the municipality (本庁、支所、区役所): 1 to 16 of A–Z, 0–9 and hyphen. */
public record OfficeCode(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,16}");

  public OfficeCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an office's code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
