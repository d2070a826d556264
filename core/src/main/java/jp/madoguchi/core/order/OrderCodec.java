package jp.madoguchi.core.order;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedMessage;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;

/** The canonical bytes of an {@link Order}, and the same with the centre's two signatures. */
public final class OrderCodec {
  /** Signed bytes above this size are refused unread. */
  public static final int MAX_SIZE = 64 << 10;

  /** The longest reason, in bytes. */
  public static final int MAX_REASON = 200;

  private static final int FORMAT = 1;
  private static final int KEYS = 10;
  private static final int MAX_CONTENT = 1024;

  private OrderCodec() {}

  public static Bytes sign(Order order, CentreKeys keys) {
    return Bytes.of(
        SignedMessage.sign(
            MessageKind.ORDER, encode(order), order.environment(), keys.receiptSigner()));
  }

  /**
   * Checks size, both signatures and all else about a signed order, except to whom it goes.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static Order verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    if (signed.length() > MAX_SIZE) {
      throw new EnvelopeRefused(EnvelopeFlaw.TOO_LARGE);
    }
    byte[] content = SignedMessage.verify(MessageKind.ORDER, signed.toArray(), check);
    try {
      Order order = decode(content);
      if (order.environment() != check.anchors().environment()) {
        throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
      }
      return order;
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_MALFORMED, e);
    }
  }

  /**
   * What the centre itself signed and kept, read again.
   *
   * @param signed which the caller took from where it keeps its own
   */
  public static Order ownContent(Bytes signed) {
    try {
      return decode(SignedMessage.unverifiedContent(signed.toArray()));
    } catch (EnvelopeRefused | MalformedCbor e) {
      throw new IllegalStateException("what was signed here can be read", e);
    }
  }

  public static byte[] encode(Order order) {
    CborWriter out = new CborWriter().map(KEYS);
    out.integer(1).integer(FORMAT);
    out.integer(2).integer(order.environment().code());
    out.integer(3).text(order.municipality().digits());
    out.integer(4).text(order.device().value());
    out.integer(5).bytes(order.certificates().bytes());
    out.integer(6).integer(order.epoch());
    out.integer(7).integer(order.act().code());
    out.integer(8).integer(order.logSize());
    out.integer(9).integer(order.given().getEpochSecond());
    out.integer(10).text(order.reason());
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of an order
   */
  public static Order decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_CONTENT);
    in.openMap(KEYS, KEYS);
    at(in, 1).readInt(FORMAT, FORMAT);
    Order order =
        new Order(
            at(in, 2).readCode(Environment.values(), Environment::code),
            at(in, 3).readText(6, MunicipalityCode::new),
            at(in, 4).readText(32, TerminalId::new),
            Fingerprint.ofHash(at(in, 5).readBytes(Fingerprint.LENGTH, Fingerprint.LENGTH)),
            at(in, 6).readSmallInt(1, Integer.MAX_VALUE),
            at(in, 7).readCode(Order.Act.values(), Order.Act::code),
            at(in, 8).readInt(0, Long.MAX_VALUE),
            CredentialCodec.seconds(at(in, 9)),
            at(in, 10).readText(MAX_REASON));
    in.close();
    in.finish();
    return order;
  }

  private static CborReader at(CborReader in, int key) throws MalformedCbor {
    in.key(key);
    return in;
  }
}
