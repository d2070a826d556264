package jp.madoguchi.core.card;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;

/**
 * Reads a card's certificate object: 53 { 70 certificate, 71 form, FE } (SP 800-73-4 part 1, A).
 */
final class CardCertificates {
  private static final int OBJECT = 0x53;
  private static final int CERTIFICATE = 0x70;
  private static final int FORM = 0x71;

  private CardCertificates() {}

  static X509Certificate read(Slot slot, byte[] object) throws CardFault {
    try {
      List<Tlv> parts = Tlv.parse(Tlv.sole(object, OBJECT));
      byte[] form = Tlv.only(parts, FORM);
      if (form.length != 1 || form[0] != 0) {
        throw new CardFault.UnsupportedKey(slot, "the certificate is compressed");
      }
      return checked(slot, parsed(Tlv.only(parts, CERTIFICATE)));
    } catch (MalformedTlv | CertificateException e) {
      throw new CardFault.BadAnswer(StatusWord.OK, "not a certificate object", e);
    }
  }

  private static X509Certificate parsed(byte[] der) throws CertificateException {
    ByteArrayInputStream in = new ByteArrayInputStream(der);
    X509Certificate certificate =
        (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    if (in.available() != 0) {
      throw new CertificateException("bytes behind the certificate");
    }
    return certificate;
  }

  private static X509Certificate checked(Slot slot, X509Certificate certificate) throws CardFault {
    if (certificate.getPublicKey() instanceof ECPublicKey key && P256.holds(key)) {
      return certificate;
    }
    throw new CardFault.UnsupportedKey(slot, "the certificate is not one of ECC P-256");
  }
}
