package jp.madoguchi.core.simulator.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.madoguchi.core.card.MalformedTlv;

/**
 * The key that unblocks a virtual card (PUK). Arrays are not changed after construction.
 *
 * @param padded eight bytes, digits padded with FF as those of a PIN
 * @param triesLeft 0 (nothing unblocks the card any more) to {@link VirtualCardState#TRIES}
 */
public record VirtualPuk(byte[] padded, int triesLeft) {
  /** What all made-up cards have. */
  public static final String DIGITS = "12345678";

  static final VirtualPuk USUAL =
      new VirtualPuk(DIGITS.getBytes(StandardCharsets.US_ASCII), VirtualCardState.TRIES);

  public VirtualPuk {
    if (triesLeft < 0 || triesLeft > VirtualCardState.TRIES || !PinBlock.isWellFormed(padded)) {
      throw new IllegalArgumentException("not the unblocking key of a card");
    }
  }

  static VirtualPuk fromBytes(byte[] bytes) throws MalformedTlv {
    if (bytes.length != PinBlock.LENGTH + 1) {
      throw new MalformedTlv("an unblocking key of " + bytes.length + " bytes");
    }
    return new VirtualPuk(Arrays.copyOf(bytes, PinBlock.LENGTH), bytes[PinBlock.LENGTH]);
  }

  byte[] toBytes() {
    byte[] bytes = Arrays.copyOf(padded, PinBlock.LENGTH + 1);
    bytes[PinBlock.LENGTH] = (byte) triesLeft;
    return bytes;
  }

  VirtualPuk withTriesLeft(int left) {
    return new VirtualPuk(padded, left);
  }

  @Override
  public String toString() {
    return "VirtualPuk[triesLeft=" + triesLeft + "]";
  }
}
