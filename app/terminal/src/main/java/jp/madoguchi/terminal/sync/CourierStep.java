package jp.madoguchi.terminal.sync;

import java.time.Instant;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.trust.Suite;

/** What one step of the courier came to. */
public sealed interface CourierStep {
  /** Nothing was waiting. */
  record Idle() implements CourierStep {}

  /** A batch arrived; its verified receipt is stored. */
  record Sent(Receipt receipt) implements CourierStep {}

  /**
   * More of a large batch is at the centre.
   *
   * @param missing pieces that are still to come
   */
  record Carried(int missing) implements CourierStep {}

  /** The centre was put back to an older state; from this batch on it gets all again. */
  record SendingAgain(long from) implements CourierStep {}

  /** The centre lost this batch, of which only the receipt is here: people must see to it. */
  record NotKept(long from) implements CourierStep {}

  /**
   * The centre was put back and has all of this terminal again, but not yet of the others; the
   * register waits for them instead of going back.
   *
   * @param cursor of the centre, which is below this register's
   */
  record CentreBehind(long cursor) implements CourierStep {}

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

  /**
   * What others changed came down.
   *
   * @param cursor how far the register has come
   */
  record Received(long cursor, Downstream.Counts counts) implements CourierStep {}

  /**
   * A part of what the centre holds came down into a register that is being filled for the first
   * time; not everybody is in it yet.
   *
   * @param cursor how far the register has come
   */
  record Filled(long cursor, Downstream.Counts counts) implements CourierStep {}

  /**
   * The register was not as the centre's; these residents were put in place.
   *
   * @param whole whether it is as the centre's now
   */
  record Repaired(int residents, boolean whole) implements CourierStep {}

  /** What came down is no delta of our centre that was asked for; nothing was changed. */
  record DeltaRejected(DeltaFlaw flaw) implements CourierStep {}

  /** The terminal's own store did not give or take the batch; it is tried again. */
  record NoStore(StoreFailure failure) implements CourierStep {}

  /** A newer list of certificates that no longer count is in force. */
  record TrustTaken(long version) implements CourierStep {}

  /** What came is no newer list, and no lease, of our centre; nothing was changed. */
  record TrustRejected() implements CourierStep {}

  /** A newer login policy or register of operators is in force, or somebody was let in again. */
  record DirectivesTaken() implements CourierStep {}

  /** Something that came about logins is none of our centre's; what was held before stays. */
  record DirectivesRejected() implements CourierStep {}

  /** Another lease is in force. */
  record LeaseRenewed(Lease lease) implements CourierStep {}

  /** The terminal has new keys, whose certificates end then. */
  record CertificateRenewed(Suite suite, Instant until) implements CourierStep {}

  /** The centre ordered something, and it is done. */
  record Obeyed(Order.Act act) implements CourierStep {}

  /** What the centre told could not be kept or done; it is tried again. */
  record NotHeeded() implements CourierStep {}

  /**
   * The centre's log has grown, or receipts were found in it.
   *
   * @param size of the log
   */
  record LogFollowed(long size) implements CourierStep {}

  /** The centre says that it was put back, and that its log begins anew. */
  record LogReopened(int era) implements CourierStep {}

  /** The centre's log is not the one that it was; evidence is kept, and work goes on. */
  record LogDiffers(LedgerFlaw flaw) implements CourierStep {}

  /** What came is no checkpoint or proof of our centre's log; nothing was changed. */
  record LogRejected() implements CourierStep {}

  /** The witness that is demanded has not signed the centre's log for long; work goes on. */
  record WitnessMissing() implements CourierStep {}

  /** It has signed again. */
  record WitnessBack() implements CourierStep {}

  /** Whether nothing can come after this. */
  default boolean last() {
    return this instanceof Obeyed(Order.Act act) && act == Order.Act.WIPE;
  }

  /** Whether the next step need not wait. */
  default boolean progress() {
    return switch (this) {
      case Sent _,
          Carried _,
          SendingAgain _,
          Received _,
          Filled _,
          TrustTaken _,
          DirectivesTaken _,
          LeaseRenewed _,
          CertificateRenewed _,
          Obeyed _ ->
          true;
      case LogFollowed _, LogReopened _, WitnessBack _ -> true;
      case Repaired(int residents, boolean whole) -> whole || residents > 0;
      default -> false;
    };
  }

  /** Whether line, centre or store let us down, so that waiting grows. */
  default boolean failed() {
    return !(progress()
        || this instanceof Idle
        || this instanceof CentreBehind
        || this instanceof WitnessMissing
        || this instanceof LogDiffers);
  }
}
