package jp.madoguchi.core.trust;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The kinds of keys that certificates may hold. Recognised by the exact head of the
 * SubjectPublicKeyInfo, so that other curves, sizes and parameters are something else.
 */
public enum KeyType {
  /** RFC 5480: a point on P-256, uncompressed. */
  EC_P256("3059301306072a8648ce3d020106082a8648ce3d03010703420004", 91),
  /** RFC 9881. */
  ML_DSA_65("308207b2300b0609608648016503040312038207a100", 1974),
  /** RFC 9935. */
  ML_KEM_768("308204b2300b0609608648016503040402038204a100", 1206),
  /** RFC 5480: a point on P-384, uncompressed. */
  EC_P384("3076301006072a8648ce3d020106052b8104002203620004", 120),
  /** RFC 9881. */
  ML_DSA_87("30820a32300b060960864801650304031303820a2100", 2614),
  /** RFC 9935. */
  ML_KEM_1024("30820632300b06096086480165030404030382062100", 1590);

  private final byte[] head;
  private final int length;

  KeyType(String head, int length) {
    this.head = HexFormat.of().parseHex(head);
    this.length = length;
  }

  /** Empty where the key is of no allowed kind. */
  public static Optional<KeyType> of(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.stream(values()).filter(type -> type.fits(encoded)).findFirst();
  }

  /**
   * Whether a root of the classical kind answers for such keys; else the quantum-safe root does.
   */
  public boolean classical() {
    return this == EC_P256 || this == EC_P384;
  }

  /** Whether such a key signs, whatever its certificate says. */
  public boolean signs() {
    return this != ML_KEM_768 && this != ML_KEM_1024;
  }

  private boolean fits(byte[] encoded) {
    return encoded.length == length && Arrays.equals(encoded, 0, head.length, head, 0, head.length);
  }
}
