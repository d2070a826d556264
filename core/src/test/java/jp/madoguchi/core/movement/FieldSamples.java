package jp.madoguchi.core.movement;

import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.resident.Field;

/** A value that each field can hold, other than any sample record's. */
public final class FieldSamples {
  private FieldSamples() {}

  public static String of(Field field) {
    return switch (field) {
      case SEX, STATUS, KIND -> "2";
      default ->
          switch (field.form()) {
            case TEXT -> "邉\uDB40\uDD00例" + field.code();
            case DATE -> "1931-07-05";
            case MONTH -> "2024-04";
            case FLAG -> "1";
            case CODE -> "4";
            case MUNICIPALITY -> "131016";
            case POSTAL -> "1000001";
            case HOUSEHOLD -> HouseholdNumber.of(98_765).digits();
            case RELATIONSHIP -> "子の子";
            case RESIDENT_CODE -> ResidentCode.of(987_654_321).digits();
            case INDIVIDUAL_NUMBER -> "123456789018";
            case STAY_CARD -> "AB12345678CD";
            case PENSION_NUMBER -> "1234567890";
            case RESTRAINTS -> "1|1|1,3|1|2026-04-01||P|例";
          };
    };
  }
}
