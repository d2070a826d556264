package jp.madoguchi.core.trust;

import org.bouncycastle.asn1.x509.KeyUsage;

/** The one bit that is set in a certificate's key usage (RFC 5280 section 4.2.1.3). */
enum Usage {
  SIGNATURE(KeyUsage.digitalSignature, 0),
  ENCIPHERMENT(KeyUsage.keyEncipherment, 2),
  AGREEMENT(KeyUsage.keyAgreement, 4),
  ISSUING(KeyUsage.keyCertSign, 5);

  private final int bits;
  private final int index;

  Usage(int bits, int index) {
    this.bits = bits;
    this.index = index;
  }

  KeyUsage extension() {
    return new KeyUsage(bits);
  }

  /** Whether {@code found}, as the JDK returns it, has this bit and no other. */
  boolean isOnlyOne(boolean[] found) {
    for (int i = 0; i < found.length; i++) {
      if (found[i] != (i == index)) {
        return false;
      }
    }
    return found.length > index;
  }
}
