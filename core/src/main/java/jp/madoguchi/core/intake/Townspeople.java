package jp.madoguchi.core.intake;

import java.util.List;
import java.util.Map;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * Finds people for lots by what the search index has no column for. It reads much: asked once for a
 * lot. Safe for use by several threads.
 */
public interface Townspeople {
  /** Whoever is on the register with a residence card, by the card's number. */
  Map<String, List<AddressNumber>> byStayCard();

  /** Whoever is on the register in a town of exactly this name, in order of their numbers. */
  List<AddressNumber> inTown(String town);
}
