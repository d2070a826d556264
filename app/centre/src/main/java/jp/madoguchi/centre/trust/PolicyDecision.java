package jp.madoguchi.centre.trust;

import jp.madoguchi.core.policy.OfficePolicy;
import jp.madoguchi.core.policy.PolicyCodec;
import jp.madoguchi.core.value.Sha256;

/** How an administrator names the login policy that the centre is to sign. */
public final class PolicyDecision {
  /** What such an act concerns. */
  public static final String CONCERNED = "POLICY";

  private PolicyDecision() {}

  /** As it is signed: SHA-256 of the policy's bytes. */
  public static String choice(OfficePolicy policy) {
    return Sha256.of(PolicyCodec.encode(policy)).hex();
  }
}
