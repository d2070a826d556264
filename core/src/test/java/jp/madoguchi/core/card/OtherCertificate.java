package jp.madoguchi.core.card;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates of keys that operators' cards may not have. */
final class OtherCertificate {
  private OtherCertificate() {}

  static X509Certificate onP384() throws Exception {
    return selfSigned("EC", 384, "SHA384withECDSA");
  }

  static X509Certificate ofRsa() throws Exception {
    return selfSigned("RSA", 2048, "SHA256withRSA");
  }

  private static X509Certificate selfSigned(String algorithm, int bits, String signature)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    KeyPair pair = generator.generateKeyPair();
    X500Name name = new X500Name("CN=Other");
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(CardFixture.FROM),
                    Date.from(CardFixture.UNTIL),
                    name,
                    pair.getPublic())
                .build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
  }
}
