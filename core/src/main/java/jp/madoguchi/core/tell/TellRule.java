package jp.madoguchi.core.tell;

import java.util.Set;
import jp.madoguchi.core.reception.Applicant.Claim;

/**
 * Which issues are told, by who asked (標準仕様書 8.1 leaves three to the office). An ordinance of the
 * city says which.
 */
public enum TellRule {
  /** Those to third persons alone. */
  THIRD_PERSONS(Set.of(Claim.THIRD_PARTY)),
  /** Those to agents too: whoever says that they act for somebody may not. */
  AGENTS_AND_THIRD_PERSONS(Set.of(Claim.AGENT, Claim.THIRD_PARTY)),
  /** All but those to the person, also to the household and to other offices. */
  ALL_BUT_SELF(Set.of(Claim.HOUSEHOLD, Claim.AGENT, Claim.THIRD_PARTY, Claim.OFFICE));

  private final Set<Claim> told;

  TellRule(Set<Claim> told) {
    this.told = told;
  }

  /** Whether an issue to one who asked by this right is told. */
  public boolean tells(Claim claim) {
    return told.contains(claim);
  }
}
