package jp.madoguchi.core.directive;

import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/** The canonical bytes of an {@link UnlockOrder}, and the same with the centre's two signatures. */
public final class UnlockCodec {
  /** Signed bytes above this size are refused unread. */
  public static final int MAX_SIZE = 64 << 10;

  private static final int FORMAT = 1;
  private static final int KEYS = 10;
  private static final int ID = 32;
  private static final int MAX_CONTENT = 1024;

  private static final SignedForm<UnlockOrder> FORM =
      new SignedForm<>(
          MessageKind.UNLOCK_ORDER,
          MAX_SIZE,
          UnlockCodec::encode,
          UnlockCodec::decode,
          UnlockOrder::environment);

  private UnlockCodec() {}

  public static Bytes sign(UnlockOrder order, CentreKeys keys) {
    return FORM.sign(order, keys.receiptSigner());
  }

  /**
   * Checks size, both signatures and all else about a signed order, except to whom it goes and
   * whether it still counts.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static UnlockOrder verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    return FORM.verify(signed, check);
  }

  public static byte[] encode(UnlockOrder order) {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, order.environment(), order.municipality()).write(out);
    out.integer(4).text(order.device().value());
    out.integer(5).integer(order.number());
    out.integer(6).text(order.operator().value());
    out.integer(7).text(order.by().value());
    out.integer(8).integer(order.given().getEpochSecond());
    out.integer(9).integer(order.until().getEpochSecond());
    out.integer(10).text(order.reason());
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of an order
   */
  public static UnlockOrder decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_CONTENT);
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    try {
      UnlockOrder order =
          new UnlockOrder(
              heading.environment(),
              heading.municipality(),
              in.at(4).readText(ID, TerminalId::new),
              in.at(5).readInt(1, Long.MAX_VALUE),
              in.at(6).readText(ID, OperatorId::new),
              in.at(7).readText(ID, OperatorId::new),
              CredentialCodec.seconds(in.at(8)),
              CredentialCodec.seconds(in.at(9)),
              in.at(10).readText(AdminAct.MAX_REASON));
      in.close();
      in.finish();
      return order;
    } catch (IllegalArgumentException outside) {
      throw in.invalid(0, outside);
    }
  }
}
