package jp.madoguchi.core.change;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.cbor.MalformedCbor.Reason;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** The canonical bytes of an {@link Act}, as laid out there: what the operators sign. */
final class ActCodec {
  static final int MAX_SIZE = 32_768;
  private static final int FORMAT = 1;
  private static final int KEYS = 22;
  private static final int MAX_VALUE = 4096;
  private static final int MAX_NOTE = 256;
  private static final int MAX_SHORT = 64;
  private static final int MAX_GROUP = 1000;
  private static final long LAST_MILLI = 253_402_300_799_999L;

  private ActCodec() {}

  static Bytes encode(Act act) {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, act.environment(), act.municipality()).write(out);
    out.integer(4).bytes(act.id().bytes().toArray());
    out.integer(5).bytes(act.group().bytes().toArray());
    out.integer(6).array(2).integer(act.groupIndex()).integer(act.groupSize());
    out.integer(7).text(act.kind());
    out.integer(8).text(act.resident().digits());
    out.integer(9).integer(act.baseVersion());
    out.integer(10).array(act.fields().size());
    for (FieldChange change : act.fields()) {
      out.array(3).integer(change.field().code());
      out.text(change.before().value()).text(change.after().value());
    }
    out.integer(11).text(act.eventDate().encode());
    out.integer(12).text(act.notificationDate().toString());
    out.integer(13).text(act.entryDate().toString());
    out.integer(14).array(2).integer(act.purpose().reason().code());
    out.text(act.purpose().reference());
    out.integer(15).text(act.basisDocument());
    out.integer(16).text(act.entrant().value());
    out.integer(17).text(act.terminal().value());
    out.integer(18).bytes(act.session().bytes().toArray());
    out.integer(19).text(act.lease());
    out.integer(20).integer(act.enteredAt().toEpochMilli());
    out.integer(21).integer(act.tick());
    out.integer(22).text(act.bootId());
    return Bytes.of(out.toBytes());
  }

  static Act decode(Bytes bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes.toArray(), MAX_SIZE);
    try {
      Act act = read(in);
      in.finish();
      return act;
    } catch (IllegalArgumentException e) {
      throw in.invalid(0, e);
    }
  }

  private static Act read(CborReader in) throws MalformedCbor {
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    Ulid id = id(in.at(4));
    Ulid group = id(in.at(5));
    in.at(6).openArray(2);
    int index = in.readSmallInt(0, MAX_GROUP - 1);
    int size = in.readSmallInt(1, MAX_GROUP);
    in.close();
    Act act =
        new Act(
            heading.environment(),
            heading.municipality(),
            id,
            group,
            index,
            size,
            in.at(7).readText(MAX_SHORT),
            in.at(8).readText(10, AddressNumber::new),
            in.at(9).readSmallInt(0, Integer.MAX_VALUE),
            fields(in.at(10)),
            in.at(11).readText(MAX_SHORT, code -> RegisterDate.decode(code).orElseThrow()),
            in.at(12).readText(10, ActCodec::day),
            in.at(13).readText(10, ActCodec::day),
            purpose(in.at(14)),
            in.at(15).readText(MAX_NOTE),
            in.at(16).readText(32, OperatorId::new),
            in.at(17).readText(32, TerminalId::new),
            id(in.at(18)),
            in.at(19).readText(MAX_NOTE),
            Instant.ofEpochMilli(in.at(20).readInt(0, LAST_MILLI)),
            in.at(21).readInt(),
            in.at(22).readText(MAX_SHORT));
    in.close();
    return act;
  }

  private static List<FieldChange> fields(CborReader in) throws MalformedCbor {
    int count = in.openArray(1, Field.values().length);
    List<FieldChange> fields = new ArrayList<>(count);
    int last = 0;
    for (int i = 0; i < count; i++) {
      in.openArray(3);
      int start = in.offset();
      Field field = in.readCode(Field.values(), Field::code);
      if (field.code() <= last) {
        throw new MalformedCbor(start, Reason.INVALID_VALUE);
      }
      last = field.code();
      fields.add(
          new FieldChange(
              field,
              in.readText(MAX_VALUE, ExactText::new),
              in.readText(MAX_VALUE, ExactText::new)));
      in.close();
    }
    in.close();
    return fields;
  }

  private static Purpose purpose(CborReader in) throws MalformedCbor {
    in.openArray(2);
    Purpose.Reason reason = in.readCode(Purpose.Reason.values(), Purpose.Reason::code);
    Purpose purpose = in.readText(MAX_NOTE, reference -> new Purpose(reason, reference));
    in.close();
    return purpose;
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.toString().equals(text)) {
        return day;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no day", e);
    }
    throw new IllegalArgumentException("another form of a day");
  }

  private static Ulid id(CborReader in) throws MalformedCbor {
    return Ulid.of(Bytes.of(in.readBytes(16, 16)));
  }
}
