package jp.madoguchi.core.policy;

import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;

/**
 * A login policy as the centre signs it for one office.
 *
 * <p>Wire: map {1: format (2), 2: environment, 3: municipality, 4: version, 5: [modality, …], 6:
 * exponent, 7: [free, delay (seconds), stop], 8: fallback, 9: [idle (seconds), longest (seconds)],
 * 10: gestures, 11: [longest when supervised (seconds), without camera]}.
 */
public record OfficePolicy(
    Environment environment, MunicipalityCode municipality, LoginPolicy policy) {
  public OfficePolicy {
    if (policy.version() < 1) {
      throw new IllegalArgumentException("no policy for " + environment);
    }
  }
}
