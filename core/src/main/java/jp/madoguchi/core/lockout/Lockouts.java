package jp.madoguchi.core.lockout;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.operator.OperatorId;

/**
 * The terminal's counted tries, for whoever decides about them; rights and log are the caller's.
 * What was done is on the disk when a method returns. Safe for use by several threads.
 */
public interface Lockouts {
  /** What there is to decide. */
  Standing standing() throws IOException;

  /** The operator's next try is a first one. */
  void unlock(OperatorId operator, OperatorId by) throws IOException;

  /** The book that was lost is given up: nobody has failed yet. */
  void beginAnew() throws IOException;

  /**
   * How the tries stand.
   *
   * @param operators in order of id
   * @param lost what was found wrong with the book
   * @param degraded whether the count can be put back together with its mark
   */
  record Standing(List<LockedOperator> operators, Optional<OldCopy> lost, boolean degraded) {
    public Standing {
      operators = List.copyOf(operators);
    }

    /** The operator with this id. */
    public Optional<LockedOperator> find(OperatorId id) {
      return operators.stream().filter(each -> each.id().equals(id)).findFirst();
    }
  }
}
