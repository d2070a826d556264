package jp.madoguchi.core.trust;

import java.util.Set;

/** What the holder of a certificate may do; a certificate names exactly one. */
public enum Role {
  /** A terminal: signs batches and speaks to the centre over TLS. */
  DEVICE(1, KeyType.EC_P256, KeyType.ML_DSA_65, KeyType.EC_P384, KeyType.ML_DSA_87),
  /** The centre's end of the line (TLS server). */
  CENTRE_LINE(2, KeyType.EC_P256),
  /** The centre's key that batches are sealed to. */
  CENTRE_SEAL(3, KeyType.EC_P256, KeyType.ML_KEM_768, KeyType.EC_P384, KeyType.ML_KEM_1024),
  /** The centre's key that signs receipts. */
  CENTRE_RECEIPT(4, KeyType.EC_P256, KeyType.ML_DSA_65, KeyType.EC_P384, KeyType.ML_DSA_87),
  /** An operator's card (操作者). */
  OPERATOR(5, KeyType.EC_P256);

  private final int number;
  private final Set<KeyType> keyTypes;

  Role(int number, KeyType... keyTypes) {
    this.number = number;
    this.keyTypes = Set.of(keyTypes);
  }

  /** The extended key usage (RFC 5280 section 4.2.1.12) that names this role. */
  public String oid() {
    return Oids.ROLES + "." + number;
  }

  /** Whether holders of this role may have such a key. */
  public boolean allows(KeyType type) {
    return keyTypes.contains(type);
  }

  /** The one key usage (RFC 5280 section 4.2.1.3) that goes with this role and such a key. */
  Usage usage(KeyType type) {
    return switch (this) {
      case CENTRE_SEAL -> type.classical() ? Usage.AGREEMENT : Usage.ENCIPHERMENT;
      case DEVICE, CENTRE_LINE, CENTRE_RECEIPT, OPERATOR -> Usage.SIGNATURE;
    };
  }
}
