package jp.madoguchi.core.card;

/** A key on the card, with its certificate (SP 800-73-4 part 1, tables 3 and 4b). */
public enum Slot {
  /** 9A: proves that the card is here. Needs the PIN once per connection. */
  AUTHENTICATION(0x9A, 0x5FC105),
  /** 9C: signs approvals. Needs the PIN right before each signature. */
  SIGNATURE(0x9C, 0x5FC10A),
  /** 9D: agrees on keys, and so unwraps the store's key. Needs the PIN once per connection. */
  KEY_MANAGEMENT(0x9D, 0x5FC10B);

  private final int reference;
  private final int certificateObject;

  Slot(int reference, int certificateObject) {
    this.reference = reference;
    this.certificateObject = certificateObject;
  }

  /** The key reference in GENERAL AUTHENTICATE. */
  public int reference() {
    return reference;
  }

  /** The tag of the certificate's data object in GET DATA. */
  public int certificateObject() {
    return certificateObject;
  }
}
