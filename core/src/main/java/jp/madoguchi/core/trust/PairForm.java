package jp.madoguchi.core.trust;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;

/**
 * A pair of keys without a certificate, as files keep it: {@code [SubjectPublicKeyInfo, PKCS#8]}.
 */
final class PairForm {
  private static final int MAX_KEY = 8192;

  private PairForm() {}

  static void write(CborWriter writer, KeyPair pair) {
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    writer.array(2).bytes(pair.getPublic().getEncoded()).bytes(pkcs8);
    Arrays.fill(pkcs8, (byte) 0);
  }

  static KeyPair read(CborReader reader, KeyType type) throws MalformedCbor {
    int start = reader.offset();
    reader.openArray(2);
    byte[] encoded = reader.readBytes(1, MAX_KEY);
    byte[] pkcs8 = reader.readBytes(1, MAX_KEY);
    reader.close();
    try {
      return new KeyPair(KeyPairs.parsePublic(type, encoded), KeyPairs.parsePrivate(type, pkcs8));
    } catch (GeneralSecurityException e) {
      throw reader.invalid(start, e);
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }
}
