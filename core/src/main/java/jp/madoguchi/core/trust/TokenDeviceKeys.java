package jp.madoguchi.core.trust;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * The terminal's keys where there is a token (PKCS#11). The ECDSA key and the device secret lie in
 * it, and the ECDSA key never leaves it. Tokens do not know ML-DSA yet: that key lies in {@code
 * device.sealed} under the device secret, and is in memory while the terminal runs.
 */
public final class TokenDeviceKeys extends HeldDeviceKeys implements AutoCloseable {
  /** The file with the ML-DSA key and its chain. */
  public static final String FILE = "device.sealed";

  /** The file with the ML-DSA key that waits for its certificate. */
  public static final String NEXT = "device.next.sealed";

  /** The name in the token of a terminal's first key. */
  public static final String FIRST = "madoguchi device";

  private static final String LABEL = "madoguchi device keys 1";
  private static final String NEXT_LABEL = "madoguchi next device keys 1";
  private static final int MAX_SIZE = 65_536;
  private static final int MAX_NAME = 64;

  private final String name;

  private TokenDeviceKeys(
      HeldKey classical,
      HeldKey quantumSafe,
      Secret deviceSecret,
      String name,
      Randomness randomness) {
    super(classical, quantumSafe, deviceSecret, randomness);
    this.name = name;
  }

  /** Keys that wait for their certificates (enrolment, 端末登録). */
  public static final class Draft extends HeldDraft {
    private final String name;

    private Draft(
        Suite suite, KeyPair inToken, KeyPair quantumSafe, String name, Randomness randomness) {
      super(suite, inToken, quantumSafe, randomness);
      this.name = name;
    }

    /** The name in the token of the key on a curve. */
    public String name() {
      return name;
    }

    /**
     * The finished keys; nothing is stored yet. Chains are leaf first.
     *
     * @param deviceSecret the token's; taken over
     * @throws IllegalArgumentException a certificate is for another key
     */
    public TokenDeviceKeys certified(
        List<X509Certificate> classicalChain,
        List<X509Certificate> quantumSafeChain,
        Secret deviceSecret) {
      return new TokenDeviceKeys(
          certified(suite.classical(), classical, classicalChain),
          certified(suite.quantumSafe(), quantumSafe, quantumSafeChain),
          deviceSecret,
          name,
          randomness);
    }

    /** The private half in the token. */
    public PrivateKey inToken() {
      return classical.getPrivate();
    }

    /**
     * Keeps what does not lie in the token, sealed, in {@code device.next.sealed}.
     *
     * @param deviceSecret the token's; stays the caller's
     */
    public void store(FileStore files, Secret deviceSecret) throws IOException {
      CborWriter writer = new CborWriter().array(3).integer(suite.number()).text(name);
      PairForm.write(writer, quantumSafe);
      seal(files, NEXT, NEXT_LABEL, writer.toBytes(), deviceSecret, randomness);
    }
  }

  /** What {@link Draft#store} kept. */
  public record Waiting(Suite suite, String name, KeyPair quantumSafe) {
    /** The draft again. */
    public Draft with(KeyPair inToken, Randomness randomness) {
      return new Draft(suite, inToken, quantumSafe, name, randomness);
    }
  }

  /**
   * Begins an enrolment with the first suite.
   *
   * @param inToken a fresh P-256 pair that the token made
   */
  public static Draft draft(KeyPair inToken, Randomness randomness) {
    return draft(Suite.HYBRID_1, inToken, FIRST, randomness);
  }

  /**
   * Begins an enrolment or renewal.
   *
   * @param inToken a fresh pair on the suite's curve that the token made
   * @param name of it in the token
   */
  public static Draft draft(Suite suite, KeyPair inToken, String name, Randomness randomness) {
    return new Draft(
        suite, inToken, KeyPairs.generate(suite.quantumSafe(), randomness), name, randomness);
  }

  /**
   * What waits for certificates; empty where nothing does.
   *
   * @param deviceSecret the token's; stays the caller's
   * @throws KeysRefused it belongs to another token
   */
  public static Optional<Waiting> waiting(FileStore files, Secret deviceSecret)
      throws IOException, KeysRefused {
    Optional<byte[]> sealed = files.read(NEXT);
    return sealed.isEmpty()
        ? Optional.empty()
        : Optional.of(waiting(open(NEXT_LABEL, sealed.get(), deviceSecret)));
  }

