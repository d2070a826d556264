package jp.madoguchi.core.resident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * A state of a record as one deterministic CBOR array: {@code [format, number, history, kind,
 * status, [name, kana, confirmed], birth, sex, [household, head, relationship, order], [address…],
 * resident since, [domicile, head of register], code, individual number or empty, [origin…]]}. The
 * format is 1; where particulars are recorded it is 2, and a map of them by field number follows.
 */
public final class ResidentCodec {
  /** A state is refused above 64 KiB. */
  public static final int MAX_SIZE = 65_536;

  private static final int PLAIN = 1;
  private static final int WITH_PARTICULARS = 2;
  private static final int PARTS = 15;
  private static final int MAX_TEXT = 4096;

  private ResidentCodec() {}

  /** The canonical bytes. */
  public static byte[] encode(ResidentRecord resident) {
    Particulars particulars = resident.particulars();
    boolean plain = particulars.equals(Particulars.NONE);
    CborWriter out = new CborWriter().array(plain ? PARTS : PARTS + 1);
    out.integer(plain ? PLAIN : WITH_PARTICULARS);
    out.text(resident.number().digits()).integer(resident.history());
    out.integer(resident.kind().code()).integer(resident.status().code());
    NameBlock name = resident.name();
    out.array(3).text(name.name().value()).text(name.kana().value()).bool(name.kanaConfirmed());
    out.text(resident.birth().encode()).integer(resident.sex().code());
    HouseholdBlock household = resident.household();
    out.array(4).text(household.number().digits()).text(household.head().value());
    out.text(household.relationship().text()).integer(household.order());
    write(out, resident.address());
    out.text(resident.residentSince().encode());
    out.array(2).text(resident.domicile().domicile().value());
    out.text(resident.domicile().headOfRegister().value());
    out.text(resident.code().digits());
    out.text(resident.individualNumber().map(IndividualNumber::digits).orElse(""));
    write(out, resident.origin());
    if (!plain) {
      ParticularsCodec.write(out, particulars);
    }
    return out.toBytes();
  }

  private static void write(CborWriter out, AddressBlock block) {
    Address address = block.address();
    out.array(8);
    out.text(address.municipalityCode().map(MunicipalityCode::digits).orElse(""));
    out.text(address.postalCode().map(PostalCode::digits).orElse(""));
    out.text(address.prefecture().value()).text(address.municipality().value());
    out.text(address.town().value()).text(address.lot().value());
    out.text(address.building().value()).text(block.since().encode());
  }

  private static void write(CborWriter out, Origin origin) {
    out.array(8).text(origin.kind()).text(origin.eventDate().encode());
    out.text(origin.notificationDate().toString()).text(origin.entryDate().toString());
    out.text(origin.entrant().value()).text(origin.approver().value());
    out.text(origin.terminal().value());
    out.bytes(origin.change().map(change -> change.bytes().toArray()).orElse(new byte[0]));
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a state
   */
  public static ResidentRecord decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    try {
      ResidentRecord resident = read(in);
      in.finish();
      return resident;
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException e) {
      throw in.invalid(in.offset(), e);
    }
  }

  private static ResidentRecord read(CborReader in) throws MalformedCbor {
    boolean plain = in.openArray(PARTS, PARTS + 1) == PARTS;
    in.readInt(plain ? PLAIN : WITH_PARTICULARS, plain ? PLAIN : WITH_PARTICULARS);
    ResidentRecord resident = base(in);
    Particulars particulars = plain ? Particulars.NONE : ParticularsCodec.read(in);
    in.close();
    return resident.with(particulars);
  }

  private static ResidentRecord base(CborReader in) throws MalformedCbor {
    return new ResidentRecord(
        new AddressNumber(text(in)),
        in.readSmallInt(1, Integer.MAX_VALUE),
        in.readCode(ResidentKind.values(), ResidentKind::code),
        in.readCode(ResidentStatus.values(), ResidentStatus::code),
        name(in),
        date(in),
        in.readCode(Sex.values(), Sex::code),
        household(in),
        address(in),
        date(in),
        domicile(in),
        new ResidentCode(text(in)),
        Optional.of(text(in)).filter(t -> !t.isEmpty()).map(IndividualNumber::new),
        Particulars.NONE,
        origin(in));
  }

  private static NameBlock name(CborReader in) throws MalformedCbor {
    in.openArray(3);
    NameBlock name = new NameBlock(exact(in), exact(in), in.readBool());
    in.close();
    return name;
  }

  private static HouseholdBlock household(CborReader in) throws MalformedCbor {
    in.openArray(4);
    HouseholdBlock household =
        new HouseholdBlock(
            new HouseholdNumber(text(in)),
            exact(in),
            new Relationship(text(in)),
            in.readSmallInt(0, Integer.MAX_VALUE));
    in.close();
    return household;
  }

  private static AddressBlock address(CborReader in) throws MalformedCbor {
    in.openArray(8);
    Address address =
        new Address(
            Optional.of(text(in)).filter(t -> !t.isEmpty()).map(MunicipalityCode::new),
            Optional.of(text(in)).filter(t -> !t.isEmpty()).map(PostalCode::new),
            exact(in),
            exact(in),
            exact(in),
            exact(in),
            exact(in));
    AddressBlock block = new AddressBlock(address, date(in));
    in.close();
    return block;
  }

  private static DomicileBlock domicile(CborReader in) throws MalformedCbor {
    in.openArray(2);
    DomicileBlock domicile = new DomicileBlock(exact(in), exact(in));
    in.close();
    return domicile;
  }

  private static Origin origin(CborReader in) throws MalformedCbor {
    in.openArray(8);
    Origin origin =
        new Origin(
            text(in),
            date(in),
            LocalDate.parse(text(in)),
            LocalDate.parse(text(in)),
            new OperatorId(text(in)),
            new OperatorId(text(in)),
            new TerminalId(text(in)),
            Optional.of(in.readBytes(16))
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> Ulid.of(Bytes.of(bytes))));
    in.close();
    return origin;
  }

  private static String text(CborReader in) throws MalformedCbor {
    return in.readText(MAX_TEXT);
  }

  private static ExactText exact(CborReader in) throws MalformedCbor {
    return new ExactText(text(in));
  }

  private static RegisterDate date(CborReader in) throws MalformedCbor {
    return RegisterDate.decode(text(in)).orElseThrow();
  }
}
