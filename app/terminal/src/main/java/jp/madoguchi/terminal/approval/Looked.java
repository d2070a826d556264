package jp.madoguchi.terminal.approval;

import java.util.Optional;
import jp.madoguchi.core.change.Alone;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.session.Counter;

/**
 * A comparison that was opened.
 *
 * @param alone why it is decided by itself; empty where it may be approved together with others
 */
public record Looked(Comparison comparison, Optional<Alone> alone) {
  /**
   * Opens an entry, which is not seen until it was compared again; not on the screen's thread.
   *
   * @throws ApprovalRefused the operator may not approve, or nobody knows who entered it
   * @throws RecordRestrained a measure restrains opening one of the records (E13)
   */
  public static Looked at(Counter counter, Ulid group)
      throws ApprovalRefused, ProvisionalConflict, RecordRestrained {
    counter.seen().forget(group);
    Comparison comparison = counter.approvals().compare(group);
    return new Looked(comparison, counter.seen().alone(comparison));
  }
}
