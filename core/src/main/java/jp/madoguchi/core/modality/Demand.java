package jp.madoguchi.core.modality;

import jp.madoguchi.core.policy.LoginPolicy;

/**
 * What is demanded of a recognition.
 *
 * @param exponent it passes at a false match rate of 10 to the power of minus this, for the whole
 *     try
 * @param gestures so many movements are asked for, where the modality can ask for any
 */
public record Demand(double exponent, int gestures) {
  /** As the office's policy has it. */
  public static Demand of(LoginPolicy policy) {
    return new Demand(policy.exponent(), policy.gestures());
  }

  /** Likeness alone, as far as is usual. */
  public static Demand likeness() {
    return new Demand(LoginPolicy.usual().exponent(), 0);
  }
}
