package jp.madoguchi.core.operator;

import java.util.List;
import java.util.Optional;

/** The register of operators as kept on this machine. Safe for use by several threads. */
public interface Operators {
  Optional<Operator> find(OperatorId id);

  /** All operators in order of id. */
  List<Operator> all();

  /** Puts an entry in, in the place of an earlier one with the same id; durable when it returns. */
  void put(Operator operator);
}
