package jp.madoguchi.core.simulator.card;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.card.MalformedTlv;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.card.Tlv;

/**
 * What a virtual card keeps without power: keys, certificates, PIN and the tries left. It holds
 * private keys in the open, which is why it serves the sandbox only. Arrays are not changed after
 * construction.
 *
 * @param paddedPin the PIN as eight bytes, padded with FF
 * @param triesLeft 0 (blocked) to {@link #TRIES}
 * @param unblocking what gives a blocked card a new PIN
 * @param keys one for each slot
 */
public record VirtualCardState(
    byte[] paddedPin, int triesLeft, VirtualPuk unblocking, Map<Slot, VirtualKey> keys) {
  /** Wrong PINs in a row until the card blocks. */
  public static final int TRIES = 3;

  private static final int STATE_TAG = 0x70;
  private static final int PIN_TAG = 0x80;
  private static final int TRIES_TAG = 0x81;
  private static final int PUK_TAG = 0x82;
  private static final int FIRST_KEY_TAG = 0xA0;
  private static final int FIRST_KEY = 3;

  public VirtualCardState {
    if (triesLeft < 0 || triesLeft > TRIES || !PinBlock.isWellFormed(paddedPin)) {
      throw new IllegalArgumentException("not the state of a card");
    }
    keys = Map.copyOf(keys);
    if (keys.size() != Slot.values().length) {
      throw new IllegalArgumentException("a card with " + keys.size() + " keys");
    }
  }

  /** With the unblocking key of all made-up cards. */
  public VirtualCardState(byte[] paddedPin, int triesLeft, Map<Slot, VirtualKey> keys) {
    this(paddedPin, triesLeft, VirtualPuk.USUAL, keys);
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws MalformedTlv these bytes are not the state of a card
   */
  public static VirtualCardState fromBytes(byte[] bytes) throws MalformedTlv {
    try {
      return read(bytes);
    } catch (IllegalArgumentException e) {
      throw new MalformedTlv(String.valueOf(e.getMessage()));
    }
  }

  private static VirtualCardState read(byte[] bytes) throws MalformedTlv {
    List<Tlv> parts = Tlv.parse(Tlv.sole(bytes, STATE_TAG));
    Map<Slot, VirtualKey> keys = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      keys.put(slot, VirtualKey.fromBytes(Tlv.only(parts, FIRST_KEY_TAG + slot.ordinal())));
    }
    byte[] tries = Tlv.only(parts, TRIES_TAG);
    return new VirtualCardState(
        Tlv.only(parts, PIN_TAG), tries.length == 1 ? tries[0] : -1, unblocking(parts), keys);
  }

  /** Cards of before had no unblocking key. */
  private static VirtualPuk unblocking(List<Tlv> parts) throws MalformedTlv {
    boolean has = parts.stream().anyMatch(part -> part.tag() == PUK_TAG);
    return has ? VirtualPuk.fromBytes(Tlv.only(parts, PUK_TAG)) : VirtualPuk.USUAL;
  }

  /** The state as bytes; the caller keeps them from other people's eyes. */
  public byte[] toBytes() {
    Tlv[] parts = new Tlv[FIRST_KEY + Slot.values().length];
    parts[0] = new Tlv(PIN_TAG, paddedPin);
    parts[1] = new Tlv(TRIES_TAG, new byte[] {(byte) triesLeft});
    parts[2] = new Tlv(PUK_TAG, unblocking.toBytes());
    for (Slot slot : Slot.values()) {
      parts[FIRST_KEY + slot.ordinal()] =
          new Tlv(FIRST_KEY_TAG + slot.ordinal(), key(slot).toBytes());
    }
    return new Tlv(STATE_TAG, Tlv.join(parts)).encoded();
  }

  /** The slot's certificate, X.509 in DER. */
  public byte[] certificate(Slot slot) {
    return key(slot).certificate().clone();
  }

  VirtualKey key(Slot slot) {
    VirtualKey key = keys.get(slot);
    if (key == null) {
      throw new IllegalStateException("every slot has a key");
    }
    return key;
  }

  VirtualCardState withTriesLeft(int left) {
    return new VirtualCardState(paddedPin, left, unblocking, keys);
  }

  VirtualCardState withPin(byte[] padded) {
    return new VirtualCardState(padded.clone(), TRIES, unblocking, keys);
  }

  VirtualCardState with(VirtualPuk puk) {
    return new VirtualCardState(paddedPin, triesLeft, puk, keys);
  }

  @Override
  public String toString() {
    return "VirtualCardState[triesLeft=" + triesLeft + "]";
  }
}
