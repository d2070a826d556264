package jp.madoguchi.bench.channel;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import jp.madoguchi.core.batch.Batch;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.Store;

/** CMS by Bouncy Castle's own generators and parsers, with its own provider. */
final class CmsSealing implements Sealing {
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final Duration YEAR = Duration.ofDays(365);

  private final Provider provider = new BouncyCastleProvider();
  private final Batch batch;
  private final KeyPair device = pair();
  private final KeyPair centre = pair();
  private final X509CertificateHolder deviceCertificate = certificate("device", device);
  private final X509CertificateHolder centreCertificate = certificate("centre", centre);

  CmsSealing(Batch batch) throws Exception {
    this.batch = batch;
  }

  @Override
  public byte[] seal() throws Exception {
    CMSSignedDataGenerator signing = new CMSSignedDataGenerator();
    signing.addSignerInfoGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(provider)
            .build(SIGNATURE, device.getPrivate(), deviceCertificate));
    signing.addCertificate(deviceCertificate);
    CMSSignedData signed =
        signing.generate(new CMSProcessableByteArray(BatchJson.encode(batch)), true);
    var converter = new JcaX509CertificateConverter();
    KeyPair ephemeral = pair();
    CMSAuthEnvelopedDataGenerator encrypting = new CMSAuthEnvelopedDataGenerator();
    encrypting.addRecipientInfoGenerator(
        new JceKeyAgreeRecipientInfoGenerator(
                CMSAlgorithm.ECDH_SHA256KDF,
                ephemeral.getPrivate(),
                ephemeral.getPublic(),
                CMSAlgorithm.AES256_WRAP)
            .addRecipient(converter.getCertificate(centreCertificate))
            .setProvider(provider));
    return encrypting
        .generate(
            new CMSProcessableByteArray(signed.getEncoded()),
            (OutputAEADEncryptor)
                new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(provider)
                    .build())
        .getEncoded();
  }

  @Override
  public int open(byte[] sealed) throws Exception {
    Iterator<RecipientInformation> recipients =
        new CMSAuthEnvelopedData(sealed).getRecipientInfos().iterator();
    var recipient =
        new JceKeyAgreeAuthEnvelopedRecipient(centre.getPrivate()).setProvider(provider);
    CMSSignedData signed = new CMSSignedData(recipients.next().getContent(recipient));
    Store<X509CertificateHolder> certificates = signed.getCertificates();
    for (SignerInformation signer : signed.getSignerInfos()) {
      X509CertificateHolder holder =
          (X509CertificateHolder) certificates.getMatches(signer.getSID()).iterator().next();
      var verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(holder);
      if (!signer.verify(verifier)) {
        throw new IllegalStateException("no valid signature");
      }
    }
    return BatchJson.count((byte[]) signed.getSignedContent().getContent());
  }

  private KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private X509CertificateHolder certificate(String name, KeyPair pair) throws Exception {
    X500Name holder = new X500Name("CN=" + name);
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(
            holder,
            BigInteger.ONE,
            Date.from(now.minus(YEAR)),
            Date.from(now.plus(YEAR)),
            holder,
            pair.getPublic())
        .build(
            new JcaContentSignerBuilder(SIGNATURE).setProvider(provider).build(pair.getPrivate()));
  }
}
