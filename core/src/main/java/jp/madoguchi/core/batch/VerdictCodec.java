package jp.madoguchi.core.batch;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.cbor.MalformedCbor.Reason;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** A {@link Verdict} inside a receipt, as laid out there. */
final class VerdictCodec {
  private static final int APPLIED = 1;
  private static final int REFUSED = 2;
  private static final int HELD = 3;

  private VerdictCodec() {}

  static void write(CborWriter out, Verdict verdict) {
    switch (verdict) {
      case Verdict.Applied(var change, var version) ->
          write(out, change, APPLIED, 0, version, List.of());
      case Verdict.Refused(var change, var reason, var fields, var version) ->
          write(out, change, REFUSED, reason.code(), version, fields);
      case Verdict.Held(var change, var reason, var version) ->
          write(out, change, HELD, reason.code(), version, List.of());
    }
  }

  private static void write(
      CborWriter out, Ulid change, int word, int reason, int version, List<Field> fields) {
    out.array(5).bytes(change.bytes().toArray());
    out.integer(word).integer(reason).integer(version).array(fields.size());
    fields.forEach(field -> out.integer(field.code()));
  }

  static Verdict read(CborReader in) throws MalformedCbor {
    in.openArray(5);
    Ulid change = Ulid.of(Bytes.of(in.readBytes(16, 16)));
    int word = in.readSmallInt(APPLIED, HELD);
    Verdict verdict =
        switch (word) {
          case APPLIED -> {
            in.readInt(0, 0);
            int version = in.readSmallInt(1, Integer.MAX_VALUE);
            noFields(in);
            yield new Verdict.Applied(change, version);
          }
          case REFUSED -> {
            Verdict.Reason reason = reason(in);
            int version = in.readSmallInt(0, Integer.MAX_VALUE);
            yield new Verdict.Refused(change, reason, fields(in), version);
          }
          default -> {
            Verdict.Reason reason = reason(in);
            int version = in.readSmallInt(0, Integer.MAX_VALUE);
            noFields(in);
            yield new Verdict.Held(change, reason, version);
          }
        };
    in.close();
    return verdict;
  }

  private static Verdict.Reason reason(CborReader in) throws MalformedCbor {
    return in.readCode(Verdict.Reason.values(), Verdict.Reason::code);
  }

  private static void noFields(CborReader in) throws MalformedCbor {
    in.openArray(0);
    in.close();
  }

  /** Fields in the order the centre names them, none twice. */
  private static List<Field> fields(CborReader in) throws MalformedCbor {
    int start = in.offset();
    int count = in.openArray(0, Field.values().length);
    List<Field> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(in.readCode(Field.values(), Field::code));
    }
    in.close();
    if (fields.stream().distinct().count() != count) {
      throw new MalformedCbor(start, Reason.INVALID_VALUE);
    }
    return fields;
  }
}
