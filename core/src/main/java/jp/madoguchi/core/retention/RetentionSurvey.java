package jp.madoguchi.core.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run would do (試行): nothing was changed to find it out.
 *
 * @param asOf the day
 * @param findings one for each rule, in the order of {@link Kept}
 */
public record RetentionSurvey(LocalDate asOf, List<Finding> findings) {
  /**
   * What one rule finds.
   *
   * @param through what counts from this day or from a day before is due
   */
  public record Finding(RetentionRule rule, LocalDate through, Due due) {
    /** Whether a run would erase something by this rule. */
    public boolean erases() {
      return rule.effect() == Effect.ERASED && due.count() > 0;
    }
  }

  public RetentionSurvey {
    findings = List.copyOf(findings);
  }

  /** How much a run would erase. */
  public long due() {
    return erasing().stream().mapToLong(finding -> finding.due().count()).sum();
  }

  /** What a run would erase. */
  public List<Finding> erasing() {
    return findings.stream().filter(Finding::erases).toList();
  }
}
