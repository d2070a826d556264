package jp.madoguchi.storage.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Field;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** Acts in the layout that stands at {@link Act}. */
final class ActBytes {
  private static final int MAX_SIZE = 1 << 20;
  private static final int MAX_TEXT = 1 << 16;
  private static final int PAIRS = 22;

  private ActBytes() {}

  static Bytes encode(Act act) {
    CborWriter out = new CborWriter().map(PAIRS);
    out.integer(1).integer(1).integer(2).integer(act.environment().code());
    out.integer(3).text(act.municipality().digits());
    out.integer(4).bytes(act.id().bytes().toArray());
    out.integer(5).bytes(act.group().bytes().toArray());
    out.integer(6).array(2).integer(act.groupIndex()).integer(act.groupSize());
    out.integer(7).text(act.kind()).integer(8).text(act.resident().digits());
    out.integer(9).integer(act.baseVersion()).integer(10).array(act.fields().size());
    for (FieldChange change : act.fields()) {
      out.array(3).integer(change.field().code());
      out.text(change.before().value()).text(change.after().value());
    }
    out.integer(11).text(act.eventDate().encode());
    out.integer(12).text(act.notificationDate().toString());
    out.integer(13).text(act.entryDate().toString()).integer(14).array(2);
    out.integer(act.purpose().reason().code()).text(act.purpose().reference());
    out.integer(15).text(act.basisDocument()).integer(16).text(act.entrant().value());
    out.integer(17).text(act.terminal().value());
    out.integer(18).bytes(act.session().bytes().toArray()).integer(19).text(act.lease());
    out.integer(20).integer(act.enteredAt().toEpochMilli()).integer(21).integer(act.tick());
    return Bytes.of(out.integer(22).text(act.bootId()).toBytes());
  }

  /** Reads what was stored; anything but an act is a damaged store. */
  static Act decode(Bytes bytes) {
    try {
      CborReader in = new CborReader(bytes.toArray(), MAX_SIZE);
      Act act = read(in);
      in.finish();
      return act;
    } catch (MalformedCbor | IllegalArgumentException e) {
      throw new StoreUnavailable(new StoreFailure.Damaged(e));
    }
  }

  private static Act read(CborReader in) throws MalformedCbor {
    in.openMap(PAIRS, PAIRS);
    at(in, 1).readInt(1, 1);
    Environment environment = coded(Environment.values(), Environment::code, at(in, 2));
    MunicipalityCode municipality = new MunicipalityCode(text(in, 3));
    Ulid id = id(in, 4);
    Ulid group = id(in, 5);
    at(in, 6).openArray(2);
    int index = in.readSmallInt(0, Integer.MAX_VALUE);
    int size = in.readSmallInt(1, Integer.MAX_VALUE);
    in.close();
    Act act =
        new Act(
            environment,
            municipality,
            id,
            group,
            index,
            size,
            text(in, 7),
            new AddressNumber(text(in, 8)),
            at(in, 9).readSmallInt(1, Integer.MAX_VALUE),
            fields(at(in, 10)),
            RegisterDate.decode(text(in, 11)).orElseThrow(),
            LocalDate.parse(text(in, 12)),
            LocalDate.parse(text(in, 13)),
            purpose(at(in, 14)),
            text(in, 15),
            new OperatorId(text(in, 16)),
            new TerminalId(text(in, 17)),
            id(in, 18),
            text(in, 19),
            Instant.ofEpochMilli(at(in, 20).readInt()),
            at(in, 21).readInt(),
            text(in, 22));
    in.close();
    return act;
  }

  private static List<FieldChange> fields(CborReader in) throws MalformedCbor {
    int count = in.openArray(1, Field.values().length);
    List<FieldChange> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      in.openArray(3);
      fields.add(
          new FieldChange(
              Field.of(in.readSmallInt(1, Short.MAX_VALUE)),
              new ExactText(in.readText(MAX_TEXT)),
              new ExactText(in.readText(MAX_TEXT))));
      in.close();
    }
    in.close();
    return fields;
  }

  private static Purpose purpose(CborReader in) throws MalformedCbor {
    in.openArray(2);
    Purpose.Reason reason = coded(Purpose.Reason.values(), Purpose.Reason::code, in);
    Purpose purpose = new Purpose(reason, in.readText(MAX_TEXT));
    in.close();
    return purpose;
  }

  private static <E> E coded(
      E[] constants, ToIntFunction<E> code, CborReader in)
      throws MalformedCbor {
    return Codes.of(constants, code, in.readSmallInt(1, Short.MAX_VALUE));
  }

  private static CborReader at(CborReader in, int key) throws MalformedCbor {
    in.key(key);
    return in;
  }

  private static String text(CborReader in, int key) throws MalformedCbor {
    return at(in, key).readText(MAX_TEXT);
  }

  private static Ulid id(CborReader in, int key) throws MalformedCbor {
    return Ulid.of(Bytes.of(at(in, key).readBytes(16, 16)));
  }
}
