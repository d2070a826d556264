package jp.madoguchi.centre.trust;

import java.util.OptionalInt;
import jp.madoguchi.core.roster.TrustPolicy;

/** What an administrator says about when terminals ask for other certificates: {@code 60 days}. */
public final class RenewalDecision {
  private static final String DAYS = " days";

  private RenewalDecision() {}

  /** As it is signed. */
  public static String choice(int days) {
    return days + DAYS;
  }

  static OptionalInt of(String signed) {
    if (!signed.matches("[1-9][0-9]{0,2}" + DAYS)) {
      return OptionalInt.empty();
    }
    int days = Integer.parseInt(signed.substring(0, signed.length() - DAYS.length()));
    return days >= TrustPolicy.LEAST_DAYS && days <= TrustPolicy.MOST_DAYS
        ? OptionalInt.of(days)
        : OptionalInt.empty();
  }
}
