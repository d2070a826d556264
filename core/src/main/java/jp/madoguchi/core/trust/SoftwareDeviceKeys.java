package jp.madoguchi.core.trust;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * The terminal's keys in the plain file {@code device.keys}, where there is no token. Whoever
 * copies the file has the keys: {@link #degraded()} is always true, and operators are shown it.
 */
public final class SoftwareDeviceKeys extends HeldDeviceKeys {
  private static final KeyFile FILE = new KeyFile("device.keys", 65_536, 3);
  private static final int SECRET_LENGTH = 32;

  private SoftwareDeviceKeys(
      HeldKey classical, HeldKey quantumSafe, Secret deviceSecret, Randomness randomness) {
    super(classical, quantumSafe, deviceSecret, randomness);
  }

  /** Fresh key pairs that wait for their certificates (enrolment, 端末登録). */
  public static final class Draft extends HeldDraft {
    private Draft(Randomness randomness) {
      super(KeyPairs.generate(KeyType.EC_P256, randomness), randomness);
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
      return new SoftwareDeviceKeys(
          certified(KeyType.EC_P256, classical, classicalChain),
          certified(KeyType.ML_DSA_65, quantumSafe, quantumSafeChain),
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
}
