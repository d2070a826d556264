package jp.madoguchi.core.medium;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands on a medium's label (媒体番号): 1 to 16 of A–Z, 0–9 and hyphen. */
public record MediumNumber(String value) {
  /** Characters at most. */
  public static final int LONGEST = 16;

  private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,16}");

  public MediumNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a medium's number");
    }
  }

  /** As somebody typed it, in either case; empty where it is none. */
  public static Optional<MediumNumber> parse(String typed) {
    String value = typed.strip().toUpperCase(Locale.ROOT);
    return FORM.matcher(value).matches() ? Optional.of(new MediumNumber(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
