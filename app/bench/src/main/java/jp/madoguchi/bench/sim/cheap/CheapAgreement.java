package jp.madoguchi.bench.sim.cheap;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.KeyAgreementSpi;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A secret that both sides come to, and everybody else. */
final class CheapAgreement extends KeyAgreementSpi {
  private @Nullable CheapPublicKey own;
  private byte[] secret = new byte[0];

  @Override
  protected void engineInit(Key key, SecureRandom random) throws InvalidKeyException {
    if (!(key instanceof CheapPrivateKey cheap)) {
      throw new InvalidKeyException("not a cheap key");
    }
    own = cheap.half();
  }

  @Override
  protected void engineInit(Key key, AlgorithmParameterSpec parameters, SecureRandom random)
      throws InvalidKeyException {
    engineInit(key, random);
  }

  @Override
  protected @Nullable Key engineDoPhase(Key key, boolean last) throws InvalidKeyException {
    if (own == null || !(key instanceof CheapPublicKey other)) {
      throw new InvalidKeyException("not a cheap key");
    }
    byte[] here = own.getEncoded();
    byte[] there = other.getEncoded();
    secret = Arrays.compare(here, there) < 0 ? own.mac(there) : other.mac(here);
    return null;
  }

  @Override
  protected byte[] engineGenerateSecret() {
    return secret.clone();
  }

  @Override
  protected int engineGenerateSecret(byte[] target, int offset) {
    System.arraycopy(secret, 0, target, offset, secret.length);
    return secret.length;
  }

  @Override
  protected SecretKey engineGenerateSecret(String algorithm) {
    return new SecretKeySpec(secret, algorithm);
  }
}
