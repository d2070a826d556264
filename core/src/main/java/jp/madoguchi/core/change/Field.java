package jp.madoguchi.core.change;

import java.util.Arrays;

/**
 * A field of the record that a change can touch. Values travel as text: names as the exact code
 * points, dates as {@code RegisterDate.encode()}, numbers as digits.
 */
public enum Field {
  NAME(101, FieldGroup.NAME),
  KANA(102, FieldGroup.NAME),
  BIRTH(201, FieldGroup.BIRTH),
  SEX(202, FieldGroup.BIRTH),
  MUNICIPALITY_CODE(301, FieldGroup.ADDRESS),
  POSTAL_CODE(302, FieldGroup.ADDRESS),
  PREFECTURE(303, FieldGroup.ADDRESS),
  MUNICIPALITY(304, FieldGroup.ADDRESS),
  TOWN(305, FieldGroup.ADDRESS),
  LOT(306, FieldGroup.ADDRESS),
  BUILDING(307, FieldGroup.ADDRESS),
  ADDRESS_SINCE(308, FieldGroup.ADDRESS),
  HOUSEHOLD_NUMBER(401, FieldGroup.HOUSEHOLD),
  HOUSEHOLD_HEAD(402, FieldGroup.HOUSEHOLD),
  RELATIONSHIP(403, FieldGroup.HOUSEHOLD),
  HOUSEHOLD_ORDER(404, FieldGroup.HOUSEHOLD),
  DOMICILE(501, FieldGroup.DOMICILE),
  HEAD_OF_REGISTER(502, FieldGroup.DOMICILE);

  private final int code;
  private final FieldGroup group;

  Field(int code, FieldGroup group) {
    this.code = code;
    this.group = group;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }

  public FieldGroup group() {
    return group;
  }

  /** The field with this number. */
  public static Field of(int code) {
    return Arrays.stream(values())
        .filter(field -> field.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no field " + code));
  }
}
