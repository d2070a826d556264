package jp.madoguchi.core.certificate;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * Somebody of whom a certificate is made, as read at one moment.
 *
 * @param states all of them, oldest first
 * @param open whether an entry about them waits for approval (仮登録, 4.0.8)
 * @param confirmed whether the centre acknowledged the present state
 */
public record Subject(List<ResidentRecord> states, boolean open, boolean confirmed) {
  public Subject {
    states = List.copyOf(states);
    if (states.isEmpty()) {
      throw new IllegalArgumentException("nobody");
    }
  }

  /** The present state. */
  public ResidentRecord present() {
    return states.getLast();
  }

  /** As they were in one of their states. */
  Subject asOf(int state) {
    return new Subject(
        states.stream().filter(it -> it.history() <= state).toList(), open, confirmed);
  }

  /** When the address that they have was notified (届出年月日), whatever else changed since. */
  LocalDate addressNotified() {
    AddressBlock now = present().address();
    return states.reversed().stream()
        .takeWhile(state -> state.address().equals(now))
        .reduce((_, earlier) -> earlier)
        .orElseThrow()
        .origin()
        .notificationDate();
  }
}
