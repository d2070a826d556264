package jp.madoguchi.core.order;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
import jp.madoguchi.core.envelope.SignedMessage;
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

  private static final SignedForm<Order> FORM =
      new SignedForm<>(
          MessageKind.ORDER, MAX_SIZE, OrderCodec::encode, OrderCodec::decode, Order::environment);

  private OrderCodec() {}

  public static Bytes sign(Order order, CentreKeys keys) {
    return FORM.sign(order, keys.receiptSigner());
  }

  /**
   * Checks size, both signatures and all else about a signed order, except to whom it goes.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static Order verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    return FORM.verify(signed, check);
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
    new Heading(FORMAT, order.environment(), order.municipality()).write(out);
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
    Heading heading = Heading.read(in, FORMAT);
    Order order =
        new Order(
            heading.environment(),
            heading.municipality(),
            in.at(4).readText(32, TerminalId::new),
            Fingerprint.ofHash(in.at(5).readBytes(Fingerprint.LENGTH, Fingerprint.LENGTH)),
            in.at(6).readSmallInt(1, Integer.MAX_VALUE),
            in.at(7).readCode(Order.Act.values(), Order.Act::code),
            in.at(8).readInt(0, Long.MAX_VALUE),
            CredentialCodec.seconds(in.at(9)),
            in.at(10).readText(MAX_REASON));
    in.close();
    in.finish();
    return order;
  }
}
