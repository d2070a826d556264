package jp.madoguchi.terminal.sync;

import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.store.StoreFailure;

/** What one step of the courier came to. */
public sealed interface CourierStep {
  /** Nothing was waiting. */
  record Idle() implements CourierStep {}

  /** A batch arrived; its verified receipt is stored. */
  record Sent(Receipt receipt) implements CourierStep {}

  /** No answer came. The batch is sent again later, byte for byte. */
  record NoLine(LineDown.Reason reason) implements CourierStep {}

  /** The centre did not take the batch; all of it is kept. */
  record Refused(LineRefusal refusal) implements CourierStep {}

  /** The centre has too much to do, or no database; the same batch is sent again later. */
  record ComeBackLater(LineRefusal refusal) implements CourierStep {}

  /** What came is no receipt of our centre for this batch; all of it is kept. */
  record ReceiptRejected(ReceiptFlaw flaw) implements CourierStep {}

  /** An answer that the protocol does not have. */
  record Unintelligible(int status) implements CourierStep {}

  /** The terminal's own store did not give or take the batch; it is tried again. */
  record NoStore(StoreFailure failure) implements CourierStep {}

  /** Whether the next step need not wait. */
  default boolean progress() {
    return this instanceof Sent;
  }

  /** Whether line, centre or store let us down, so that waiting grows. */
  default boolean failed() {
    return !(this instanceof Sent || this instanceof Idle);
  }
}
