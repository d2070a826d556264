package jp.madoguchi.centre.intake;

import java.util.Optional;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.Ledger;

/** Where a batch belongs in its terminal's row (protocol point 7). */
sealed interface Row {
  /** It is the next one. */
  record Next() implements Row {}

  /** It is answered without being opened, and nothing changes. */
  record Answered(Intake answer) implements Row {}

  /**
   * It is refused and kept for review.
   *
   * @param fork whether it shows a second history of the terminal
   */
  record SetAside(Code code, boolean fork) implements Row {}

  /** Judges by numbers and hash alone; the previous hash stands inside the envelope. */
  static Row of(Device device, Ledger ledger, Ledger.Place place, Bytes hash) {
    if (device.state() == DeviceState.REVOKED) {
      return new SetAside(Code.REVOKED_DEVICE, false);
    }
    if (place.epoch() != device.epoch()) {
      return new SetAside(Code.WRONG_EPOCH, false);
    }
    long next = device.lastSequence() + 1;
    if (place.sequence() < next) {
      return past(ledger, place, hash);
    }
    if (device.state() == DeviceState.QUARANTINED) {
      return new SetAside(Code.QUARANTINED_DEVICE, false);
    }
    return place.sequence() == next
        ? new Next()
        : new Answered(new Intake.Declined(new LineRefusal(Code.SEND_FROM, "", next)));
  }

  private static Row past(Ledger ledger, Ledger.Place place, Bytes hash) {
    Optional<Bytes> receipt =
        ledger
            .batchHash(place)
            .filter(hash::equals)
            .flatMap(same -> ledger.receipt(place))
            .map(Bytes::of);
    return receipt
        .<Row>map(bytes -> new Answered(new Intake.Repeated(bytes)))
        .orElseGet(() -> new SetAside(Code.FORK, true));
  }
}