  private static Waiting waiting(byte[] plain) throws IOException {
    try {
      CborReader reader = new CborReader(plain, MAX_SIZE);
      reader.openArray(3);
      Suite suite = reader.readCode(Suite.values(), Suite::number);
      String name = reader.readText(MAX_NAME);
      KeyPair quantumSafe = PairForm.read(reader, suite.quantumSafe());
      reader.close();
      reader.finish();
      return new Waiting(suite, name, quantumSafe);
    } catch (MalformedCbor e) {
      throw new IOException(NEXT + " is damaged", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Keeps what does not lie in the token, sealed, in {@code device.sealed}. */
  public void store(FileStore files) throws IOException {
    CborWriter writer = new CborWriter().array(2);
    quantumSafe.write(writer);
    writer.text(name);
    seal(files, FILE, LABEL, writer.toBytes(), deviceSecret, randomness);
  }

  /**
   * The name in the token of the key that is in use; empty before the enrolment.
   *
   * @param deviceSecret the token's; stays the caller's
   * @throws IOException the file cannot be read or is damaged
   * @throws KeysRefused it belongs to another token
   */
  public static Optional<String> nameInToken(FileStore files, Secret deviceSecret)
      throws IOException, KeysRefused {
    Optional<byte[]> sealed = files.read(FILE);
    return sealed.isEmpty()
        ? Optional.empty()
        : Optional.of(read(open(LABEL, sealed.get(), deviceSecret)).name());
  }

  /**
   * Reads what {@link #store} kept; empty where there is none.
   *
   * @param classical the key in the token, with the chain that lies there
   * @param deviceSecret the token's; taken over
   * @throws IOException the file cannot be read or is damaged
   * @throws KeysRefused it belongs to another token
   */
  public static Optional<TokenDeviceKeys> load(
      FileStore files,
      PrivateKey classical,
      List<X509Certificate> chain,
      Secret deviceSecret,
      Randomness randomness)
      throws IOException, KeysRefused {
    Optional<byte[]> sealed = files.read(FILE);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    Kept kept = read(open(LABEL, sealed.get(), deviceSecret));
    KeyType type =
        chain.isEmpty()
            ? KeyType.EC_P256
            : KeyType.of(chain.getFirst().getPublicKey()).orElse(KeyType.EC_P256);
    return Optional.of(
        new TokenDeviceKeys(
            new HeldKey(type, classical, chain),
            kept.quantumSafe(),
            deviceSecret,
            kept.name(),
            randomness));
  }

  private record Kept(HeldKey quantumSafe, String name) {}

  /** A file from before there were renewals names no key: it is the first. */
  private static Kept read(byte[] plain) throws IOException {
    try {
      CborReader reader = new CborReader(plain, MAX_SIZE);
      int items = reader.openArray(1, 2);
      HeldKey key = HeldKey.read(reader, KeyType.ML_DSA_65, KeyType.ML_DSA_87);
      String name = items == 1 ? FIRST : reader.readText(MAX_NAME);
      reader.close();
      reader.finish();
      return new Kept(key, name);
    } catch (MalformedCbor e) {
      throw new IOException(FILE + " is damaged", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static void seal(
      FileStore files,
      String file,
      String label,
      byte[] plain,
      Secret deviceSecret,
      Randomness randomness)
      throws IOException {
    try (Secret key = key(deviceSecret, label)) {
      files.replace(file, SealedBlob.seal(key, label, plain, randomness));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static byte[] open(String label, byte[] sealed, Secret deviceSecret)
      throws IOException, KeysRefused {
    try (Secret key = key(deviceSecret, label)) {
      return SealedBlob.open(key, label, sealed);
    }
  }

  private static Secret key(Secret deviceSecret, String label) {
    return DerivedKey.of(List.of(deviceSecret), new byte[0], label);
  }

  @Override
  public boolean degraded() {
    return false;
  }

  @Override
  public void close() {
    deviceSecret.close();
  }
}
