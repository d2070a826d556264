package jp.madoguchi.sandbox.maker;

import java.util.Locale;

/** The residents' cards that lie in the tray, one for each thing that a trainee has to meet. */
public enum ResidentCard {
  /** It says what the record says. */
  MATCHING("2046"),
  /** Its holder came from elsewhere and never had the address changed. */
  EARLIER_ADDRESS("3185"),
  /** Of somebody who has another one's name and birth date. */
  LOOK_ALIKE("4259"),
  /** It has the surname that the record has as 旧氏. */
  FORMER_SURNAME("5368"),
  /** Its PIN was wrong too often. */
  LOCKED("6471");

  private final String pin;

  ResidentCard(String pin) {
    this.pin = pin;
  }

  /** What opens it; four digits, known to every trainee. */
  public String pin() {
    return pin;
  }

  String key(String what) {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + what;
  }
}
