package jp.madoguchi.core.lease;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/** The canonical bytes of a {@link LeaseGrant}, and the same with the centre's two signatures. */
public final class LeaseGrantCodec {
  private static final int FORMAT = 1;
  private static final int KEYS = 10;
  private static final int MAX_CONTENT = 2048;

  /** Signed bytes above this size are refused unread. */
  public static final int MAX_SIZE = 64 << 10;

  private static final SignedForm<LeaseGrant> FORM =
      new SignedForm<>(
          MessageKind.LEASE,
          MAX_SIZE,
          LeaseGrantCodec::encode,
          LeaseGrantCodec::decode,
          LeaseGrant::environment);

  private LeaseGrantCodec() {}

  public static Bytes sign(LeaseGrant grant, CentreKeys keys) {
    return FORM.sign(grant, keys.receiptSigner());
  }

  /**
   * Checks size, both signatures and all else about a signed grant, except whether it was asked
   * for.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static LeaseGrant verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    return FORM.verify(signed, check);
  }

  public static byte[] encode(LeaseGrant grant) {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, grant.environment(), grant.municipality()).write(out);
    out.integer(4).text(grant.device().value());
    out.integer(5).bytes(grant.nonce().toArray());
    out.integer(6).text(grant.lease().id());
    out.integer(7).integer(grant.lease().from().getEpochSecond());
    out.integer(8).integer(grant.lease().until().getEpochSecond());
    out.integer(9).integer(grant.trustVersion());
    out.integer(10);
    grant.deposit().ifPresentOrElse(sealed -> out.bytes(sealed.toArray()), out::nil);
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a grant
   */
  public static LeaseGrant decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_CONTENT);
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    TerminalId device = in.at(4).readText(32, TerminalId::new);
    Bytes nonce = Bytes.of(in.at(5).readBytes(LeaseRequest.NONCE, LeaseRequest.NONCE));
    Lease lease = lease(in);
    long trustVersion = in.at(9).readInt(0, Long.MAX_VALUE);
    Optional<Bytes> deposit = LeaseRequest.deposit(in.at(10));
    in.close();
    in.finish();
    return new LeaseGrant(
        heading.environment(), heading.municipality(), device, nonce, lease, trustVersion, deposit);
  }

  private static Lease lease(CborReader in) throws MalformedCbor {
    int start = in.offset();
    String id = in.at(6).readText(LeaseRequest.MAX_ID);
    Instant from = CredentialCodec.seconds(in.at(7));
    Instant until = CredentialCodec.seconds(in.at(8));
    return LeaseRequest.lease(start, id, from, until);
  }
}
