package jp.madoguchi.core.enrolment;

import java.security.cert.X509Certificate;
import java.util.List;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
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

  private static final SignedForm<ProvenRequest> FORM =
      new SignedForm<>(
          MessageKind.KEY_RENEWAL,
          MAX_SIZE,
          ProvenRequest::encode,
          ProvenRequest::decode,
          proven -> proven.request().environment());

  /** Who signed: the name and the two certificates. */
  public record Signatories(String device, List<X509Certificate> certificates) {}

  /** The signed bytes. */
  public static Bytes sign(ProvenRequest request, DeviceKeys old) {
    return FORM.sign(request, SignerPair.of(old));
  }

  /**
   * Checks size, both signatures of the old keys and the form; whether the new keys are proven is
   * still to be asked.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static Renewal verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    SignedForm.Verified<ProvenRequest> verified = FORM.verified(signed, check);
    ProvenRequest request = verified.content();
    if (!verified.isOf(request.request().device().value())) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
    }
    SignedMessage.Signed by = verified.signed();
    return new Renewal(request, new Signatories(by.signer(), List.copyOf(by.certificates())));
  }
}
