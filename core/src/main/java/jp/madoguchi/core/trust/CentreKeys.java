package jp.madoguchi.core.trust;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.DecapsulateException;
import javax.crypto.KEM;
import javax.crypto.KeyAgreement;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * The centre's keys for the line, for opening what was sealed to it, and for receipts, in software
 * in the plain file {@code centre.keys}. Safe for use by several threads.
 */
public final class CentreKeys {
  private static final KeyFile FILE = new KeyFile("centre.keys", 131_072, 5);

  private final HeldKey line;
  private final HeldKey agreement;
  private final HeldKey encapsulation;
  private final HeldKey classicalReceipt;
  private final HeldKey quantumSafeReceipt;
  private final Randomness randomness;

  private CentreKeys(
      HeldKey line,
      HeldKey agreement,
      HeldKey encapsulation,
      HeldKey classicalReceipt,
      HeldKey quantumSafeReceipt,
      Randomness randomness) {
    this.line = line;
    this.agreement = agreement;
    this.encapsulation = encapsulation;
    this.classicalReceipt = classicalReceipt;
    this.quantumSafeReceipt = quantumSafeReceipt;
    this.randomness = randomness;
  }

  /**
   * Makes all keys and has them certified.
   *
   * @param name the centre's name in all certificates, 1 to 64 bytes of UTF-8
   */
  public static CentreKeys create(
      CertificateIssuer issuer, String name, Instant from, Instant until, Randomness randomness) {
    Maker maker = new Maker(issuer, name, from, until, randomness);
    return new CentreKeys(
        maker.make(Role.CENTRE_LINE, KeyType.EC_P256),
        maker.make(Role.CENTRE_SEAL, KeyType.EC_P256),
        maker.make(Role.CENTRE_SEAL, KeyType.ML_KEM_768),
        maker.make(Role.CENTRE_RECEIPT, KeyType.EC_P256),
        maker.make(Role.CENTRE_RECEIPT, KeyType.ML_DSA_65),
        randomness);
  }

  private record Maker(
      CertificateIssuer issuer, String name, Instant from, Instant until, Randomness randomness) {
    HeldKey make(Role role, KeyType type) {
      KeyPair pair = KeyPairs.generate(type, randomness);
      LeafRequest request = new LeafRequest(role, name, pair.getPublic(), from, until);
      return HeldKey.of(pair, issuer.issue(request));
    }
  }

  /** Keeps the keys, in the clear, in {@code centre.keys}. */
  public void store(FileStore files) throws IOException {
    CborWriter writer = FILE.content();
    line.write(writer);
    agreement.write(writer);
    encapsulation.write(writer);
    classicalReceipt.write(writer);
    quantumSafeReceipt.write(writer);
    FILE.store(files, writer.toBytes());
  }

  /**
   * Reads what {@link #store} kept; empty where there is none.
   *
   * @throws IOException the file cannot be read or is damaged
   */
  public static Optional<CentreKeys> load(FileStore files, Randomness randomness)
      throws IOException {
    return FILE.load(
        files,
        reader ->
            new CentreKeys(
                HeldKey.read(reader, KeyType.EC_P256),
                HeldKey.read(reader, KeyType.EC_P256),
                HeldKey.read(reader, KeyType.ML_KEM_768),
                HeldKey.read(reader, KeyType.EC_P256),
                HeldKey.read(reader, KeyType.ML_DSA_65),
                randomness));
  }

  /** Whom terminals seal to. */
  public CentreRecipient recipient() {
    return new CentreRecipient(agreement.certificate(), encapsulation.certificate());
  }

  /** The shared secret of ECDH P-256 with {@code ephemeral}; 32 bytes. */
  public Secret agree(PublicKey ephemeral) throws InvalidKeyException {
    try {
      KeyAgreement ecdh = KeyAgreement.getInstance("ECDH");
      ecdh.init(agreement.key());
      ecdh.doPhase(ephemeral, true);
      return Secret.taking(ecdh.generateSecret());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this runtime has no ECDH", e);
    }
  }

  /** The shared secret in an ML-KEM-768 ciphertext; 32 bytes. */
  public Secret decapsulate(byte[] ciphertext) throws DecapsulateException {
    try {
      KEM.Decapsulator decapsulator =
          KEM.getInstance("ML-KEM-768").newDecapsulator(encapsulation.key());
      return Secret.taking(decapsulator.decapsulate(ciphertext).getEncoded());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this runtime has no ML-KEM-768", e);
    }
  }

  /** Presents the centre's certificate in mutual TLS. */
  public X509ExtendedKeyManager lineIdentity() {
    return new TlsIdentity(line);
  }

  /** Signs receipts. */
  public SignerPair receiptSigner() {
    return new ReceiptSigner(classicalReceipt, quantumSafeReceipt, randomness);
  }

  private record ReceiptSigner(HeldKey classical, HeldKey quantumSafe, Randomness randomness)
      implements SignerPair {
    @Override
    public X509Certificate classicalCertificate() {
      return classical.certificate();
    }

    @Override
    public X509Certificate quantumSafeCertificate() {
      return quantumSafe.certificate();
    }

    @Override
    public byte[] signClassical(byte[] message) {
      return classical.sign(message, randomness);
    }

    @Override
    public byte[] signQuantumSafe(byte[] message) {
      return quantumSafe.sign(message, randomness);
    }
  }
}
