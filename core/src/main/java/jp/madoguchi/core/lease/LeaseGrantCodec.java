package jp.madoguchi.core.lease;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedMessage;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.office.Environment;
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

  private LeaseGrantCodec() {}

  public static Bytes sign(LeaseGrant grant, CentreKeys keys) {
    return Bytes.of(
        SignedMessage.sign(
            MessageKind.LEASE, encode(grant), grant.environment(), keys.receiptSigner()));
  }

  /**
   * Checks size, both signatures and all else about a signed grant, except whether it was asked
   * for.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static LeaseGrant verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    if (signed.length() > MAX_SIZE) {
      throw new EnvelopeRefused(EnvelopeFlaw.TOO_LARGE);
    }
    byte[] content = SignedMessage.verify(MessageKind.LEASE, signed.toArray(), check);
    try {
      LeaseGrant grant = decode(content);
      if (grant.environment() != check.anchors().environment()) {
        throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
      }
      return grant;
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_MALFORMED, e);
    }
  }

  public static byte[] encode(LeaseGrant grant) {
    CborWriter out = new CborWriter().map(KEYS);
    out.integer(1).integer(FORMAT);
    out.integer(2).integer(grant.environment().code());
    out.integer(3).text(grant.municipality().digits());
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
    at(in, 1).readInt(FORMAT, FORMAT);
    Environment environment = at(in, 2).readCode(Environment.values(), Environment::code);
    MunicipalityCode municipality = at(in, 3).readText(6, MunicipalityCode::new);
    TerminalId device = at(in, 4).readText(32, TerminalId::new);
    Bytes nonce = Bytes.of(at(in, 5).readBytes(LeaseRequest.NONCE, LeaseRequest.NONCE));
    Lease lease = lease(in);
    long trustVersion = at(in, 9).readInt(0, Long.MAX_VALUE);
    Optional<Bytes> deposit = LeaseRequest.deposit(at(in, 10));
    in.close();
    in.finish();
    return new LeaseGrant(environment, municipality, device, nonce, lease, trustVersion, deposit);
  }

  private static Lease lease(CborReader in) throws MalformedCbor {
    int start = in.offset();
    String id = at(in, 6).readText(LeaseRequest.MAX_ID);
    Instant from = CredentialCodec.seconds(at(in, 7));
    Instant until = CredentialCodec.seconds(at(in, 8));
    return LeaseRequest.lease(start, id, from, until);
  }

  private static CborReader at(CborReader in, int key) throws MalformedCbor {
    in.key(key);
    return in;
  }
}
