package jp.madoguchi.core.restraint;

import java.util.List;
import jp.madoguchi.core.movement.Finding;

/** Something about measures that is not done; where a right was lacking, it is in the log. */
public final class RestraintRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The operator has not the right that this takes. */
    NO_RIGHT,
    /** There is no such person, measure or course of a measure. */
    NOT_THERE,
    /** A rule is broken. */
    RULE,
    /** The text of the measures grows too long to be carried. */
    TOO_LONG
  }

  private final Reason reason;
  private final transient List<Finding> findings;

  public RestraintRefused(Reason reason) {
    this(reason, List.of());
  }

  public RestraintRefused(Reason reason, List<Finding> findings) {
    super(reason + " " + findings.stream().map(Finding::rule).toList());
    this.reason = reason;
    this.findings = List.copyOf(findings);
  }

  public Reason reason() {
    return reason;
  }

  /** The rules that are broken. */
  public List<Finding> findings() {
    return findings;
  }
}
