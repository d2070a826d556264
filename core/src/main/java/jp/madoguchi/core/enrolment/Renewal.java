package jp.madoguchi.core.enrolment;

import java.security.cert.X509Certificate;
import java.util.List;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedMessage;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;

/**
 * A terminal's request for new certificates, signed by its old keys and proven by the new ones
 * (protocol point 18).
 *
 * @param signers the certificates whose keys signed
 */
public record Renewal(ProvenRequest request, Signatories signers) {
  /** Signed bytes above this size are refused unread. */
  public static final int MAX_SIZE = 64 << 10;

  /** Who signed: the name and the two certificates. */
  public record Signatories(String device, List<X509Certificate> certificates) {}

  /** The signed bytes. */
  public static Bytes sign(ProvenRequest request, DeviceKeys old) {
    return Bytes.of(
        SignedMessage.sign(
            MessageKind.KEY_RENEWAL,
            request.encode(),
            request.request().environment(),
            SignerPair.of(old)));
  }

  /**
   * Checks size, both signatures of the old keys and the form; whether the new keys are proven is
   * still to be asked.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static Renewal verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    if (signed.length() > MAX_SIZE) {
      throw new EnvelopeRefused(EnvelopeFlaw.TOO_LARGE);
    }
    SignedMessage.Signed message =
        SignedMessage.signed(MessageKind.KEY_RENEWAL, signed.toArray(), check);
    try {
      ProvenRequest request = ProvenRequest.decode(message.content());
      if (request.request().environment() != check.anchors().environment()
          || !request.request().device().value().equals(message.signer())) {
        throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
      }
      return new Renewal(
          request, new Signatories(message.signer(), List.copyOf(message.certificates())));
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_MALFORMED, e);
    }
  }
}
