package jp.madoguchi.core.keys;

import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * One operator's way to the store key. The slot holds a P-256 public key whose private half was
 * thrown away; the card's key 9D (SP 800-73-4, key management) agrees with it on the card secret.
 * The palm template opens with card and device, the store key needs the lease as well.
 *
 * <p>Immutable.
 */
public final class KeySlot {
  private static final String LABEL = "madoguchi key slot 1";
  private static final String PALM = "palm";
  private static final String STORE = "store";

  private final String storeId;
  private final String operatorId;
  private final byte[] ephemeral;
  private final byte[] palm;
  private final byte[] storeKey;

  KeySlot(byte[] storeId, String operatorId, byte[] ephemeral, byte[] palm, byte[] storeKey) {
    this.storeId = HexFormat.of().formatHex(storeId);
    this.operatorId = operatorId;
    this.ephemeral = ephemeral;
    this.palm = palm;
    this.storeKey = storeKey;
  }

  static KeySlot seal(byte[] storeId, NewOperator operator, Secret storeKey, Randomness random)
      throws KeysRefused {
    CurvePoint.encode(operator.cardKey());
    KeyPair pair = CurvePoint.fresh(random);
    byte[] ephemeral = CurvePoint.encode((ECPublicKey) pair.getPublic());
    KeySlot empty =
        new KeySlot(storeId, operator.operatorId(), ephemeral, new byte[0], new byte[0]);
    try (Secret card = CurvePoint.agree(pair, operator.cardKey());
        Secret palmKey = empty.key(PALM, List.of(card, operator.deviceSecret()));
        Secret slotKey =
            empty.key(STORE, List.of(card, operator.deviceSecret(), operator.leaseSecret()))) {
      byte[] palm = SealedBlob.seal(palmKey, empty.label(PALM), operator.palmTemplate(), random);
      byte[] wrapped =
          storeKey.use(bytes -> SealedBlob.seal(slotKey, empty.label(STORE), bytes, random));
      return new KeySlot(storeId, operator.operatorId(), ephemeral, palm, wrapped);
    }
  }

  public String operatorId() {
    return operatorId;
  }

  /** What the card multiplies with its key 9D to give the card secret. A point of P-256. */
  public ECPublicKey ephemeralKey() throws KeysRefused {
    return CurvePoint.decode(ephemeral);
  }

  /** The palm template; throws {@link KeysRefused.WrongKeys} with another card or device. */
  public byte[] openPalm(Secret cardSecret, Secret deviceSecret) throws KeysRefused {
    try (Secret key = key(PALM, List.of(cardSecret, deviceSecret))) {
      return SealedBlob.open(key, label(PALM), palm);
    }
  }

  /** The store key; throws {@link KeysRefused.WrongKeys} with another card, device or lease. */
  public Secret openStoreKey(Secret cardSecret, Secret deviceSecret, Secret leaseSecret)
      throws KeysRefused {
    try (Secret key = key(STORE, List.of(cardSecret, deviceSecret, leaseSecret))) {
      return Secret.taking(SealedBlob.open(key, label(STORE), storeKey));
    }
  }

  byte[] ephemeralBytes() {
    return ephemeral.clone();
  }

  byte[] sealedPalm() {
    return palm.clone();
  }

  byte[] sealedStoreKey() {
    return storeKey.clone();
  }

  private Secret key(String purpose, List<Secret> secrets) {
    return DerivedKey.of(secrets, ephemeral, LABEL, storeId, operatorId, purpose);
  }

  private String label(String purpose) {
    return LABEL + " " + purpose + " " + storeId + " " + operatorId;
  }
}
