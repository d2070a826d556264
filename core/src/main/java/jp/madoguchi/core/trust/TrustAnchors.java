package jp.madoguchi.core.trust;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.Environment;

/**
 * The roots of one environment: one for classical signatures, one for quantum-safe ones.
 *
 * @param version rises with each change of the roots and never goes back (protocol point 18)
 */
public record TrustAnchors(
    Environment environment,
    long version,
    X509Certificate classicalRoot,
    X509Certificate quantumSafeRoot) {
  private static final int MAX_ENCODED = 32 + 2 * Certificates.MAX_SIZE;

  public TrustAnchors {
    requireRoot(classicalRoot, KeyType.EC_P256, environment);
    requireRoot(quantumSafeRoot, KeyType.ML_DSA_65, environment);
  }

  /** The root that answers for keys of this kind: ML-KEM keys hang below the quantum-safe one. */
  public X509Certificate rootFor(KeyType type) {
    return type.classical() ? classicalRoot : quantumSafeRoot;
  }

  /**
   * Deterministic CBOR: {@code {0: environment, 1: version, 2: classical root, 3: quantum-safe
   * root}}.
   */
  public byte[] encode() {
    return new CborWriter()
        .map(4)
        .integer(0)
        .integer(environment.code())
        .integer(1)
        .integer(version)
        .integer(2)
        .bytes(Certificates.encoded(classicalRoot))
        .integer(3)
        .bytes(Certificates.encoded(quantumSafeRoot))
        .toBytes();
  }

  /** Reads what {@link #encode()} wrote. */
  public static TrustAnchors decode(byte[] encoded) throws MalformedCbor {
    CborReader reader = new CborReader(encoded, MAX_ENCODED);
    reader.openMap(4, 4);
    reader.key(0);
    int start = reader.offset();
    long code = reader.readInt();
    Environment environment =
        Arrays.stream(Environment.values())
            .filter(each -> each.code() == code)
            .findFirst()
            .orElseThrow(() -> new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE));
    reader.key(1);
    long version = reader.readInt(1, Long.MAX_VALUE);
    reader.key(2);
    byte[] classical = reader.readBytes(Certificates.MAX_SIZE);
    reader.key(3);
    byte[] quantumSafe = reader.readBytes(Certificates.MAX_SIZE);
    reader.close();
    reader.finish();
    try {
      return new TrustAnchors(
          environment, version, Certificates.parse(classical), Certificates.parse(quantumSafe));
    } catch (CertificateException | IllegalArgumentException e) {
      throw reader.invalid(0, e);
    }
  }

  private static void requireRoot(X509Certificate root, KeyType type, Environment environment) {
    boolean right =
        KeyType.of(root.getPublicKey()).filter(type::equals).isPresent()
            && root.getBasicConstraints() == 0
            && SubjectName.of(root.getSubjectX500Principal())
                .filter(name -> name.environment() == environment)
                .isPresent()
            && CertificateSignature.holds(root, root);
    if (!right) {
      throw new IllegalArgumentException("no " + type + " root of " + environment);
    }
  }
}
