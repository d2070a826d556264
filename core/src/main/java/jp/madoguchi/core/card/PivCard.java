package jp.madoguchi.core.card;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.value.Sha256;

/**
 * An operator's card with the PIV application selected (NIST SP 800-73-4 part 2). Every method
 * blocks for at least one exchange with the card and throws {@link CardLost} when it was pulled;
 * whatever the card answers, a call ends and holds at most 16 KiB of it. Not safe for use by
 * several threads.
 */
public final class PivCard implements AutoCloseable {
  /** The PIV application, version 1.0 (SP 800-73-4 part 1, 2.2). */
  private static final byte[] APPLICATION = HexFormat.of().parseHex("A000000308000010000100");

  private static final int ECC_P256 = 0x11;
  private static final int CARDHOLDER_PIN = 0x80;
  private static final int VERIFY_PIN = 0x20;
  private static final int CHANGE_PIN = 0x24;
  private static final int RESET_RETRY_COUNTER = 0x2C;
  private static final int DIGEST = 32;

  private final ApduChannel channel;

  private PivCard(ApduChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the connected card over and selects the PIV application. Where this fails, the card is
   * closed.
   *
   * @throws CardFault.NotAPivCard the card does not know the application
   */
  public static PivCard select(CardReader.Card card) throws CardFault, CardLost {
    ApduChannel channel = new ApduChannel(card);
    boolean selected = false;
    try {
      ResponseApdu answer = channel.exchange(new CommandApdu(0, 0xA4, 0x04, 0, APPLICATION, 256));
      if (!answer.status().isOk()) {
        throw new CardFault.NotAPivCard(answer.status());
      }
      value(answer.data(), 0x61);
      selected = true;
      return new PivCard(channel);
    } finally {
      if (!selected) {
        channel.close();
      }
    }
  }

  /**
   * The slot's certificate. Nothing is said about who issued it or whether the card has its key.
   *
   * @throws CardFault.UnsupportedKey there is none, or its key is not one of ECC P-256
   */
  public X509Certificate certificate(Slot slot) throws CardFault, CardLost {
    int tag = slot.certificateObject();
    byte[] wanted = {0x5C, 3, (byte) (tag >>> 16), (byte) (tag >>> 8), (byte) tag};
    ResponseApdu answer = channel.exchange(new CommandApdu(0, 0xCB, 0x3F, 0xFF, wanted, 256));
    if (answer.status().equals(StatusWord.NOT_FOUND)) {
      throw new CardFault.UnsupportedKey(slot, "no certificate");
    }
    requireOk(answer);
    return CardCertificates.read(slot, answer.data());
  }

  /**
   * How many wrong PINs the card takes before it blocks: 0 where it has. Empty where the PIN was
   * verified on this connection, for then the card does not tell.
   */
  public OptionalInt triesLeft() throws CardFault, CardLost {
    StatusWord status =
        channel.exchange(new CommandApdu(0, 0x20, 0, CARDHOLDER_PIN, new byte[0], 0)).status();
    if (status.isOk()) {
      return OptionalInt.empty();
    }
    if (status.equals(StatusWord.PIN_BLOCKED)) {
      return OptionalInt.of(0);
    }
    if (status.triesLeft().isPresent()) {
      return status.triesLeft();
    }
    throw new CardFault.BadAnswer(status, "no count of tries");
  }

  /**
   * Shows the PIN to the card.
   *
   * @throws CardFault.WrongPin it was wrong and can be tried again
   * @throws CardFault.PinBlocked it was wrong for the last time, or the card was blocked before
   */
  public void verifyPin(Pin pin) throws CardFault, CardLost {
    showPin(VERIFY_PIN, pin.use(byte[]::clone));
  }

  /**
   * Replaces the PIN; errors as in {@link #verifyPin}, about the old one. The new one is verified
   * afterwards. Where the card is pulled meanwhile, nobody knows which of both counts.
   *
   * @throws CardFault.PinNotTaken the card has rules of its own that the new one does not keep
   */
  public void changePin(Pin oldPin, Pin newPin) throws CardFault, CardLost {
    showPin(CHANGE_PIN, joined(oldPin, newPin));
  }

  /**
   * Gives the card a new PIN and all its tries, with the unblocking key that its issuer keeps
   * (3.2.3). The PIN is not verified with that. Where the card is pulled meanwhile, nobody knows
   * which PIN counts.
   *
   * @param puk has the form of a PIN here: 6 to 8 digits, padded as a PIN is
   * @throws CardFault.WrongPuk it was wrong and can be tried again
   * @throws CardFault.PukBlocked it was wrong for the last time, or blocked before
   * @throws CardFault.PinNotTaken the card has rules of its own that the new PIN does not keep
   */
  public void unblock(Pin puk, Pin newPin) throws CardFault, CardLost {
    byte[] both = joined(puk, newPin);
    try {
      StatusWord status = shown(RESET_RETRY_COUNTER, both);
      int left = status.triesLeft().orElse(0);
      if (left > 0) {
        throw new CardFault.WrongPuk(left);
      }
      if (isBlocked(status)) {
        throw new CardFault.PukBlocked();
      }
      if (status.equals(StatusWord.BAD_DATA)) {
        throw new CardFault.PinNotTaken();
      }
      if (!status.isOk()) {
        throw new CardFault.BadAnswer(status, "refused to be unblocked");
      }
    } finally {
      Arrays.fill(both, (byte) 0);
    }
  }

  private static byte[] joined(Pin first, Pin second) {
    byte[] both = new byte[2 * Pin.PADDED];
    first.use(bytes -> copied(bytes, both, 0));
    second.use(bytes -> copied(bytes, both, Pin.PADDED));
    return both;
  }

  private static byte[] copied(byte[] source, byte[] target, int at) {
    System.arraycopy(source, 0, target, at, source.length);
    return target;
  }

  private void showPin(int instruction, byte[] data) throws CardFault, CardLost {
    try {
      StatusWord status = shown(instruction, data);
      int left = status.triesLeft().orElse(0);
      if (left > 0) {
        throw new CardFault.WrongPin(left);
      }
      if (isBlocked(status)) {
        throw new CardFault.PinBlocked();
      }
      if (instruction == CHANGE_PIN && status.equals(StatusWord.BAD_DATA)) {
        throw new CardFault.PinNotTaken();
      }
      if (!status.isOk()) {
        throw new CardFault.BadAnswer(status, "refused the PIN command");
      }
    } finally {
      Arrays.fill(data, (byte) 0);
    }
  }

  private StatusWord shown(int instruction, byte[] data) throws CardFault, CardLost {
    return channel.exchange(new CommandApdu(0, instruction, 0, CARDHOLDER_PIN, data, 0)).status();
  }

  /** Some cards answer the last wrong try with 63C0, others with 6983. */
  private static boolean isBlocked(StatusWord status) {
    return status.triesLeft().isPresent() || status.equals(StatusWord.PIN_BLOCKED);
  }

  /**
   * Signs a digest with ECDSA. The card's word is not taken for it: the caller verifies against the
   * certificate before relying on the signature.
   *
   * @param sha256Digest 32 bytes
   * @return r and s in DER, in range
   * @throws CardFault.PinNeeded the PIN was not verified; for {@link Slot#SIGNATURE}, not right
   *     before this
   */
  public byte[] sign(Slot slot, byte[] sha256Digest) throws CardFault, CardLost {
    if (sha256Digest.length != DIGEST || slot == Slot.KEY_MANAGEMENT) {
      throw new IllegalArgumentException(slot + " with " + sha256Digest.length + " bytes");
    }
    byte[] signature = authenticate(slot, 0x81, sha256Digest);
    if (!P256.isSignature(signature)) {
      throw new CardFault.BadAnswer(StatusWord.OK, "not an ECDSA signature");
    }
    return signature;
  }

  /** Proves that the card is here: signs SHA-256 of a challenge with 9A. */
  public byte[] prove(byte[] challenge) throws CardFault, CardLost {
    return sign(Slot.AUTHENTICATION, Sha256.digest(challenge));
  }

  /**
   * Agrees on a secret with 9D: the x-coordinate that ECDH shares (SP 800-56A, 5.7.1.2), 32 bytes,
   * to be fed to a key derivation.
   *
   * @throws CardFault.UnsupportedKey the peer's key is not a point of P-256; the card is not asked
   */
  public Secret agree(ECPublicKey peer) throws CardFault, CardLost {
    if (!P256.holds(peer)) {
      throw new CardFault.UnsupportedKey(Slot.KEY_MANAGEMENT, "the peer's key is not of P-256");
    }
    byte[] shared = authenticate(Slot.KEY_MANAGEMENT, 0x85, P256.uncompressed(peer));
    if (shared.length != P256.FIELD_BYTES) {
      Arrays.fill(shared, (byte) 0);
      throw new CardFault.BadAnswer(StatusWord.OK, "a shared secret of the wrong length");
    }
    return Secret.taking(shared);
  }

  private byte[] authenticate(Slot slot, int inputTag, byte[] input) throws CardFault, CardLost {
    byte[] template =
        new Tlv(0x7C, Tlv.join(new Tlv(0x82, new byte[0]), new Tlv(inputTag, input))).encoded();
    ResponseApdu answer =
        channel.exchange(new CommandApdu(0, 0x87, ECC_P256, slot.reference(), template, 256));
    if (answer.status().equals(StatusWord.PIN_NEEDED)) {
      throw new CardFault.PinNeeded(slot);
    }
    if (answer.status().equals(StatusWord.BAD_PARAMETERS)
        || answer.status().equals(StatusWord.KEY_NOT_FOUND)) {
      throw new CardFault.UnsupportedKey(slot, "no such key on the card");
    }
    requireOk(answer);
    byte[] inner = value(answer.data(), 0x7C);
    byte[] output = value(inner, 0x82);
    Arrays.fill(answer.data(), (byte) 0);
    Arrays.fill(inner, (byte) 0);
    return output;
  }

  private static void requireOk(ResponseApdu answer) throws CardFault {
    if (!answer.status().isOk()) {
      throw new CardFault.BadAnswer(answer.status(), "an unexpected status");
    }
  }

  private static byte[] value(byte[] data, int tag) throws CardFault {
    try {
      return Tlv.sole(data, tag);
    } catch (MalformedTlv e) {
      throw new CardFault.BadAnswer(StatusWord.OK, "not the structure asked for", e);
    }
  }

  @Override
  public void close() {
    channel.close();
  }
}
