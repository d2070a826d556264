package jp.madoguchi.core.enrolment;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateVerdict;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;

/**
 * The certificates that a terminal is given. They prove themselves: the roots signed them, they
 * name the terminal, and the terminal has their keys.
 *
 * <p>Wire: map {1: request (32 bytes), 2: certificate of the key on a curve, 3: of the lattice key,
 * 4: [seal certificate on a curve, of the lattice] or null}, certificates as DER.
 *
 * @param request the name of the request that this answers
 * @param recipient whom to seal to with these keys; empty where it is whom the terminal knows
 */
public record IssuedPair(
    Fingerprint request,
    X509Certificate classical,
    X509Certificate quantumSafe,
    Optional<CentreRecipient> recipient) {
  /** An answer is refused above this size. */
  public static final int MAX_SIZE = 64 << 10;

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().map(4);
    out.integer(1).bytes(request.bytes());
    out.integer(2).bytes(Certificates.encoded(classical));
    out.integer(3).bytes(Certificates.encoded(quantumSafe));
    out.integer(4);
    recipient.ifPresentOrElse(
        each ->
            out.array(2)
                .bytes(Certificates.encoded(each.agreement()))
                .bytes(Certificates.encoded(each.encapsulation())),
        out::nil);
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes; nothing is trusted yet.
   *
   * @throws MalformedCbor these are not the canonical bytes of an answer
   */
  public static IssuedPair decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(4, 4);
    in.key(1);
    Fingerprint request = Fingerprint.ofHash(in.readBytes(Fingerprint.LENGTH, Fingerprint.LENGTH));
    in.key(2);
    X509Certificate classical = certificate(in);
    in.key(3);
    X509Certificate quantumSafe = certificate(in);
    in.key(4);
    Optional<CentreRecipient> recipient = Optional.empty();
    if (!in.readNull()) {
      in.openArray(2);
      recipient = Optional.of(new CentreRecipient(certificate(in), certificate(in)));
      in.close();
    }
    in.close();
    in.finish();
    return new IssuedPair(request, classical, quantumSafe, recipient);
  }

  static X509Certificate certificate(CborReader in) throws MalformedCbor {
    int start = in.offset();
    try {
      return Certificates.parse(in.readBytes(1, Certificates.MAX_SIZE));
    } catch (CertificateException e) {
      throw in.invalid(start, e);
    }
  }

  /** Whether it answers this request, and the roots stand behind all of it. */
  public boolean answers(KeyRequest asked, CertificateCheck check) {
    Suite suite = asked.suite();
    return request.equals(asked.name())
        && isFor(classical, suite.classical(), asked.classicalKey(), asked, check)
        && isFor(quantumSafe, suite.quantumSafe(), asked.quantumSafeKey(), asked, check)
        && recipient.flatMap(each -> each.flaw(check)).isEmpty();
  }

  private static boolean isFor(
      X509Certificate certificate,
      KeyType type,
      Bytes key,
      KeyRequest asked,
      CertificateCheck check) {
    return Bytes.of(certificate.getPublicKey().getEncoded()).equals(key)
        && check.check(certificate, Role.DEVICE, type) instanceof CertificateVerdict.Trusted trusted
        && trusted.name().equals(asked.device().value());
  }
}
