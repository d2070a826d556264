package jp.madoguchi.core.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/** The canonical bytes of an {@link AccessEntry}, as laid out there, and their hash. */
public final class AccessCodec {
  /** Larger entries are refused: detail and reference are short. */
  public static final int MAX_SIZE = 8192;

  /** The hash before the first entry: 32 zeros. */
  public static final Bytes NO_HASH = Bytes.of(new byte[32]);

  private static final int MAX_TEXT = 4096;

  private AccessCodec() {}

  public static Bytes encode(AccessEntry entry) {
    CborWriter out = new CborWriter().map(12);
    out.integer(1).integer(entry.sequence());
    out.integer(2).bytes(entry.previousHash().toArray());
    out.integer(3).integer(entry.at().toEpochMilli());
    out.integer(4).integer(entry.tick());
    out.integer(5).text(entry.terminal().value());
    out.integer(6).text(entry.operator().value());
    id(out.integer(7), entry.session());
    out.integer(8).integer(entry.event().code());
    purpose(out.integer(9), entry.purpose());
    out.integer(10);
    entry.subject().ifPresentOrElse(subject -> out.text(subject.digits()), out::nil);
    id(out.integer(11), entry.change());
    out.integer(12).text(entry.detail());
    return Bytes.of(out.toBytes());
  }

  /** SHA-256 of an entry's canonical bytes: what the next entry carries. */
  public static Bytes hash(Bytes entryBytes) {
    return Sha256.of(entryBytes);
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of an entry
   */
  public static AccessEntry decode(Bytes entryBytes) throws MalformedCbor {
    CborReader in = new CborReader(entryBytes.toArray(), MAX_SIZE);
    AccessEntry entry = read(in);
    in.finish();
    return entry;
  }

  /** Reads an entry that stands inside something else. */
  public static AccessEntry read(CborReader in) throws MalformedCbor {
    int start = in.offset();
    try {
      in.openMap(12, 12);
      AccessEntry entry =
          new AccessEntry(
              at(in, 1).readInt(1, Long.MAX_VALUE),
              Bytes.of(at(in, 2).readBytes(32, 32)),
              Instant.ofEpochMilli(at(in, 3).readInt()),
              at(in, 4).readInt(),
              new TerminalId(at(in, 5).readText(32)),
              new OperatorId(at(in, 6).readText(32)),
              id(at(in, 7)),
              event(at(in, 8)),
              purpose(at(in, 9)),
              subject(at(in, 10)),
              id(at(in, 11)),
              at(in, 12).readText(MAX_TEXT));
      in.close();
      return entry;
    } catch (IllegalArgumentException e) {
      throw in.invalid(start, e);
    }
  }

  private static CborReader at(CborReader in, int key) throws MalformedCbor {
    in.key(key);
    return in;
  }

  private static void id(CborWriter out, Optional<Ulid> id) {
    id.ifPresentOrElse(present -> out.bytes(present.bytes().toArray()), out::nil);
  }

  private static Optional<Ulid> id(CborReader in) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(Ulid.of(Bytes.of(in.readBytes(16, 16))));
  }

  private static void purpose(CborWriter out, Optional<Purpose> purpose) {
    purpose.ifPresentOrElse(
        present -> out.array(2).integer(present.reason().code()).text(present.reference()),
        out::nil);
  }

  private static Optional<Purpose> purpose(CborReader in) throws MalformedCbor {
    if (in.readNull()) {
      return Optional.empty();
    }
    in.openArray(2);
    Purpose purpose = new Purpose(reason(in.readSmallInt(1, 255)), in.readText(256));
    in.close();
    return Optional.of(purpose);
  }

  private static Purpose.Reason reason(int code) {
    return Arrays.stream(Purpose.Reason.values())
        .filter(reason -> reason.code() == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no reason " + code));
  }

  private static AccessEvent event(CborReader in) throws MalformedCbor {
    int code = in.readSmallInt(1, 255);
    return Arrays.stream(AccessEvent.values())
        .filter(event -> event.code() == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no event " + code));
  }

  private static Optional<AddressNumber> subject(CborReader in) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(new AddressNumber(in.readText(10)));
  }
}
