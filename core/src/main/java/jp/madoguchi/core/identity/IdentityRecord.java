package jp.madoguchi.core.identity;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;

/**
 * That somebody at the counter is whom a record names, for as long as their case is open.
 *
 * @param papers what was looked at; none where a card was read
 * @param by who found it
 */
public record IdentityRecord(AddressNumber subject, List<Paper> papers, Instant at, OperatorId by) {
  public IdentityRecord {
    papers = List.copyOf(papers);
  }

  /** Whether the chip of their My Number card was read. */
  public boolean byCard() {
    return papers.isEmpty();
  }
}
