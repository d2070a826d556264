package jp.madoguchi.core.keys;

import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * One operator's way to the store key. Palm template and store key are each sealed under a P-256
 * public key whose private half was thrown away; the card's key 9D (SP 800-73-4, key management)
 * agrees with it on the card secret. The palm template opens with card and device, the store key
 * needs the lease as well. The card's public key is kept, so that another store key can be sealed
 * to a card that is not there; the template then stays as it is.
 *
 * <p>Immutable.
 */
public final class KeySlot {
  private static final String LABEL = "madoguchi key slot 2";
  private static final String PALM = "palm";

  private final byte[] storeId;
  private final int generation;
  private final String operatorId;
  private final byte[] cardKey;
  private final Part palm;
  private final Part storeKey;

  /** Something sealed to the card. */
  record Part(byte[] point, byte[] sealed) {}

  KeySlot(
      byte[] storeId, int generation, String operatorId, byte[] cardKey, Part palm, Part storeKey) {
    this.storeId = storeId.clone();
    this.generation = generation;
    this.operatorId = operatorId;
    this.cardKey = cardKey;
    this.palm = palm;
    this.storeKey = storeKey;
  }

  /** Seals palm and store key to one point, so that the card agrees once at login. */
  static KeySlot seal(
      byte[] storeId, int generation, NewOperator operator, Secret storeKey, Randomness random)
      throws KeysRefused {
    byte[] cardKey = CurvePoint.encode(operator.cardKey());
    KeyPair pair = CurvePoint.fresh(random);
    byte[] point = CurvePoint.encode((ECPublicKey) pair.getPublic());
    Part none = new Part(point, new byte[0]);
    KeySlot empty = new KeySlot(storeId, generation, operator.operatorId(), cardKey, none, none);
    try (Secret card = CurvePoint.agree(pair, operator.cardKey());
        Secret key = empty.palmKey(card, operator.deviceSecret())) {
      byte[] sealed = SealedBlob.seal(key, empty.label(PALM), operator.palmTemplate(), random);
      Part wrapped =
          empty.wrapped(
              point, card, operator.deviceSecret(), operator.leaseSecret(), storeKey, random);
      return new KeySlot(
          storeId, generation, operator.operatorId(), cardKey, new Part(point, sealed), wrapped);
    }
  }

  /** The same operator's way to another store key; the card need not be there. */
  KeySlot rewrapped(
      int next, Secret newKey, Secret deviceSecret, Secret leaseSecret, Randomness random)
      throws KeysRefused {
    ECPublicKey card = CurvePoint.decode(cardKey);
    KeyPair pair = CurvePoint.fresh(random);
    byte[] point = CurvePoint.encode((ECPublicKey) pair.getPublic());
    KeySlot empty = new KeySlot(storeId, next, operatorId, cardKey, palm, storeKey);
    try (Secret agreed = CurvePoint.agree(pair, card)) {
      Part wrapped = empty.wrapped(point, agreed, deviceSecret, leaseSecret, newKey, random);
      return new KeySlot(storeId, next, operatorId, cardKey, palm, wrapped);
    }
  }

  private Part wrapped(
      byte[] point,
      Secret card,
      Secret deviceSecret,
      Secret leaseSecret,
      Secret newKey,
      Randomness random) {
    try (Secret key = storeKeyKey(point, card, deviceSecret, leaseSecret)) {
      return new Part(
          point, newKey.use(bytes -> SealedBlob.seal(key, label(storePurpose()), bytes, random)));
    }
  }

  public String operatorId() {
    return operatorId;
  }

  /** What the card multiplies with its key 9D for {@link #openPalm}. A point of P-256. */
  public ECPublicKey palmPoint() throws KeysRefused {
    return CurvePoint.decode(palm.point());
  }

  /**
   * The same for {@link #openStoreKey}; equal to {@link #palmPoint} until the store key is changed.
   */
  public ECPublicKey storePoint() throws KeysRefused {
    return CurvePoint.decode(storeKey.point());
  }

  /** The palm template; throws {@link KeysRefused.WrongKeys} with another card or device. */
  public byte[] openPalm(Secret cardSecret, Secret deviceSecret) throws KeysRefused {
    try (Secret key = palmKey(cardSecret, deviceSecret)) {
      return SealedBlob.open(key, label(PALM), palm.sealed());
    }
  }

  /** The store key; throws {@link KeysRefused.WrongKeys} with another card, device or lease. */
  public Secret openStoreKey(Secret cardSecret, Secret deviceSecret, Secret leaseSecret)
      throws KeysRefused {
    try (Secret key = storeKeyKey(storeKey.point(), cardSecret, deviceSecret, leaseSecret)) {
      return Secret.taking(SealedBlob.open(key, label(storePurpose()), storeKey.sealed()));
    }
  }

  byte[] cardKey() {
    return cardKey.clone();
  }

  Part palm() {
    return palm;
  }

  Part storeKey() {
    return storeKey;
  }

  private Secret palmKey(Secret card, Secret device) {
    return key(palm.point(), PALM, List.of(card, device));
  }

  private Secret storeKeyKey(byte[] point, Secret card, Secret device, Secret lease) {
    return key(point, storePurpose(), List.of(card, device, lease));
  }

  private Secret key(byte[] point, String purpose, List<Secret> secrets) {
    return DerivedKey.of(
        secrets, point, LABEL, HexFormat.of().formatHex(storeId), operatorId, purpose);
  }

  private String storePurpose() {
    return "store " + generation;
  }

  private String label(String purpose) {
    return LABEL + " " + purpose + " " + HexFormat.of().formatHex(storeId) + " " + operatorId;
  }
}
