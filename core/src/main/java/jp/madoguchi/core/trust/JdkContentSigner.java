package jp.madoguchi.core.trust;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import jp.madoguchi.core.port.Randomness;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** Lets Bouncy Castle's certificate builder sign with the JDK's providers. */
final class JdkContentSigner implements ContentSigner {
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final KeyType type;
  private final HeldKey key;
  private final Randomness randomness;

  JdkContentSigner(KeyType type, HeldKey key, Randomness randomness) {
    this.type = type;
    this.key = key;
    this.randomness = randomness;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new AlgorithmIdentifier(
        new ASN1ObjectIdentifier(CertificateSignature.algorithmOf(type)));
  }

  @Override
  public OutputStream getOutputStream() {
    return message;
  }

  @Override
  public byte[] getSignature() {
    return key.sign(message.toByteArray(), randomness);
  }
}
