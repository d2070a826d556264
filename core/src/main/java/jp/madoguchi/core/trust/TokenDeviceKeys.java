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

  private static final String LABEL = "madoguchi device keys 1";
  private static final int MAX_SIZE = 65_536;

  private TokenDeviceKeys(
      HeldKey classical, HeldKey quantumSafe, Secret deviceSecret, Randomness randomness) {
    super(classical, quantumSafe, deviceSecret, randomness);
  }

  /** Keys that wait for their certificates (enrolment, 端末登録). */
  public static final class Draft extends HeldDraft {
    private Draft(KeyPair inToken, Randomness randomness) {
      super(
          Suite.HYBRID_1,
          inToken,
          KeyPairs.generate(Suite.HYBRID_1.quantumSafe(), randomness),
          randomness);
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
          certified(KeyType.EC_P256, classical, classicalChain),
          certified(KeyType.ML_DSA_65, quantumSafe, quantumSafeChain),
          deviceSecret,
          randomness);
    }
  }

  /**
   * Begins an enrolment.
   *
   * @param inToken a fresh P-256 pair that the token made
   */
  public static Draft draft(KeyPair inToken, Randomness randomness) {
    return new Draft(inToken, randomness);
  }

  /** Keeps what does not lie in the token, sealed, in {@code device.sealed}. */
  public void store(FileStore files) throws IOException {
    CborWriter writer = new CborWriter().array(1);
    quantumSafe.write(writer);
    byte[] plain = writer.toBytes();
    try (Secret key = key(deviceSecret)) {
      files.replace(FILE, SealedBlob.seal(key, LABEL, plain, randomness));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
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
    try (Secret key = key(deviceSecret)) {
      HeldKey quantumSafe = read(SealedBlob.open(key, LABEL, sealed.get()));
      return Optional.of(
          new TokenDeviceKeys(
              new HeldKey(KeyType.EC_P256, classical, chain),
              quantumSafe,
              deviceSecret,
              randomness));
    }
  }

  private static HeldKey read(byte[] plain) throws IOException {
    try {
      CborReader reader = new CborReader(plain, MAX_SIZE);
      reader.openArray(1);
      HeldKey key = HeldKey.read(reader, KeyType.ML_DSA_65);
      reader.close();
      reader.finish();
      return key;
    } catch (MalformedCbor e) {
      throw new IOException(FILE + " is damaged", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static Secret key(Secret deviceSecret) {
    return DerivedKey.of(List.of(deviceSecret), new byte[0], LABEL);
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
