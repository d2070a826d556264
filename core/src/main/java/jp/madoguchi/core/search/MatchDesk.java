package jp.madoguchi.core.search;

import java.util.List;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Seen;

/**
 * Says of those whom a search found why they were, the nearest first. Of whoever is protected
 * nothing is said, and they stand among those of whom a part fits: that an earlier name or address
 * does would tell it. Safe for use by several threads.
 */
public final class MatchDesk {
  private final Register register;

  public MatchDesk(Register register) {
    this.register = register;
  }

  /** Somebody who was found. */
  public record Hit(Seen seen, Match match) {}

  /** The same people, ranked. */
  public List<Hit> rank(ResidentQuery query, List<Seen> found) {
    return found.stream()
        .map(seen -> new Hit(seen, match(query, seen)))
        .sorted((one, other) -> Match.ORDER.compare(one.match(), other.match()))
        .toList();
  }

  private Match match(ResidentQuery query, Seen seen) {
    if (seen.marks().hidden()) {
      return new Match(Match.Why.PART, "");
    }
    List<ResidentRecord> states =
        query.history() ? register.history(seen.record().number()) : List.of(seen.record());
    return Match.of(query, states);
  }
}
