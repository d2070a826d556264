package jp.madoguchi.core.search;

import java.util.Comparator;
import java.util.List;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.LotOrder;
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
  private static final Comparator<Seen> OPEN_BY_LOT =
      Comparator.comparing((Seen seen) -> address(seen).town().value())
          .thenComparing(seen -> address(seen).lot().value(), LotOrder.BY_NUMBER)
          .thenComparing(seen -> address(seen).building().value(), LotOrder.BY_NUMBER);

  private static final Comparator<Seen> BY_LOT =
      Comparator.<Seen, Boolean>comparing(seen -> seen.marks().hidden())
          .thenComparing(
              (one, other) -> one.marks().hidden() ? 0 : OPEN_BY_LOT.compare(one, other));

  private final Register register;

  public MatchDesk(Register register) {
    this.register = register;
  }

  /** Somebody who was found. */
  public record Hit(Seen seen, Match match) {}

  /**
   * The same people, ranked; equally near ones stay as they are. Where an address was asked for and
   * no name, they stand in the order of the lots (1.3.2), the protected behind the others: their
   * place would tell where they live.
   */
  public List<Hit> rank(ResidentQuery query, List<Seen> found) {
    boolean byAddress = query.namePattern().all() && !query.addressPattern().all();
    Comparator<Hit> order = Comparator.comparing(Hit::match, Match.ORDER);
    return found.stream()
        .map(seen -> new Hit(seen, match(query, seen)))
        .sorted(byAddress ? order.thenComparing(Hit::seen, BY_LOT) : order)
        .toList();
  }

  private static Address address(Seen seen) {
    return seen.record().address().address();
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
