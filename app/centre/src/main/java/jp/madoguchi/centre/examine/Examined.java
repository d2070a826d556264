package jp.madoguchi.centre.examine;

import java.util.List;
import java.util.Set;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * What became of one group.
 *
 * @param verdicts one per change, in their order
 * @param states the residents' next states; empty unless the whole group is applied now
 */
public record Examined(List<Verdict> verdicts, List<Next> states) {
  /** A resident's next state and what the change touched. */
  public record Next(ResidentRecord state, Set<FieldGroup> touched) {}

  public Examined {
    verdicts = List.copyOf(verdicts);
    states = List.copyOf(states);
  }
}
