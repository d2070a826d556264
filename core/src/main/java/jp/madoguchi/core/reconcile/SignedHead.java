package jp.madoguchi.core.reconcile;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/**
 * A head of a municipality's tree with the centre's two signatures. It is signed once before a
 * descent; what the centre then says of the tree's parts proves itself against the root.
 *
 * <p>Wire, under the signatures: map {1: format (1), 2: environment, 3: municipality, 4: [cursor,
 * root]}.
 */
public record SignedHead(Environment environment, MunicipalityCode municipality, TreeHead head) {
  /** Longer ones are refused unread. */
  public static final int MAX_SIZE = 32 << 10;

  private static final int FORMAT = 1;
  private static final int KEYS = 4;
  private static final SignedForm<SignedHead> FORM =
      new SignedForm<>(
          MessageKind.TREE_HEAD,
          MAX_SIZE,
          SignedHead::encode,
          SignedHead::decode,
          SignedHead::environment);

  /** With both signatures. */
  public Bytes sign(CentreKeys keys) {
    return FORM.sign(this, keys.receiptSigner());
  }

  private byte[] encode() {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, environment, municipality).write(out);
    return out.integer(4).bytes(head.encode()).toBytes();
  }

  /**
   * Checks both signatures and all else, except whose register it is.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static SignedHead verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    return FORM.verify(signed, check);
  }

  private static SignedHead decode(byte[] content) throws MalformedCbor {
    CborReader in = new CborReader(content, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    TreeHead head = TreeHead.decode(in.at(4).readBytes(MAX_SIZE));
    in.close();
    in.finish();
    return new SignedHead(heading.environment(), heading.municipality(), head);
  }
}
