package jp.madoguchi.core.trust;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/** The two keys of a device and its secret, wherever they lie. */
abstract sealed class HeldDeviceKeys implements DeviceKeys
    permits SoftwareDeviceKeys, TokenDeviceKeys {
  final HeldKey classical;
  final HeldKey quantumSafe;
  final Secret deviceSecret;
  final Randomness randomness;

  HeldDeviceKeys(
      HeldKey classical, HeldKey quantumSafe, Secret deviceSecret, Randomness randomness) {
    this.classical = classical;
    this.quantumSafe = quantumSafe;
    this.deviceSecret = deviceSecret;
    this.randomness = randomness;
  }

  /** Fresh key pairs that wait for their certificates (enrolment, 端末登録). */
  abstract static sealed class HeldDraft implements KeyDraft
      permits SoftwareDeviceKeys.Draft, TokenDeviceKeys.Draft {
    final Suite suite;
    final KeyPair classical;
    final KeyPair quantumSafe;
    final Randomness randomness;

    HeldDraft(Suite suite, KeyPair classical, KeyPair quantumSafe, Randomness randomness) {
      this.suite = suite;
      this.classical = classical;
      this.quantumSafe = quantumSafe;
      this.randomness = randomness;
    }

    @Override
    public final Suite suite() {
      return suite;
    }

    @Override
    public final PublicKey classicalKey() {
      return classical.getPublic();
    }

    @Override
    public final PublicKey quantumSafeKey() {
      return quantumSafe.getPublic();
    }

    @Override
    public final byte[] proveClassical(byte[] message) {
      return KeyPairs.sign(suite.classical(), classical.getPrivate(), message, randomness);
    }

    @Override
    public final byte[] proveQuantumSafe(byte[] message) {
      return KeyPairs.sign(suite.quantumSafe(), quantumSafe.getPrivate(), message, randomness);
    }

    /** The key with its chain; a token's public key is the same where its encoding is. */
    static HeldKey certified(KeyType type, KeyPair pair, List<X509Certificate> chain) {
      byte[] meant = chain.getFirst().getPublicKey().getEncoded();
      if (!Arrays.equals(meant, pair.getPublic().getEncoded())) {
        throw new IllegalArgumentException("certificate for another key");
      }
      return new HeldKey(type, pair.getPrivate(), chain);
    }
  }

  @Override
  public final Secret deviceSecret() {
    return deviceSecret.copy();
  }

  @Override
  public final List<X509Certificate> classicalChain() {
    return classical.chain();
  }

  @Override
  public final List<X509Certificate> quantumSafeChain() {
    return quantumSafe.chain();
  }

  @Override
  public final byte[] signClassical(byte[] message) {
    return classical.sign(message, randomness);
  }

  @Override
  public final byte[] signQuantumSafe(byte[] message) {
    return quantumSafe.sign(message, randomness);
  }

  @Override
  public final X509ExtendedKeyManager tlsIdentity() {
    return new TlsIdentity(classical);
  }
}
