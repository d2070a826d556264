package jp.madoguchi.core.trust;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.port.Randomness;

/** A private key in software and the chain that belongs to it, leaf first. */
record HeldKey(KeyType type, PrivateKey key, List<X509Certificate> chain) {
  private static final int MAX_KEY = 8192;

  HeldKey {
    chain = List.copyOf(chain);
  }

  static HeldKey of(KeyPair pair, List<X509Certificate> chain) {
    return new HeldKey(KeyType.of(pair.getPublic()).orElseThrow(), pair.getPrivate(), chain);
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  byte[] sign(byte[] message, Randomness randomness) {
    return KeyPairs.sign(type, key, message, randomness);
  }

  /** Writes {@code [PKCS#8, [certificate, …]]}. */
  void write(CborWriter writer) {
    byte[] pkcs8 = key.getEncoded();
    writer.array(2).bytes(pkcs8).array(chain.size());
    Arrays.fill(pkcs8, (byte) 0);
    chain.forEach(certificate -> writer.bytes(Certificates.encoded(certificate)));
  }

  static HeldKey read(CborReader reader, KeyType... allowed) throws MalformedCbor {
    int start = reader.offset();
    reader.openArray(2);
    byte[] pkcs8 = reader.readBytes(1, MAX_KEY);
    int count = reader.openArray(1, 2);
    try {
      X509Certificate[] chain = new X509Certificate[count];
      for (int i = 0; i < count; i++) {
        chain[i] = Certificates.parse(reader.readBytes(Certificates.MAX_SIZE));
      }
      reader.close();
      reader.close();
      KeyType type = type(chain[0], allowed);
      return new HeldKey(type, KeyPairs.parsePrivate(type, pkcs8), List.of(chain));
    } catch (GeneralSecurityException e) {
      throw reader.invalid(start, e);
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  private static KeyType type(X509Certificate leaf, KeyType... allowed)
      throws GeneralSecurityException {
    return KeyType.of(leaf.getPublicKey())
        .filter(Arrays.asList(allowed)::contains)
        .orElseThrow(() -> new InvalidKeyException("a certificate for another kind of key"));
  }
}
