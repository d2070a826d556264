package jp.madoguchi.core.movement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.change.Field;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** A record's fields as the texts that travel in a change. */
public final class FieldValues {
  private FieldValues() {}

  /** Every field with its value, blank where the record has none. */
  public static Map<Field, ExactText> of(ResidentRecord resident) {
    Map<Field, ExactText> values = new EnumMap<>(Field.class);
    Address address = resident.address().address();
    values.put(Field.NAME, resident.name().name());
    values.put(Field.KANA, resident.name().kana());
    put(values, Field.BIRTH, resident.birth().encode());
    put(values, Field.SEX, Integer.toString(resident.sex().code()));
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
    put(values, Field.ADDRESS_SINCE, resident.address().since().encode());
    put(values, Field.HOUSEHOLD_NUMBER, resident.household().number().digits());
    values.put(Field.HOUSEHOLD_HEAD, resident.household().head());
    put(values, Field.RELATIONSHIP, resident.household().relationship().text());
    put(values, Field.HOUSEHOLD_ORDER, Integer.toString(resident.household().order()));
    values.put(Field.DOMICILE, resident.domicile().domicile());
    values.put(Field.HEAD_OF_REGISTER, resident.domicile().headOfRegister());
    return values;
  }

  /** Every field, blank. */
  public static Map<Field, ExactText> blank() {
    Map<Field, ExactText> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      values.put(field, ExactText.EMPTY);
    }
    return values;
  }

  /** What differs between two states, in the order of field numbers. */
  public static List<FieldChange> between(ResidentRecord before, ResidentRecord after) {
    Map<Field, ExactText> old = of(before);
    Map<Field, ExactText> fresh = of(after);
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : Field.values()) {
      ExactText from = old.get(field);
      ExactText to = fresh.get(field);
      if (from != null && to != null && !from.equals(to)) {
        changes.add(new FieldChange(field, from, to));
      }
    }
    return changes;
  }

  private static void put(Map<Field, ExactText> values, Field field, String text) {
    values.put(field, new ExactText(text));
  }
}
