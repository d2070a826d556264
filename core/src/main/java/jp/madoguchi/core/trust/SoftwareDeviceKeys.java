package jp.madoguchi.core.trust;

import java.io.IOException;
import java.security.KeyPair;
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
  private static final KeyFile NEXT = new KeyFile("device.next", 65_536, 3);
  private static final int SECRET_LENGTH = 32;

  private SoftwareDeviceKeys(
      HeldKey classical, HeldKey quantumSafe, Secret deviceSecret, Randomness randomness) {
    super(classical, quantumSafe, deviceSecret, randomness);
  }

  /** Fresh key pairs that wait for their certificates (enrolment, 端末登録). */
  public static final class Draft extends HeldDraft {
    private Draft(Suite suite, KeyPair classical, KeyPair quantumSafe, Randomness randomness) {
      super(suite, classical, quantumSafe, randomness);
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
      return certified(
          classicalChain, quantumSafeChain, Secret.taking(randomness.bytes(SECRET_LENGTH)));
    }

    /**
     * The same with a device secret that exists.
     *
     * @param deviceSecret taken over
     */
    SoftwareDeviceKeys certified(
        List<X509Certificate> classicalChain,
        List<X509Certificate> quantumSafeChain,
        Secret deviceSecret) {
      return new SoftwareDeviceKeys(
          certified(suite.classical(), classical, classicalChain),
          certified(suite.quantumSafe(), quantumSafe, quantumSafeChain),
          deviceSecret,
          randomness);
    }

    /** Keeps the pairs, in the clear, in {@code device.next}. */
    public void store(FileStore files) throws IOException {
      CborWriter writer = NEXT.content().integer(suite.number());
      PairForm.write(writer, classical);
      PairForm.write(writer, quantumSafe);
      NEXT.store(files, writer.toBytes());
    }

    /**
     * Reads what {@link #store} kept; empty where there is none.
     *
     * @throws IOException the file cannot be read or is damaged
     */
    public static Optional<Draft> load(FileStore files, Randomness randomness) throws IOException {
      return NEXT.load(files, reader -> read(reader, randomness));
    }

    private static Draft read(CborReader reader, Randomness randomness) throws MalformedCbor {
      Suite suite = reader.readCode(Suite.values(), Suite::number);
      return new Draft(
          suite,
          PairForm.read(reader, suite.classical()),
          PairForm.read(reader, suite.quantumSafe()),
          randomness);
    }
  }

  /** Begins an enrolment with the first suite. */
  public static Draft draft(Randomness randomness) {
    return draft(Suite.HYBRID_1, randomness);
  }

  /** Begins an enrolment. */
  public static Draft draft(Suite suite, Randomness randomness) {
    return new Draft(
        suite,
        KeyPairs.generate(suite.classical(), randomness),
        KeyPairs.generate(suite.quantumSafe(), randomness),
        randomness);
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
        HeldKey.read(reader, KeyType.EC_P256, KeyType.EC_P384),
        HeldKey.read(reader, KeyType.ML_DSA_65, KeyType.ML_DSA_87),
        Secret.taking(reader.readBytes(SECRET_LENGTH, SECRET_LENGTH)),
        randomness);
  }

  @Override
  public boolean degraded() {
    return true;
  }
}
