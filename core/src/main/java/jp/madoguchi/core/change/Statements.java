package jp.madoguchi.core.change;

import java.time.Instant;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/** The exact bytes that operators sign over a change; each begins with a label of its own. */
public final class Statements {
  private Statements() {}

  /** SHA-256 of an act's canonical bytes: what everything else refers to. */
  public static Bytes digest(Bytes actBytes) {
    return Sha256.of(actBytes);
  }

  /** What the entrant's session key signs. */
  public static byte[] entry(Bytes digest) {
    return new CborWriter().array(2).text("madoguchi-entry-1").bytes(digest.toArray()).toBytes();
  }

  /** What the approver's card signs. */
  public static byte[] approval(
      Bytes digest, OperatorId approver, Ulid session, Instant approvedAt) {
    return new CborWriter()
        .array(5)
        .text("madoguchi-approval-1")
        .bytes(digest.toArray())
        .text(approver.value())
        .bytes(session.bytes().toArray())
        .integer(approvedAt.getEpochSecond())
        .toBytes();
  }
}
