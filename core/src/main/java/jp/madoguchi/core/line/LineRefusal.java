package jp.madoguchi.core.line;

import java.util.Arrays;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;

/**
 * Why the centre did not take what it was sent. It comes over the authenticated line and is not
 * signed: a terminal acts on it by keeping everything and showing it to people.
 *
 * <p>Wire: map {1: code, 2: detail, 3: send from}.
 *
 * @param detail a code for people to read to each other, such as {@code V-47}; at most 64 bytes
 * @param sendFrom the sequence that the centre expects; 0 where it says nothing about that
 */
public record LineRefusal(Code code, String detail, long sendFrom) {
  /** The status that goes with a receipt or another answer as asked for. */
  public static final int OK = 200;

  /** The status that goes with what an upload still lacks: what came so far is kept. */
  public static final int KEPT = 202;

  /** Why. Numbers and statuses are part of the protocol and never change their meaning. */
  public enum Code {
    /** The request is none of ours, or a number in it is none. */
    MALFORMED(1, 400),
    /** Larger than allowed; nothing was read. */
    TOO_LARGE(2, 413),
    /** There is nothing under this name. */
    NOT_FOUND(3, 404),
    /** No terminal was registered with this certificate. */
    UNKNOWN_DEVICE(10, 403),
    /** The terminal was taken out of use. */
    REVOKED_DEVICE(11, 403),
    /** The terminal has two histories; administrators decide first. */
    QUARANTINED_DEVICE(12, 403),
    /** The batch belongs to another epoch than the one that the centre knows. */
    WRONG_EPOCH(13, 403),
    /** The batch names another terminal than the one that sends it. */
    OTHER_DEVICE(14, 403),
    /** The envelope does not pass a check; the detail says which. */
    ENVELOPE(15, 403),
    /** The batch belongs to another municipality or environment. */
    WRONG_OFFICE(16, 403),
    /** The terminal has no lease that holds now; it asks for one and sends the same again. */
    LEASE_OVER(18, 403),
    /** The terminal has fresh certificates already. */
    NOT_DUE(19, 403),
    /** Another batch was taken in under this number: a cloned or restored terminal. */
    FORK(20, 409),
    /** The batch follows another batch than the one that was taken in last. */
    OTHER_PAST(21, 409),
    /** Batches in between are missing. */
    SEND_FROM(22, 425),
    /** The centre, put back to a backup, does not remember this trust list; it is to be shown. */
    SHOW_TRUST(23, 409),
    /** The centre has as much to do as it takes on; nothing was read. */
    BUSY(30, 429),
    /** The centre's database does not answer; it is not known whether the batch was taken in. */
    UNAVAILABLE(31, 503),
    /** A piece of an upload is not the one that its manifest names; those before it are kept. */
    OTHER_PIECE(32, 422);

    private final int number;
    private final int status;

    Code(int number, int status) {
      this.number = number;
      this.status = status;
    }

    /** Whether the same bytes may be taken later, without anybody doing anything about it. */
    public boolean passes() {
      return this == BUSY || this == UNAVAILABLE || this == OTHER_PIECE;
    }

    /** The status that goes with it. */
    public int status() {
      return status;
    }
  }

  private static final int MAX_DETAIL = 64;
  private static final int MAX_SIZE = 128;

  /** A refusal that needs no more words. */
  public static LineRefusal of(Code code) {
    return new LineRefusal(code, "", 0);
  }

  /** The canonical bytes. */
  public byte[] encode() {
    return new CborWriter()
        .map(3)
        .integer(1)
        .integer(code.number)
        .integer(2)
        .text(detail)
        .integer(3)
        .integer(sendFrom)
        .toBytes();
  }

  public static LineRefusal decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openMap(3, 3);
    in.key(1);
    int start = in.offset();
    long number = in.readInt();
    Code code =
        Arrays.stream(Code.values())
            .filter(each -> each.number == number)
            .findFirst()
            .orElseThrow(() -> new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE));
    in.key(2);
    String detail = in.readText(MAX_DETAIL);
    in.key(3);
    long sendFrom = in.readInt(0, Long.MAX_VALUE);
    in.close();
    in.finish();
    return new LineRefusal(code, detail, sendFrom);
  }
}
