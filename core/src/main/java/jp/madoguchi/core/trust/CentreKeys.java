package jp.madoguchi.core.trust;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.DecapsulateException;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * The centre's keys for the line, for opening what was sealed to it, and for receipts, in software
 * in the plain file {@code centre.keys}; those of the second suite, where there are any, in {@code
 * centre-2.keys}. Safe for use by several threads.
 */
public final class CentreKeys {
  private static final KeyFile FILE = new KeyFile("centre.keys", 131_072, 5);
  private static final KeyFile SECOND = new KeyFile("centre-2.keys", 131_072, 4);

  private final HeldKey line;
  private final SuiteKeys first;
  private final Optional<SuiteKeys> second;
  private final Suite signing;
  private final Randomness randomness;

  private CentreKeys(
      HeldKey line,
      SuiteKeys first,
      Optional<SuiteKeys> second,
      Suite signing,
      Randomness randomness) {
    this.line = line;
    this.first = first;
    this.second = second;
    this.signing = signing;
    this.randomness = randomness;
  }

  /**
   * Makes the keys of the first suite and has them certified.
   *
   * @param name the centre's name in all certificates, 1 to 64 bytes of UTF-8
   */
  public static CentreKeys create(
      CertificateIssuer issuer, String name, Instant from, Instant until, Randomness randomness) {
    CentreKeyMaker maker = new CentreKeyMaker(issuer, name, from, until, randomness);
    return new CentreKeys(
        maker.make(Role.CENTRE_LINE, KeyType.EC_P256),
        SuiteKeys.create(Suite.HYBRID_1, maker),
        Optional.empty(),
        Suite.HYBRID_1,
        randomness);
  }

  /** The same with fresh keys of the second suite; parameters as for {@link #create}. */
  public CentreKeys withSecond(CertificateIssuer issuer, String name, Instant from, Instant until) {
    CentreKeyMaker maker = new CentreKeyMaker(issuer, name, from, until, randomness);
    return new CentreKeys(
        line, first, Optional.of(SuiteKeys.create(Suite.HYBRID_2, maker)), signing, randomness);
  }

  /** The same, which sign with this suite. */
  public CentreKeys signingWith(Suite suite) {
    return new CentreKeys(line, first, second, of(suite).suite(), randomness);
  }

  /** Keeps the keys, in the clear, in {@code centre.keys} and {@code centre-2.keys}. */
  public void store(FileStore files) throws IOException {
    if (second.isPresent()) {
      CborWriter more = SECOND.content();
      second.get().write(more);
      SECOND.store(files, more.toBytes());
    }
    CborWriter writer = FILE.content();
    line.write(writer);
    first.write(writer);
    FILE.store(files, writer.toBytes());
  }

  /**
   * Reads what {@link #store} kept; empty where there is none.
   *
   * @throws IOException the file cannot be read or is damaged
   */
  public static Optional<CentreKeys> load(FileStore files, Randomness randomness)
      throws IOException {
    Optional<SuiteKeys> second =
        SECOND.load(files, reader -> SuiteKeys.read(reader, Suite.HYBRID_2));
    return FILE.load(
        files,
        reader ->
            new CentreKeys(
                HeldKey.read(reader, KeyType.EC_P256),
                SuiteKeys.read(reader, Suite.HYBRID_1),
                second,
                Suite.HYBRID_1,
                randomness));
  }

  /** Whether there are keys of this suite. */
  public boolean has(Suite suite) {
    return suite == Suite.HYBRID_1 || second.isPresent();
  }

  /** The keys of a suite that there are. */
  private SuiteKeys of(Suite suite) {
    return suite == Suite.HYBRID_1
        ? first
        : second.orElseThrow(() -> new IllegalStateException("the centre has no keys of " + suite));
  }

  /** Whom terminals of the first suite seal to. */
  public CentreRecipient recipient() {
    return first.recipient();
  }

  /** Whom terminals of this suite seal to; only where {@link #has} says so. */
  public CentreRecipient recipient(Suite suite) {
    return of(suite).recipient();
  }

  /** The shared secret of ECDH on the suite's curve with {@code ephemeral}. */
  public Secret agree(Suite suite, PublicKey ephemeral) throws InvalidKeyException {
    return of(suite).agree(ephemeral);
  }

  /** The shared secret in a ciphertext of the suite's ML-KEM; 32 bytes. */
  public Secret decapsulate(Suite suite, byte[] ciphertext) throws DecapsulateException {
    return of(suite).decapsulate(ciphertext);
  }

  /** Presents the centre's certificate in mutual TLS. */
  public X509ExtendedKeyManager lineIdentity() {
    return new TlsIdentity(line);
  }

  /** Signs receipts. */
  public SignerPair receiptSigner() {
    return of(signing).signer(randomness);
  }
}
