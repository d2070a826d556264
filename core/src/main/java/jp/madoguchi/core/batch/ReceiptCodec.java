package jp.madoguchi.core.batch;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/**
 * The canonical bytes of a {@link Receipt}, as laid out there, and the same with the centre's two
 * signatures. Receipts chain by the hash of the signed bytes.
 */
public final class ReceiptCodec {
  /** A receipt is refused above 4 MiB. */
  public static final int MAX_SIZE = 4 << 20;

  private static final int FORMAT = 1;
  private static final int KEYS = 12;

  private static final SignedForm<Receipt> FORM =
      new SignedForm<>(
          MessageKind.RECEIPT,
          SignedForm.NO_SIZE,
          ReceiptCodec::encode,
          ReceiptCodec::decode,
          Receipt::environment);

  private ReceiptCodec() {}

  /** Signs a receipt; these bytes are stored, sent, and hashed for the next one. */
  public static Bytes sign(Receipt receipt, CentreKeys keys) {
    return FORM.sign(receipt, keys.receiptSigner());
  }

  /**
   * Checks both signatures and all else about a signed receipt, except whether it is the next one
   * for this device.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static Receipt verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    return FORM.verify(signed, check);
  }

  public static byte[] encode(Receipt receipt) {
    CborWriter out = new CborWriter().map(KEYS);
    out.integer(1).integer(FORMAT);
    out.integer(2).integer(receipt.environment().code());
    out.integer(3).text(receipt.device().value());
    out.integer(4).integer(receipt.epoch());
    out.integer(5).integer(receipt.sequence());
    out.integer(6).bytes(receipt.batchHash().toArray());
    out.integer(7).array(receipt.verdicts().size());
    receipt.verdicts().forEach(verdict -> VerdictCodec.write(out, verdict));
    out.integer(8).integer(receipt.centreIndex());
    out.integer(9).array(2).integer(receipt.logSize()).bytes(receipt.logRoot().toArray());
    out.integer(10).integer(receipt.centreTime().getEpochSecond());
    out.integer(11).integer(receipt.nextSequence());
    out.integer(12).bytes(receipt.previousReceiptHash().toArray());
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a receipt
   */
  public static Receipt decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    in.at(1).readInt(FORMAT, FORMAT);
    Environment environment = in.at(2).readCode(Environment.values(), Environment::code);
    TerminalId device = in.at(3).readText(32, TerminalId::new);
    int epoch = in.at(4).readSmallInt(1, Integer.MAX_VALUE);
    long sequence = in.at(5).readInt(1, Long.MAX_VALUE);
    Bytes batchHash = HeaderCodec.hash(in.at(6));
    List<Verdict> verdicts = verdicts(in.at(7));
    long centreIndex = in.at(8).readInt(1, Long.MAX_VALUE);
    in.at(9).openArray(2);
    long logSize = in.readInt(0, Long.MAX_VALUE);
    Bytes logRoot = HeaderCodec.hash(in);
    in.close();
    Receipt receipt =
        new Receipt(
            environment,
            device,
            epoch,
            sequence,
            batchHash,
            verdicts,
            centreIndex,
            logSize,
            logRoot,
            CredentialCodec.seconds(in.at(10)),
            in.at(11).readInt(1, Long.MAX_VALUE),
            HeaderCodec.hash(in.at(12)));
    in.close();
    in.finish();
    return receipt;
  }

  private static List<Verdict> verdicts(CborReader in) throws MalformedCbor {
    int count = in.openArray(0, BatchCodec.MAX_CHANGES);
    List<Verdict> verdicts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      verdicts.add(VerdictCodec.read(in));
    }
    in.close();
    return verdicts;
  }
}
