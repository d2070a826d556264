package jp.madoguchi.core.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * Issues the certificates of one environment: two roots of its own, and below them leaves with one
 * role each. Root keys are held in software; an office with a signing module replaces this class.
 */
public final class CertificateIssuer {
  private static final KeyFile FILE = new KeyFile("roots.keys", 65_536, 3);

  private final TrustAnchors anchors;
  private final HeldKey classical;
  private final HeldKey quantumSafe;
  private final Randomness randomness;

  private CertificateIssuer(
      TrustAnchors anchors, HeldKey classical, HeldKey quantumSafe, Randomness randomness) {
    this.anchors = anchors;
    this.classical = classical;
    this.quantumSafe = quantumSafe;
    this.randomness = randomness;
  }

  /**
   * Makes both roots.
   *
   * @param version of the trust data, from 1
   * @param from the first second of the roots' validity
   * @param until the last second of the roots' validity
   */
  public static CertificateIssuer create(
      Environment environment, long version, Instant from, Instant until, Randomness randomness) {
    HeldKey classical = root(KeyType.EC_P256, environment, version, from, until, randomness);
    HeldKey quantumSafe = root(KeyType.ML_DSA_65, environment, version, from, until, randomness);
    TrustAnchors anchors =
        new TrustAnchors(environment, version, classical.certificate(), quantumSafe.certificate());
    return new CertificateIssuer(anchors, classical, quantumSafe, randomness);
  }

  /** The roots that certificates from here lead to. */
  public TrustAnchors anchors() {
    return anchors;
  }

  /** A certificate and its root, leaf first. */
  public List<X509Certificate> issue(LeafRequest request) {
    HeldKey issuer = request.keyType().classical() ? classical : quantumSafe;
    X500Name subject = new SubjectName(request.name(), anchors.environment()).toX500();
    X509v3CertificateBuilder builder =
        builder(
            name(issuer),
            subject,
            request.from(),
            request.until(),
            SubjectPublicKeyInfo.getInstance(request.key().getEncoded()),
            randomness);
    KeyPurposeId purpose = KeyPurposeId.getInstance(new ASN1ObjectIdentifier(request.role().oid()));
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.keyUsage, true, request.role().usage(request.keyType()).extension());
      builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
      return List.of(signed(builder, issuer.type(), issuer, randomness), issuer.certificate());
    } catch (IOException | CertificateException e) {
      throw new IllegalStateException("a certificate made here has an encoding", e);
    }
  }

  /** Keeps the roots with their private keys, in the clear, in {@code roots.keys}. */
  public void store(FileStore files) throws IOException {
    CborWriter writer = FILE.content().bytes(anchors.encode());
    classical.write(writer);
    quantumSafe.write(writer);
    FILE.store(files, writer.toBytes());
  }

  /**
   * Reads what {@link #store} kept; empty where there is none.
   *
   * @throws IOException the file cannot be read or is damaged
   */
  public static Optional<CertificateIssuer> load(FileStore files, Randomness randomness)
      throws IOException {
    return FILE.load(
        files,
        reader ->
            new CertificateIssuer(
                TrustAnchors.decode(reader.readBytes(FILE.maxSize())),
                HeldKey.read(reader, KeyType.EC_P256),
                HeldKey.read(reader, KeyType.ML_DSA_65),
                randomness));
  }

  private static HeldKey root(
      KeyType type,
      Environment environment,
      long version,
      Instant from,
      Instant until,
      Randomness randomness) {
    KeyPair pair = KeyPairs.generate(type, randomness);
    String kind = type.classical() ? "classical" : "quantum-safe";
    X500Name name = new SubjectName(kind + " root " + version, environment).toX500();
    X509v3CertificateBuilder builder =
        builder(
            name,
            name,
            from,
            until,
            SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()),
            randomness);
    HeldKey bare = HeldKey.of(pair, List.of());
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(Extension.keyUsage, true, Usage.ISSUING.extension());
      return HeldKey.of(pair, List.of(signed(builder, type, bare, randomness)));
    } catch (IOException | CertificateException e) {
      throw new IllegalStateException("a certificate made here has an encoding", e);
    }
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer,
      X500Name subject,
      Instant from,
      Instant until,
      SubjectPublicKeyInfo key,
      Randomness randomness) {
    byte[] serial = randomness.bytes(16);
    serial[0] = (byte) (serial[0] & 0x3f | 0x40);
    return new X509v3CertificateBuilder(
        issuer, new BigInteger(serial), Date.from(from), Date.from(until), subject, key);
  }

  private static X500Name name(HeldKey issuer) {
    return X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
  }

  private static X509Certificate signed(
      X509v3CertificateBuilder builder, KeyType type, HeldKey key, Randomness randomness)
      throws IOException, CertificateException {
    return Certificates.parse(
        builder.build(new JdkContentSigner(type, key, randomness)).getEncoded());
  }
}
