package jp.madoguchi.core.change;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.SessionCredential;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * The canonical bytes of acts, approvals and approved changes, as laid out at {@link Act}, {@link
 * Approval} and {@link ApprovedChange}. Reading is strict: what is accepted would be written with
 * the same bytes. Nothing is verified here.
 */
public final class ChangeCodec {
  /** A change is refused above 64 KiB (protocol point 1). */
  public static final int MAX_CHANGE = 64 << 10;

  /** The most credentials that a batch can name. */
  public static final int MAX_CREDENTIALS = 1000;

  private static final int MAX_APPROVAL = 256 + CredentialCodec.MAX_CERTIFICATE;

  private ChangeCodec() {}

  /**
   * What the operators sign. Done once, when the clerk enters; from then on the bytes are kept.
   *
   * @throws IllegalArgumentException the act has no canonical bytes: a text is too long, a time has
   *     fractions of a millisecond, or the fields are not in rising order without doubles
   */
  public static Bytes encodeAct(Act act) {
    Bytes bytes = ActCodec.encode(act);
    try {
      if (ActCodec.decode(bytes).equals(act)) {
        return bytes;
      }
    } catch (MalformedCbor e) {
      throw new IllegalArgumentException("no canonical act", e);
    }
    throw new IllegalArgumentException("an act that reads back as another");
  }

  /**
   * Reads exactly what {@link #encodeAct} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of an act
   */
  public static Act decodeAct(Bytes actBytes) throws MalformedCbor {
    return ActCodec.decode(actBytes);
  }

  public static Bytes encodeApproval(Approval approval) {
    CborWriter out = new CborWriter();
    write(out, approval);
    return Bytes.of(out.toBytes());
  }

  /**
   * Reads exactly what {@link #encodeApproval} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of an approval
   */
  public static Approval decodeApproval(Bytes bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes.toArray(), MAX_APPROVAL);
    Approval approval = readApproval(in);
    in.finish();
    return approval;
  }

  /**
   * A change as it stands in a batch, the act with the bytes that were signed.
   *
   * @param credential the place of the entrant's session credential in the batch, from 0
   */
  public static byte[] encode(ApprovedChange change, int credential) {
    CborWriter out =
        new CborWriter()
            .array(4)
            .bytes(change.entered().actBytes().toArray())
            .integer(credential)
            .bytes(change.entered().signature().toArray());
    write(out, change.approval());
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @param credentials those of the batch
   * @throws MalformedCbor these are not the canonical bytes of a change
   */
  public static ApprovedChange decode(byte[] bytes, List<SessionCredential> credentials)
      throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_CHANGE);
    in.openArray(4);
    Bytes actBytes = Bytes.of(in.readBytes(1, ActCodec.MAX_SIZE));
    Act act = ActCodec.decode(actBytes);
    int index = in.readSmallInt(0, credentials.size() - 1);
    Bytes signature = Bytes.of(in.readBytes(1, CredentialCodec.MAX_SIGNATURE));
    Approval approval = readApproval(in);
    in.close();
    in.finish();
    return new ApprovedChange(
        new EnteredChange(act, actBytes, credentials.get(index), signature), approval);
  }

  private static void write(CborWriter out, Approval approval) {
    out.array(5)
        .text(approval.approver().value())
        .bytes(approval.session().bytes().toArray())
        .integer(approval.approvedAt().getEpochSecond())
        .bytes(approval.certificate().toArray())
        .bytes(approval.signature().toArray());
  }

  private static Approval readApproval(CborReader in) throws MalformedCbor {
    in.openArray(5);
    OperatorId approver = in.readText(32, OperatorId::new);
    Ulid session = Ulid.of(Bytes.of(in.readBytes(16, 16)));
    Instant at = CredentialCodec.seconds(in);
    Bytes certificate = Bytes.of(in.readBytes(1, CredentialCodec.MAX_CERTIFICATE));
    Bytes signature = Bytes.of(in.readBytes(1, CredentialCodec.MAX_SIGNATURE));
    in.close();
    return new Approval(approver, session, at, certificate, signature);
  }
}
