package jp.madoguchi.bench.sim.cheap;

import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.DecapsulateException;
import javax.crypto.KEM;
import javax.crypto.KEMSpi;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A secret that lies open in its capsule. */
final class CheapKem implements KEMSpi {
  private static final int CAPSULE = 1088;
  private static final int SECRET = 32;

  @Override
  public EncapsulatorSpi engineNewEncapsulator(
      PublicKey key, @Nullable AlgorithmParameterSpec spec, SecureRandom random)
      throws InvalidKeyException {
    if (!(key instanceof CheapPublicKey cheap)) {
      throw new InvalidKeyException("not a cheap key");
    }
    return new Sender(cheap, random);
  }

  @Override
  public DecapsulatorSpi engineNewDecapsulator(
      PrivateKey key, @Nullable AlgorithmParameterSpec spec) throws InvalidKeyException {
    if (!(key instanceof CheapPrivateKey cheap)) {
      throw new InvalidKeyException("not a cheap key");
    }
    return new Receiver(cheap.half());
  }

  private static SecretKey part(byte[] secret, int from, int to, String algorithm) {
    byte[] part = Arrays.copyOfRange(secret, from, to);
    return new SecretKeySpec(part, algorithm);
  }

  private record Sender(CheapPublicKey key, SecureRandom random) implements EncapsulatorSpi {
    @Override
    public KEM.Encapsulated engineEncapsulate(int from, int to, String algorithm) {
      byte[] start = new byte[SECRET];
      random.nextBytes(start);
      byte[] capsule = Arrays.copyOf(start, CAPSULE);
      return new KEM.Encapsulated(
          part(key.mac(capsule), from, to, algorithm), capsule, new byte[0]);
    }

    @Override
    public int engineSecretSize() {
      return SECRET;
    }

    @Override
    public int engineEncapsulationSize() {
      return CAPSULE;
    }
  }

  private record Receiver(CheapPublicKey key) implements DecapsulatorSpi {
    @Override
    public SecretKey engineDecapsulate(byte[] capsule, int from, int to, String algorithm)
        throws DecapsulateException {
      if (capsule.length != CAPSULE) {
        throw new DecapsulateException("another length");
      }
      return part(key.mac(capsule), from, to, algorithm);
    }

    @Override
    public int engineSecretSize() {
      return SECRET;
    }

    @Override
    public int engineEncapsulationSize() {
      return CAPSULE;
    }
  }
}
