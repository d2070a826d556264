package jp.madoguchi.core.medium;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * A terminal's ledger of media, and the batches that are carried on them. Each method is one
 * transaction, with its entry in the access log, that is on the disk when it returns. Safe for use
 * by several threads.
 */
public interface MediaLedger {
  /**
   * Who does something, and when.
   *
   * @param at whole milliseconds
   */
  record By(OperatorId operator, Ulid session, Instant at) {}

  /** How many media are out, and since when the oldest. */
  record Out(int count, Optional<Instant> oldest) {}

  /**
   * A sealed batch without a receipt.
   *
   * @param bytes how many it has
   */
  record Waiting(BatchPlace place, int bytes) {}

  /** The newest lines, those that are out first. */
  List<MediumDispatch> lines(int most);

  Out out();

  Optional<MediumDispatch> find(Ulid id);

  /** The newest line of a medium. */
  Optional<MediumDispatch> newest(MediumNumber number);

  /** The keys of the answers to the newest lines, whatever became of them. */
  Map<Ulid, Bytes> answerKeys(int most);

  /** Sealed batches without a receipt, oldest first. */
  List<Waiting> waiting(int most);

  /** The sealed bytes of a batch that waits; empty where its receipt came meanwhile. */
  Optional<Bytes> sealed(BatchPlace place);

  /**
   * Enters a medium that was written and read back.
   *
   * @param answerKey under which its answer is closed
   */
  void wrote(MediumDispatch line, Bytes answerKey, By by);

  /** An answer was read: the line is answered for good, also one that was given up. */
  void answered(Ulid id, String what, By by);

  /**
   * A medium that is out, or was missing, will not come back.
   *
   * @param state MISSING or DESTROYED
   * @throws MediumRefused {@link MediumFlaw#NOT_OUT}
   */
  void gaveUp(Ulid id, MediumState state, String reason, By by) throws MediumRefused;
}
