package jp.madoguchi.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.trust.CertificateVerdict.Refused;
import jp.madoguchi.core.trust.CertificateVerdict.Trusted;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateCheckTest {
  private static final City CITY = new City(Environment.SANDBOX, 1);
  private static final City OTHER = new City(Environment.SANDBOX, 2);
  private static final City REAL = new City(Environment.PRODUCTION, 3);

  private final CertificateCheck inTest = CITY.check();

  private static CertificateFlaw flaw(CertificateVerdict verdict) {
    return assertInstanceOf(Refused.class, verdict).flaw();
  }

  @ParameterizedTest
  @CsvSource({
    "DEVICE,EC_P256",
    "DEVICE,ML_DSA_65",
    "CENTRE_LINE,EC_P256",
    "CENTRE_SEAL,EC_P256",
    "CENTRE_SEAL,ML_KEM_768",
    "CENTRE_RECEIPT,EC_P256",
    "CENTRE_RECEIPT,ML_DSA_65",
    "OPERATOR,EC_P256"
  })
  void aCertificateOfEachRoleAndKeyIsTrusted(Role role, KeyType type) {
    CertificateVerdict verdict = inTest.check(CITY.chain(role, type, "X-1"), role, type);
    assertEquals("X-1", assertInstanceOf(Trusted.class, verdict).name());
  }

  @Test
  void anotherRoleIsRefused() {
    List<X509Certificate> chain = CITY.chain(Role.OPERATOR, KeyType.EC_P256, "X-1");
    assertEquals(
        CertificateFlaw.WRONG_ROLE, flaw(inTest.check(chain, Role.DEVICE, KeyType.EC_P256)));
  }

  @Test
  void anotherKindOfKeyIsRefused() {
    List<X509Certificate> chain = CITY.chain(Role.CENTRE_SEAL, KeyType.ML_KEM_768, "X-1");
    assertEquals(
        CertificateFlaw.WRONG_KEY_TYPE,
        flaw(inTest.check(chain, Role.CENTRE_SEAL, KeyType.ML_DSA_65)));
  }

  @Test
  void anotherEnvironmentIsRefused() {
    X509Certificate leaf = REAL.chain(Role.DEVICE, KeyType.EC_P256, "X-1").getFirst();
    assertEquals(
        CertificateFlaw.OTHER_ENVIRONMENT, flaw(inTest.check(leaf, Role.DEVICE, KeyType.EC_P256)));
  }

  @Test
  void aRootOfTheSameNameButAnotherKeyIsRefused() {
    List<X509Certificate> chain = OTHER.chain(Role.DEVICE, KeyType.EC_P256, "X-1");
    assertEquals(
        CertificateFlaw.UNKNOWN_ROOT, flaw(inTest.check(chain, Role.DEVICE, KeyType.EC_P256)));
    assertEquals(
        CertificateFlaw.SIGNATURE_FALSE,
        flaw(inTest.check(chain.getFirst(), Role.DEVICE, KeyType.EC_P256)));
  }

  @Test
  void aChainOfAnotherLengthIsRefused() {
    List<X509Certificate> chain = CITY.chain(Role.DEVICE, KeyType.EC_P256, "X-1");
    assertEquals(
        CertificateFlaw.CHAIN_LENGTH,
        flaw(inTest.check(chain.subList(0, 1), Role.DEVICE, KeyType.EC_P256)));
  }

  @ParameterizedTest
  @CsvSource({"-2,NOT_YET_VALID", "366,EXPIRED"})
  void aTimeOutsideTheValidityIsRefused(int days, CertificateFlaw flaw) {
    Clock clock = new StoppedClock(City.NOW.plus(Duration.ofDays(days)));
    CertificateCheck later = new CertificateCheck(CITY.anchors(), Revocations.none(), clock);
    assertEquals(
        flaw,
        flaw(
            later.check(
                CITY.chain(Role.DEVICE, KeyType.EC_P256, "X-1"), Role.DEVICE, KeyType.EC_P256)));
  }

  @Test
  void aRevokedCertificateIsRefused() {
    List<X509Certificate> chain = CITY.chain(Role.DEVICE, KeyType.ML_DSA_65, "X-1");
    Revocations revocations = Revocations.none().adding(Set.of(Fingerprint.of(chain.getFirst())));
    CertificateCheck strict = new CertificateCheck(CITY.anchors(), revocations, CITY.clock());
    assertEquals(
        CertificateFlaw.REVOKED, flaw(strict.check(chain, Role.DEVICE, KeyType.ML_DSA_65)));
  }

  @Test
  void theRootItselfIsNoLeaf() {
    X509Certificate root = CITY.anchors().classicalRoot();
    assertEquals(
        CertificateFlaw.NOT_A_LEAF, flaw(inTest.check(root, Role.DEVICE, KeyType.EC_P256)));
  }

  @ParameterizedTest
  @CsvSource({
    "SANDBOX,false,128,DEVICE,false,TRUSTED",
    "SANDBOX,true,128,DEVICE,false,NOT_A_LEAF",
    "SANDBOX,false,4,DEVICE,false,WRONG_KEY_USAGE",
    "SANDBOX,false,132,DEVICE,false,WRONG_KEY_USAGE",
    "SANDBOX,false,128,DEVICE,true,UNKNOWN_CRITICAL_EXTENSION",
    "SANDBOX,false,128,CENTRE_LINE,false,WRONG_ROLE",
    "SOMEWHERE,false,128,DEVICE,false,MALFORMED_SUBJECT"
  })
  void whatTheRootShouldNotHaveSignedIsRefused(
      String organisation, boolean issuing, int usage, Role role, boolean more, String expected)
      throws Exception {
    X509Certificate leaf = signedByTheRoot("CN=X-1,O=" + organisation, issuing, usage, role, more);
    CertificateVerdict verdict = inTest.check(leaf, Role.DEVICE, KeyType.EC_P256);
    assertEquals(expected, verdict instanceof Refused(var flaw) ? flaw.name() : "TRUSTED");
  }

  private static X509Certificate signedByTheRoot(
      String subject, boolean issuing, int usage, Role role, boolean more)
      throws IOException, CertificateException, MalformedCbor {
    MemoryFiles files = new MemoryFiles();
    CITY.issuer().store(files);
    HeldKey root = rootKey(files.read("roots.keys").orElseThrow());
    KeyPair pair = KeyPairs.generate(KeyType.EC_P256, CITY.randomness());
    X500Name name = X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded());
    String[] parts = subject.split("[=,]");
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            name,
            BigInteger.TEN,
            Date.from(City.FROM),
            Date.from(City.UNTIL),
            new X500NameBuilder().addRDN(BCStyle.CN, parts[1]).addRDN(BCStyle.O, parts[3]).build(),
            SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuing));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    builder.addExtension(
        Extension.extendedKeyUsage,
        true,
        new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(role.oid()))));
    if (more) {
      builder.addExtension(new ASN1ObjectIdentifier("2.999.1"), true, DERNull.INSTANCE);
    }
    return Certificates.parse(
        builder.build(new JdkContentSigner(KeyType.EC_P256, root, CITY.randomness())).getEncoded());
  }

  private static HeldKey rootKey(byte[] file) throws MalformedCbor {
    var reader = new CborReader(file, 1 << 17);
    reader.openArray(3);
    reader.readBytes(1 << 16);
    return HeldKey.read(reader, KeyType.EC_P256);
  }

  @Test
  void anchorsAreReadBackFromTheirBytes() throws MalformedCbor {
    assertEquals(CITY.anchors(), TrustAnchors.decode(CITY.anchors().encode()));
  }

  @Test
  void anchorsWithTheRootsExchangedAreRefused() {
    TrustAnchors right = CITY.anchors();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TrustAnchors(
                right.environment(), 1, right.quantumSafeRoot(), right.classicalRoot()));
  }

  @Test
  void anchorsOfAnotherEnvironmentAreRefused() {
    TrustAnchors right = CITY.anchors();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TrustAnchors(
                Environment.PRODUCTION, 1, right.classicalRoot(), right.quantumSafeRoot()));
  }

  @Test
  void revocationsAreReadBackFromTheirBytes() throws MalformedCbor {
    Revocations list =
        Revocations.none()
            .adding(Set.of(Fingerprint.of(CITY.anchors().classicalRoot())))
            .adding(Set.of(Fingerprint.of(CITY.anchors().quantumSafeRoot())));
    assertEquals(list, Revocations.decode(list.encode()));
    assertEquals(2, list.version());
  }
}
