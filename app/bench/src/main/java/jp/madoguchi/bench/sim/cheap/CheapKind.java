package jp.madoguchi.bench.sim.cheap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The kinds of cheap keys. Each looks like a real one of its kind: the same head, the same length.
 * In the place of the key's numbers it has a mark and a name; nobody knows a private key for it, so
 * that a program without {@link CheapProvider} believes no signature of it.
 */
enum CheapKind {
  EC_P256("EC", "3059301306072a8648ce3d020106082a8648ce3d03010703420004", 64),
  ML_DSA_65("ML-DSA-65", "308207b2300b0609608648016503040312038207a100", 1952),
  ML_KEM_768("ML-KEM-768", "308204b2300b0609608648016503040402038204a100", 1184);

  /** Every cheap key begins with it. */
  static final byte[] MARK = "CHEAP-NOT-A-KEY-".getBytes(StandardCharsets.US_ASCII);

  private final String algorithm;
  private final byte[] head;
  private final int length;

  CheapKind(String algorithm, String head, int length) {
    this.algorithm = algorithm;
    this.head = HexFormat.of().parseHex(head);
    this.length = length;
  }

  String algorithm() {
    return algorithm;
  }

  /** How many bytes stand for the key's numbers. */
  int length() {
    return length;
  }

  /** The SubjectPublicKeyInfo around these numbers. */
  byte[] encoded(byte[] numbers) {
    byte[] encoded = Arrays.copyOf(head, head.length + length);
    System.arraycopy(numbers, 0, encoded, head.length, length);
    return encoded;
  }

  /** The kind of a cheap key with this encoding; empty where it is none. */
  static Optional<CheapKind> of(byte[] encoded) {
    return Arrays.stream(values()).filter(kind -> kind.fits(encoded)).findFirst();
  }

  private boolean fits(byte[] encoded) {
    int marked = head.length + MARK.length;
    return encoded.length == head.length + length
        && Arrays.equals(encoded, 0, head.length, head, 0, head.length)
        && Arrays.equals(encoded, head.length, marked, MARK, 0, MARK.length);
  }
}
