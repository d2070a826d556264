package jp.madoguchi.core.resident;

import static jp.madoguchi.core.resident.FieldForm.CODE;
import static jp.madoguchi.core.resident.FieldForm.DATE;
import static jp.madoguchi.core.resident.FieldForm.FLAG;
import static jp.madoguchi.core.resident.FieldForm.MONTH;
import static jp.madoguchi.core.resident.FieldForm.TEXT;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.core.text.ExactText;

/**
 * A field of the record that a change can touch. Values travel as text: names as the exact code
 * points, dates as {@code RegisterDate.encode()}, numbers as digits, codes as digits, yes as 1.
 *
 * <p>Its item is the number that the public assessment gives it among the 99 of the resident record
 * file; 0 where that list has no item of its own for it.
 */
public enum Field {
  NAME(101, FieldGroup.NAME, TEXT, 1),
  KANA(102, FieldGroup.NAME, TEXT, 46),
  KANA_CONFIRMED(103, FieldGroup.NAME, FLAG, 47),
  FORMER_SURNAME(111, FieldGroup.FORMER_SURNAME, TEXT, 2),
  FORMER_SURNAME_KANA(112, FieldGroup.FORMER_SURNAME, TEXT, 48),
  FORMER_SURNAME_CONFIRMED(113, FieldGroup.FORMER_SURNAME, FLAG, 49),
  /** 氏名（漢字） of a foreign resident, beside the Latin one in {@link #NAME}. */
  NAME_KANJI(121, FieldGroup.NAME, TEXT, 0),
  NAME_KATAKANA(122, FieldGroup.NAME, TEXT, 93),
  NAME_PRIORITY(123, FieldGroup.NAME, CODE, 97),
  ALIAS(131, FieldGroup.ALIAS, TEXT, 72),
  ALIAS_KANA(132, FieldGroup.ALIAS, TEXT, 0),
  ALIAS_SINCE(133, FieldGroup.ALIAS, DATE, 73),
  ALIAS_PLACE(134, FieldGroup.ALIAS, TEXT, 74),
  ALIAS_PLACE_CODE(135, FieldGroup.ALIAS, FieldForm.MUNICIPALITY, 91),
  ALIAS_ENDED(136, FieldGroup.ALIAS, DATE, 75),
  ALIAS_END_PLACE(137, FieldGroup.ALIAS, TEXT, 76),
  ALIAS_END_PLACE_CODE(138, FieldGroup.ALIAS, FieldForm.MUNICIPALITY, 92),
  BIRTH(201, FieldGroup.BIRTH, DATE, 3),
  SEX(202, FieldGroup.BIRTH, CODE, 4),
  MUNICIPALITY_CODE(301, FieldGroup.ADDRESS, FieldForm.MUNICIPALITY, 50),
  POSTAL_CODE(302, FieldGroup.ADDRESS, FieldForm.POSTAL, 51),
  PREFECTURE(303, FieldGroup.ADDRESS, TEXT, 9),
  MUNICIPALITY(304, FieldGroup.ADDRESS, TEXT, 9),
  TOWN(305, FieldGroup.ADDRESS, TEXT, 9),
  LOT(306, FieldGroup.ADDRESS, TEXT, 9),
  BUILDING(307, FieldGroup.ADDRESS, TEXT, 9),
  ADDRESS_SINCE(308, FieldGroup.ADDRESS, DATE, 10),
  HOUSEHOLD_NUMBER(401, FieldGroup.HOUSEHOLD, FieldForm.HOUSEHOLD, 37),
  HOUSEHOLD_HEAD(402, FieldGroup.HOUSEHOLD, TEXT, 5),
  RELATIONSHIP(403, FieldGroup.HOUSEHOLD, FieldForm.RELATIONSHIP, 5),
  HOUSEHOLD_ORDER(404, FieldGroup.HOUSEHOLD, CODE, 38),
  DOMICILE(501, FieldGroup.DOMICILE, TEXT, 7),
  HEAD_OF_REGISTER(502, FieldGroup.DOMICILE, TEXT, 7),
  RESIDENT_CODE(601, FieldGroup.NUMBERS, FieldForm.RESIDENT_CODE, 32),
  INDIVIDUAL_NUMBER(602, FieldGroup.NUMBERS, FieldForm.INDIVIDUAL_NUMBER, 13),
  STATUS(701, FieldGroup.STATUS, CODE, 40),
  KIND(702, FieldGroup.STATUS, CODE, 41),
  REMOVAL_REASON(703, FieldGroup.STATUS, CODE, 33),
  REMOVED_ON(704, FieldGroup.STATUS, DATE, 35),
  /** 住民となった年月日; of foreign residents item 77, 外国人住民となった年月日. */
  RESIDENT_SINCE(801, FieldGroup.ARRIVAL, DATE, 8),
  PREVIOUS_ADDRESS(802, FieldGroup.ARRIVAL, TEXT, 12),
  PREVIOUS_CODE(803, FieldGroup.ARRIVAL, FieldForm.MUNICIPALITY, 52),
  PREVIOUS_POSTAL(804, FieldGroup.ARRIVAL, FieldForm.POSTAL, 52),
  PREVIOUS_HEAD(805, FieldGroup.ARRIVAL, TEXT, 71),
  LAST_REGISTERED(806, FieldGroup.ARRIVAL, TEXT, 53),
  PLANNED_ADDRESS(901, FieldGroup.DEPARTURE, TEXT, 34),
  PLANNED_CODE(902, FieldGroup.DEPARTURE, FieldForm.MUNICIPALITY, 69),
  PLANNED_POSTAL(903, FieldGroup.DEPARTURE, FieldForm.POSTAL, 69),
  PLANNED_DAY(904, FieldGroup.DEPARTURE, DATE, 35),
  CONFIRMED_ADDRESS(911, FieldGroup.DEPARTURE, TEXT, 63),
  CONFIRMED_CODE(912, FieldGroup.DEPARTURE, FieldForm.MUNICIPALITY, 70),
  CONFIRMED_POSTAL(913, FieldGroup.DEPARTURE, FieldForm.POSTAL, 70),
  CONFIRMED_DAY(914, FieldGroup.DEPARTURE, DATE, 66),
  ARRIVAL_NOTICED(915, FieldGroup.DEPARTURE, DATE, 65),
  NATIONALITY(1001, FieldGroup.STAY, TEXT, 78),
  STAY_CATEGORY(1002, FieldGroup.STAY, CODE, 79),
  STAY_STATUS(1003, FieldGroup.STAY, TEXT, 80),
  STAY_PERIOD(1004, FieldGroup.STAY, TEXT, 81),
  STAY_UNTIL(1005, FieldGroup.STAY, DATE, 82),
  STAY_CARD(1006, FieldGroup.STAY, FieldForm.STAY_CARD, 83),
  PERMANENT_ISSUED(1007, FieldGroup.STAY, DATE, 98),
  PERMANENT_UNTIL(1008, FieldGroup.STAY, DATE, 99),
  RESIDENCE_NOTIFIED(1009, FieldGroup.STAY, FLAG, 94),
  ARTICLE_30_46(1010, FieldGroup.STAY, FLAG, 95),
  ARTICLE_30_47(1011, FieldGroup.STAY, FLAG, 96),
  HEALTH(1101, FieldGroup.INSURANCE, FLAG, 15),
  HEALTH_FROM(1102, FieldGroup.INSURANCE, DATE, 16),
  HEALTH_UNTIL(1103, FieldGroup.INSURANCE, DATE, 17),
  ELDERLY(1111, FieldGroup.INSURANCE, FLAG, 18),
  ELDERLY_FROM(1112, FieldGroup.INSURANCE, DATE, 19),
  ELDERLY_UNTIL(1113, FieldGroup.INSURANCE, DATE, 20),
  CARE(1121, FieldGroup.INSURANCE, FLAG, 21),
  CARE_FROM(1122, FieldGroup.INSURANCE, DATE, 22),
  CARE_UNTIL(1123, FieldGroup.INSURANCE, DATE, 23),
  PENSION(1131, FieldGroup.INSURANCE, FLAG, 24),
  PENSION_NUMBER(1132, FieldGroup.INSURANCE, FieldForm.PENSION_NUMBER, 25),
  PENSION_KIND(1133, FieldGroup.INSURANCE, CODE, 26),
  PENSION_KIND_SINCE(1134, FieldGroup.INSURANCE, DATE, 27),
  PENSION_FROM(1135, FieldGroup.INSURANCE, DATE, 28),
  PENSION_UNTIL(1136, FieldGroup.INSURANCE, DATE, 29),
  CHILD_FROM(1141, FieldGroup.INSURANCE, MONTH, 30),
  CHILD_UNTIL(1142, FieldGroup.INSURANCE, MONTH, 31),
  VOTER(1201, FieldGroup.RIGHTS, FLAG, 14),
  WARD(1211, FieldGroup.RIGHTS, FLAG, 55),
  WARD_DECIDED(1212, FieldGroup.RIGHTS, DATE, 56),
  WARD_REGISTERED(1213, FieldGroup.RIGHTS, DATE, 57),
  WARD_KNOWN(1214, FieldGroup.RIGHTS, DATE, 58),
  CARD_STATE(1301, FieldGroup.CARD, CODE, 54),
  SIGNING_CERTIFICATE(1302, FieldGroup.CARD, TEXT, 61),
  USER_CERTIFICATE(1303, FieldGroup.CARD, TEXT, 62),
  REMADE_ENTERED(1401, FieldGroup.REMAKING, DATE, 59),
  REISSUED(1402, FieldGroup.REMAKING, DATE, 60),
  REMADE_REMOVED(1403, FieldGroup.REMAKING, DATE, 67),
  /** 留意事項 (class B, 1.1.14): about the state that it stands in. */
  NOTE(1501, FieldGroup.REMARKS, TEXT, 0),
  /** 備考 (class C). */
  REMARK(1502, FieldGroup.REMARKS, TEXT, 44),
  /** 抑止, 支援措置 (1.1.16, 3.1): the person's measures in their canonical text. */
  RESTRAINTS(1601, FieldGroup.RESTRAINT, FieldForm.RESTRAINTS, 43);

  private static final Map<Integer, Field> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Field::code, Function.identity()));

  private final int code;
  private final FieldGroup group;
  private final FieldForm form;
  private final int item;

  Field(int code, FieldGroup group, FieldForm form, int item) {
    this.code = code;
    this.group = group;
    this.form = form;
    this.item = item;
  }

  /** The number that travels and is stored; never reused. */
  public int code() {
    return code;
  }

  public FieldGroup group() {
    return group;
  }

  public FieldForm form() {
    return form;
  }

  /** The number among the 99 items of the resident record file, or 0. */
  public int item() {
    return item;
  }

  /** Whether the field can hold this; blank it can hold always. */
  public boolean admits(ExactText text) {
    return text.isEmpty() || form.admits(text.value());
  }

  /**
   * The field with this number.
   *
   * @throws IllegalArgumentException there is none
   */
  public static Field of(int code) {
    Field field = BY_CODE.get(code);
    if (field == null) {
      throw new IllegalArgumentException("no field " + code);
    }
    return field;
  }
}
