package jp.madoguchi.core.seat;

import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;

/** Keeps each operator's place, sealed. Safe for use by several threads. */
public interface Places {
  /** Keeps a place durably, instead of the operator's earlier one. */
  void keep(Place place);

  /**
   * The operator's own place, which is forgotten with that: it leads back once, and what was done
   * since counts more.
   */
  Optional<Place> take(OperatorId operator);
}
