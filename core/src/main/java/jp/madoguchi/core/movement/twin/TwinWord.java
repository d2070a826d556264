package jp.madoguchi.core.movement.twin;

import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * What a clerk says of somebody who has the same three items as the one whom she enters: another
 * person, and by what she saw that; or that it is open, so that the second clerk has to settle it.
 *
 * @param other the one who is known already
 * @param evidence empty where it is open
 */
public record TwinWord(AddressNumber other, Set<Evidence> evidence) {
  public TwinWord {
    evidence = Set.copyOf(evidence);
  }

  /** It was not found out. */
  public static TwinWord open(AddressNumber other) {
    return new TwinWord(other, Set.of());
  }

  /** Whether the second clerk has to settle it. */
  public boolean isOpen() {
    return evidence.isEmpty();
  }

  /** What was looked at, in the order of the list. */
  public Set<Evidence> inOrder() {
    Set<Evidence> ordered = EnumSet.noneOf(Evidence.class);
    ordered.addAll(evidence);
    return ordered;
  }
}
