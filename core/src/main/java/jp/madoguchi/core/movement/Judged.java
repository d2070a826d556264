package jp.madoguchi.core.movement;

import java.util.List;

/** What a notice comes to, and what the rules say of it. */
public record Judged(Proposal proposal, List<Finding> findings) {
  public Judged {
    findings = List.copyOf(findings);
  }
}
