package jp.madoguchi.core.enrolment;

import java.math.BigInteger;
import jp.madoguchi.core.trust.Fingerprint;

/**
 * A request's name as people read it to each other: eight groups of five digits. Somebody who
 * wanted another request with the same groups would have to try 2<sup>132</sup>.
 */
public final class RequestCode {
  private static final int GROUPS = 8;
  private static final BigInteger GROUP = BigInteger.valueOf(100_000);

  private RequestCode() {}

  /** The groups with a blank between. */
  public static String of(Fingerprint request) {
    BigInteger rest = new BigInteger(1, request.bytes());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      text.append(i == 0 ? "" : " ").append("%05d".formatted(rest.mod(GROUP)));
      rest = rest.divide(GROUP);
    }
    return text.toString();
  }

  /** Whether these are the request's groups, however they are spaced. */
  public static boolean matches(String typed, Fingerprint request) {
    return typed.replaceAll("[\\s-]", "").equals(of(request).replace(" ", ""));
  }
}
