package jp.madoguchi.core.simulator.card;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import jp.madoguchi.core.port.Randomness;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Who signs the certificates of virtual cards (ECDSA P-256).
 *
 * @param key the private key of {@code certificate}
 */
public record CardIssuer(PrivateKey key, X509Certificate certificate) {
  private static final int SERIAL_BYTES = 16;

  /** A fresh issuer that signs itself; {@code notBefore} and {@code notAfter} to the second. */
  public static CardIssuer selfSigned(
      String commonName, Instant notBefore, Instant notAfter, Randomness randomness) {
    KeyPair pair = freshKey(randomness);
    X500Name name = name(commonName);
    X509v3CertificateBuilder builder =
        builder(name, name, pair.getPublic(), notBefore, notAfter, randomness);
    KeyUsage usage = new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(Extension.keyUsage, true, usage);
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
      return new CardIssuer(pair.getPrivate(), signed(builder, pair.getPrivate(), randomness));
    } catch (CertIOException | GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform makes P-256 certificates", e);
    }
  }

  /** Certifies a holder's key for {@code usage} only. */
  X509Certificate certify(
      PublicKey holder,
      String commonName,
      KeyUsage usage,
      Instant notBefore,
      Instant notAfter,
      Randomness randomness) {
    try {
      X500Name issuer = new JcaX509CertificateHolder(certificate).getSubject();
      X509v3CertificateBuilder builder =
          builder(issuer, name(commonName), holder, notBefore, notAfter, randomness);
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, usage);
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(certificate));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(holder));
      return signed(builder, key, randomness);
    } catch (CertIOException | GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform makes P-256 certificates", e);
    }
  }

  static KeyPair freshKey(Randomness randomness) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), randomness.asSecureRandom());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform makes P-256 keys", e);
    }
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer,
      X500Name subject,
      PublicKey key,
      Instant notBefore,
      Instant notAfter,
      Randomness randomness) {
    BigInteger serial = new BigInteger(1, randomness.bytes(SERIAL_BYTES)).setBit(0);
    return new JcaX509v3CertificateBuilder(
        issuer, serial, Date.from(notBefore), Date.from(notAfter), subject, key);
  }

  private static X509Certificate signed(
      X509v3CertificateBuilder builder, PrivateKey key, Randomness randomness)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA")
                      .setSecureRandom(randomness.asSecureRandom())
                      .build(key)));
    } catch (OperatorCreationException e) {
      throw new IllegalArgumentException("not an ECDSA key", e);
    }
  }
}
