package jp.madoguchi.core.log;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/**
 * The canonical bytes of an {@link AccessEntry}, as laid out there, and their hash; and the same
 * with the content beside it: array {@code [entry, [salt, content] or null]}, each part in a byte
 * string of its own.
 */
public final class AccessCodec {
  /** Larger entries are refused: without its content an entry has some 230 bytes. */
  public static final int MAX_SIZE = 512;

  /** The same with the content. */
  public static final int MAX_WHOLE = MAX_SIZE + ContentCodec.MAX_SIZE + 64;

  /** The hash before the first entry: 32 zeros. */
  public static final Bytes NO_HASH = Bytes.of(new byte[32]);

  private static final AccessEvent[] EVENTS = AccessEvent.values();

  private AccessCodec() {}

  /** The bytes that are hashed: all but the content. */
  public static Bytes encode(AccessEntry entry) {
    CborWriter out = new CborWriter().map(11);
    out.integer(1).integer(entry.sequence());
    out.integer(2).bytes(entry.previousHash().toArray());
    out.integer(3).integer(entry.at().toEpochMilli());
    out.integer(4).integer(entry.tick());
    out.integer(5).text(entry.terminal().value());
    out.integer(6).text(entry.operator().value());
    id(out.integer(7), entry.session());
    out.integer(8).integer(entry.event().code());
    out.integer(9).integer(entry.records());
    out.integer(10).bool(entry.numberShown());
    out.integer(11).bytes(entry.commitment().toArray());
    return Bytes.of(out.toBytes());
  }

  /** The entry with its content. */
  public static byte[] encodeWhole(AccessEntry entry) {
    CborWriter out = new CborWriter().array(2).bytes(encode(entry).toArray());
    entry
        .salted()
        .ifPresentOrElse(
            salted ->
                out.array(2)
                    .bytes(salted.salt().toArray())
                    .bytes(ContentCodec.encode(salted.content()).toArray()),
            out::nil);
    return out.toBytes();
  }

  /** SHA-256 of an entry's canonical bytes: what the next entry carries. */
  public static Bytes hash(Bytes entryBytes) {
    return Sha256.of(entryBytes);
  }

  /**
   * Reads exactly what {@link #encode} writes; the content is empty.
   *
   * @throws MalformedCbor these are not the canonical bytes of an entry
   */
  public static AccessEntry decode(Bytes entryBytes) throws MalformedCbor {
    CborReader in = new CborReader(entryBytes.toArray(), MAX_SIZE);
    try {
      in.openMap(11, 11);
      AccessEntry entry =
          new AccessEntry(
              in.at(1).readInt(1, Long.MAX_VALUE),
              Bytes.of(in.at(2).readBytes(32, 32)),
              Instant.ofEpochMilli(in.at(3).readInt()),
              in.at(4).readInt(),
              new TerminalId(in.at(5).readText(32)),
              new OperatorId(in.at(6).readText(32)),
              id(in.at(7)),
              in.at(8).readCode(EVENTS, AccessEvent::code),
              in.at(9).readSmallInt(0, Integer.MAX_VALUE),
              in.at(10).readBool(),
              Bytes.of(in.at(11).readBytes(32, 32)),
              Optional.empty());
      in.close();
      in.finish();
      return entry;
    } catch (IllegalArgumentException e) {
      throw in.invalid(0, e);
    }
  }

  /**
   * Reads exactly what {@link #encodeWhole} writes. Whether the content is the one committed to is
   * not looked at: {@link AccessEntry#contentHolds}.
   *
   * @throws MalformedCbor these are not the canonical bytes of an entry with its content
   */
  public static AccessEntry decodeWhole(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_WHOLE);
    in.openArray(2);
    AccessEntry entry = decode(Bytes.of(in.readBytes(1, MAX_SIZE)));
    Optional<Salted> salted = salted(in);
    in.close();
    in.finish();
    return entry.with(salted);
  }

  private static Optional<Salted> salted(CborReader in) throws MalformedCbor {
    if (in.readNull()) {
      return Optional.empty();
    }
    in.openArray(2);
    Bytes salt = Bytes.of(in.readBytes(Salted.SALT, Salted.SALT));
    AccessContent content = ContentCodec.decode(Bytes.of(in.readBytes(1, ContentCodec.MAX_SIZE)));
    in.close();
    return Optional.of(new Salted(salt, content));
  }

  static void id(CborWriter out, Optional<Ulid> id) {
    id.ifPresentOrElse(present -> out.bytes(present.bytes().toArray()), out::nil);
  }

  static Optional<Ulid> id(CborReader in) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(Ulid.of(Bytes.of(in.readBytes(16, 16))));
  }
}
