package jp.madoguchi.core.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.DomicileBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.ExactText;

/** A record's fields as the texts that travel in a change, and the record that they make. */
public final class FieldValues {
  private static final Map<Field, ExactText> BLANK = new EnumMap<>(Field.class);

  static {
    Arrays.stream(Field.values()).forEach(field -> BLANK.put(field, ExactText.EMPTY));
  }

  private FieldValues() {}

  /** Every field, blank. */
  public static Map<Field, ExactText> blank() {
    return new EnumMap<>(BLANK);
  }

  /** Every field with its value, blank where the record has none. */
  public static Map<Field, ExactText> of(ResidentRecord resident) {
    Map<Field, ExactText> values = blank();
    put(values, Field.STATUS, Integer.toString(resident.status().code()));
    put(values, Field.KIND, Integer.toString(resident.kind().code()));
    values.put(Field.NAME, resident.name().name());
    values.put(Field.KANA, resident.name().kana());
    put(values, Field.KANA_CONFIRMED, resident.name().kanaConfirmed() ? "1" : "");
    put(values, Field.BIRTH, resident.birth().encode());
    put(values, Field.SEX, Integer.toString(resident.sex().code()));
    address(values, resident.address());
    put(values, Field.HOUSEHOLD_NUMBER, resident.household().number().digits());
    values.put(Field.HOUSEHOLD_HEAD, resident.household().head());
    put(values, Field.RELATIONSHIP, resident.household().relationship().text());
    put(values, Field.HOUSEHOLD_ORDER, Integer.toString(resident.household().order()));
    values.put(Field.DOMICILE, resident.domicile().domicile());
    values.put(Field.HEAD_OF_REGISTER, resident.domicile().headOfRegister());
    put(values, Field.RESIDENT_SINCE, resident.residentSince().encode());
    put(values, Field.RESIDENT_CODE, resident.code().digits());
    put(
        values,
        Field.INDIVIDUAL_NUMBER,
        resident.individualNumber().map(IndividualNumber::digits).orElse(""));
    values.putAll(resident.particulars().values());
    return values;
  }

  private static void address(Map<Field, ExactText> values, AddressBlock block) {
    Address address = block.address();
    put(
        values,
        Field.MUNICIPALITY_CODE,
        address.municipalityCode().map(MunicipalityCode::digits).orElse(""));
    put(values, Field.POSTAL_CODE, address.postalCode().map(PostalCode::digits).orElse(""));
    values.put(Field.PREFECTURE, address.prefecture());
    values.put(Field.MUNICIPALITY, address.municipality());
    values.put(Field.TOWN, address.town());
    values.put(Field.LOT, address.lot());
    values.put(Field.BUILDING, address.building());
    put(values, Field.ADDRESS_SINCE, block.since().encode());
  }

  /**
   * The state that these values make.
   *
   * @param values each field, blank or not; what is not there counts as blank
   * @throws IllegalArgumentException a field that no record lacks is blank, or a value is none that
   *     its field can hold
   */
  public static ResidentRecord state(
      AddressNumber number, int history, Map<Field, ExactText> values, Origin origin) {
    Values read = new Values(values);
    return new ResidentRecord(
        number,
        history,
        read.code(Field.KIND, ResidentKind.values(), ResidentKind::code),
        read.code(Field.STATUS, ResidentStatus.values(), ResidentStatus::code),
        new NameBlock(
            read.exact(Field.NAME),
            read.exact(Field.KANA),
            !read.text(Field.KANA_CONFIRMED).isEmpty()),
        read.date(Field.BIRTH),
        read.code(Field.SEX, Sex.values(), Sex::code),
        read.household(),
        read.address(),
        read.date(Field.RESIDENT_SINCE),
        new DomicileBlock(read.exact(Field.DOMICILE), read.exact(Field.HEAD_OF_REGISTER)),
        new ResidentCode(read.text(Field.RESIDENT_CODE)),
        read.given(Field.INDIVIDUAL_NUMBER, IndividualNumber::new),
        read.particulars(),
        origin);
  }

  /** What differs between two states, in the order of field numbers. */
  public static List<FieldChange> between(ResidentRecord before, ResidentRecord after) {
    return between(of(before), of(after));
  }

  /** What differs between two sets of values, in the order of field numbers. */
  public static List<FieldChange> between(
      Map<Field, ExactText> before, Map<Field, ExactText> after) {
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : Field.values()) {
      ExactText from = before.getOrDefault(field, ExactText.EMPTY);
      ExactText to = after.getOrDefault(field, ExactText.EMPTY);
      if (!from.equals(to)) {
        changes.add(new FieldChange(field, from, to));
      }
    }
    return changes;
  }

  private static void put(Map<Field, ExactText> values, Field field, String text) {
    values.put(field, new ExactText(text));
  }

  private record Values(Map<Field, ExactText> all) {
    ExactText exact(Field field) {
      return all.getOrDefault(field, ExactText.EMPTY);
    }

    String text(Field field) {
      return exact(field).value();
    }

    RegisterDate date(Field field) {
      return RegisterDate.decode(text(field)).orElseThrow();
    }

    <T> Optional<T> given(Field field, Function<String, T> reader) {
      return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(reader);
    }

    <E> E code(Field field, E[] codes, ToIntFunction<E> code) {
      int wanted = Integer.parseInt(text(field));
      return Arrays.stream(codes)
          .filter(each -> code.applyAsInt(each) == wanted)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such " + field));
    }

    HouseholdBlock household() {
      return new HouseholdBlock(
          new HouseholdNumber(text(Field.HOUSEHOLD_NUMBER)),
          exact(Field.HOUSEHOLD_HEAD),
          new Relationship(text(Field.RELATIONSHIP)),
          Integer.parseInt(text(Field.HOUSEHOLD_ORDER)));
    }

    AddressBlock address() {
      return new AddressBlock(
          new Address(
              given(Field.MUNICIPALITY_CODE, MunicipalityCode::new),
              given(Field.POSTAL_CODE, PostalCode::new),
              exact(Field.PREFECTURE),
              exact(Field.MUNICIPALITY),
              exact(Field.TOWN),
              exact(Field.LOT),
              exact(Field.BUILDING)),
          date(Field.ADDRESS_SINCE));
    }

    Particulars particulars() {
      Map<Field, ExactText> held = new EnumMap<>(Field.class);
      all.forEach((field, text) -> {
        if (Particulars.holds(field) && !text.isEmpty()) {
          held.put(field, text);
        }
      });
      return held.isEmpty() ? Particulars.NONE : new Particulars(held);
    }
  }
}
