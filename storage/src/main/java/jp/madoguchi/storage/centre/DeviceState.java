package jp.madoguchi.storage.centre;

import java.util.Arrays;

/** Whether the centre still listens to a terminal. */
public enum DeviceState {
  ACTIVE(1),
  /** Taken out of use for good: lost, stolen or scrapped. */
  REVOKED(2),
  /** Two histories under one name: two administrators decide (protocol point 7). */
  QUARANTINED(3);

  private final short code;

  DeviceState(int code) {
    this.code = (short) code;
  }

  short code() {
    return code;
  }

  static DeviceState of(short code) {
    return Arrays.stream(values()).filter(state -> state.code == code).findFirst().orElseThrow();
  }
}
