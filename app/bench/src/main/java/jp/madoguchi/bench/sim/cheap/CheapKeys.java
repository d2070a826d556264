package jp.madoguchi.bench.sim.cheap;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Reads cheap keys, and leaves all others to those who know them. */
final class CheapKeys extends KeyFactorySpi {
  @Override
  protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
    if (!(spec instanceof X509EncodedKeySpec encoded)) {
      throw new InvalidKeySpecException("not a cheap key");
    }
    byte[] bytes = encoded.getEncoded();
    CheapKind kind =
        CheapKind.of(bytes).orElseThrow(() -> new InvalidKeySpecException("not a cheap key"));
    return new CheapPublicKey(kind, bytes);
  }

  @Override
  protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
    if (!(spec instanceof PKCS8EncodedKeySpec encoded)) {
      throw new InvalidKeySpecException("not a cheap key");
    }
    return CheapPrivateKey.of(encoded.getEncoded())
        .orElseThrow(() -> new InvalidKeySpecException("not a cheap key"));
  }

  @Override
  protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> type)
      throws InvalidKeySpecException {
    throw new InvalidKeySpecException("not of cheap keys");
  }

  @Override
  protected Key engineTranslateKey(Key key) throws InvalidKeyException {
    throw new InvalidKeyException("not of cheap keys");
  }
}
