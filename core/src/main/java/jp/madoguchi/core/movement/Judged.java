package jp.madoguchi.core.movement;

import java.util.List;
import jp.madoguchi.core.movement.twin.Twin;

/**
 * What a notice comes to, and what the rules say of it.
 *
 * @param twins whom those may be who are entered as new
 */
public record Judged(Proposal proposal, List<Finding> findings, List<Twin> twins) {
  public Judged {
    findings = List.copyOf(findings);
    twins = List.copyOf(twins);
  }
}
