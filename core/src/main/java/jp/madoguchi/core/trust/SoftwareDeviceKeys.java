package jp.madoguchi.core.trust;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * The terminal's keys in the plain file {@code device.keys}, where there is no token. Whoever
 * copies the file has the keys: {@link #degraded()} is always true, and operators are shown it.
 */
public final class SoftwareDeviceKeys implements DeviceKeys {
  private static final KeyFile FILE = new KeyFile("device.keys", 65_536, 3);
  private static final int SECRET_LENGTH = 32;

  private final HeldKey classical;
  private final HeldKey quantumSafe;
  private final Secret deviceSecret;
  private final Randomness randomness;

  private SoftwareDeviceKeys(
      HeldKey classical, HeldKey quantumSafe, Secret deviceSecret, Randomness randomness) {
    this.classical = classical;
    this.quantumSafe = quantumSafe;
    this.deviceSecret = deviceSecret;
    this.randomness = randomness;
  }

  /** Fresh key pairs that wait for their certificates (enrolment, 端末登録). */
  public static final class Draft {
    private final KeyPair classical;
    private final KeyPair quantumSafe;
    private final Randomness randomness;

    private Draft(Randomness randomness) {
      this.classical = KeyPairs.generate(KeyType.EC_P256, randomness);
      this.quantumSafe = KeyPairs.generate(KeyType.ML_DSA_65, randomness);
      this.randomness = randomness;
    }

    public PublicKey classicalKey() {
      return classical.getPublic();
    }

    public PublicKey quantumSafeKey() {
      return quantumSafe.getPublic();
    }

    /**
     * The finished keys with a fresh device secret; nothing is stored yet.
     *
     * @param classicalChain leaf first
     * @param quantumSafeChain leaf first
     * @throws IllegalArgumentException a certificate is for another key
     */
    public SoftwareDeviceKeys certified(
        List<X509Certificate> classicalChain, List<X509Certificate> quantumSafeChain) {
      if (!classicalChain.getFirst().getPublicKey().equals(classicalKey())
          || !quantumSafeChain.getFirst().getPublicKey().equals(quantumSafeKey())) {
        throw new IllegalArgumentException("certificate for another key");
      }
      return new SoftwareDeviceKeys(
          HeldKey.of(classical, classicalChain),
          HeldKey.of(quantumSafe, quantumSafeChain),
          Secret.taking(randomness.bytes(SECRET_LENGTH)),
          randomness);
    }
  }

  /** Begins an enrolment. */
  public static Draft draft(Randomness randomness) {
    return new Draft(randomness);
  }

  /** Keeps the keys, in the clear, in {@code device.keys}. */
  public void store(FileStore files) throws IOException {
    CborWriter writer = FILE.content();
    classical.write(writer);
    quantumSafe.write(writer);
    FILE.store(files, deviceSecret.use(secret -> writer.bytes(secret).toBytes()));
  }

  /**
   * Reads what {@link #store} kept; empty where there is none.
   *
   * @throws IOException the file cannot be read or is damaged
   */
  public static Optional<SoftwareDeviceKeys> load(FileStore files, Randomness randomness)
      throws IOException {
    return FILE.load(files, reader -> read(reader, randomness));
  }

  private static SoftwareDeviceKeys read(CborReader reader, Randomness randomness)
      throws MalformedCbor {
    return new SoftwareDeviceKeys(
        HeldKey.read(reader, KeyType.EC_P256),
        HeldKey.read(reader, KeyType.ML_DSA_65),
        Secret.taking(reader.readBytes(SECRET_LENGTH, SECRET_LENGTH)),
        randomness);
  }

  @Override
  public boolean degraded() {
    return true;
  }

  @Override
  public Secret deviceSecret() {
    return deviceSecret.copy();
  }

  @Override
  public List<X509Certificate> classicalChain() {
    return classical.chain();
  }

  @Override
  public List<X509Certificate> quantumSafeChain() {
    return quantumSafe.chain();
  }

  @Override
  public byte[] signClassical(byte[] message) {
    return classical.sign(message, randomness);
  }

  @Override
  public byte[] signQuantumSafe(byte[] message) {
    return quantumSafe.sign(message, randomness);
  }

  @Override
  public X509ExtendedKeyManager tlsIdentity() {
    return new TlsIdentity(classical);
  }
}
