package jp.madoguchi.core.reconcile;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedMessage;
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

  /** With both signatures. */
  public Bytes sign(CentreKeys keys) {
    byte[] content =
        new CborWriter()
            .map(KEYS)
            .integer(1)
            .integer(FORMAT)
            .integer(2)
            .integer(environment.code())
            .integer(3)
            .text(municipality.digits())
            .integer(4)
            .bytes(head.encode())
            .toBytes();
    return Bytes.of(
        SignedMessage.sign(MessageKind.TREE_HEAD, content, environment, keys.receiptSigner()));
  }

  /**
   * Checks both signatures and all else, except whose register it is.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static SignedHead verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    if (signed.length() > MAX_SIZE) {
      throw new EnvelopeRefused(EnvelopeFlaw.TOO_LARGE);
    }
    byte[] content = SignedMessage.verify(MessageKind.TREE_HEAD, signed.toArray(), check);
    try {
      SignedHead read = decode(content);
      if (read.environment() != check.anchors().environment()) {
        throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
      }
      return read;
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_MALFORMED, e);
    }
  }

  private static SignedHead decode(byte[] content) throws MalformedCbor {
    CborReader in = new CborReader(content, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    in.key(1);
    in.readInt(FORMAT, FORMAT);
    in.key(2);
    Environment environment = in.readCode(Environment.values(), Environment::code);
    in.key(3);
    MunicipalityCode municipality = in.readText(6, MunicipalityCode::new);
    in.key(4);
    TreeHead head = TreeHead.decode(in.readBytes(MAX_SIZE));
    in.close();
    in.finish();
    return new SignedHead(environment, municipality, head);
  }
}
