package jp.madoguchi.core.draft;

import java.util.List;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/** Keeps half-typed forms, sealed, at each field. Safe for use by several threads. */
public interface Drafts {
  /** Keeps the draft durably, in place of an earlier one with the same id. */
  void keep(Draft draft);

  /** The operator's own drafts, newest first. */
  List<Draft> of(OperatorId operator);

  /** That drafts of everybody else lie here, and nothing of what was typed. */
  List<DraftTrace> others(OperatorId me);

  /** Forgets a draft that was submitted or given up. */
  void discard(Ulid id);
}
