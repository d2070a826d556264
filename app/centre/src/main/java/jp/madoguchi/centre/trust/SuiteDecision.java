package jp.madoguchi.centre.trust;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.core.roster.SuiteDemand;
import jp.madoguchi.core.trust.Suite;

/**
 * What an administrator says about the algorithms of all terminals: {@code 2 until
 * 2026-12-01T00:00:00Z}. The demand never goes back to a lower suite; its end may be moved.
 */
public record SuiteDecision(SuiteDemand demand) {
  private static final Pattern FORM = Pattern.compile("([1-9]) until (\\S{20})");

  /** As it is signed. */
  public String choice() {
    return demand.suite().number() + " until " + demand.until();
  }

  static Optional<SuiteDecision> of(String signed) {
    Matcher form = FORM.matcher(signed);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      Instant until = Instant.parse(form.group(2));
      return Arrays.stream(Suite.values())
          .filter(suite -> form.group(1).equals(Integer.toString(suite.number())))
          .map(suite -> new SuiteDecision(new SuiteDemand(suite, until)))
          .findFirst();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
