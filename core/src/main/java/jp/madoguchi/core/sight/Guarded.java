package jp.madoguchi.core.sight;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;

/**
 * Items of a record that not everybody who may look it up sees (10.4). What leads to where a
 * protected person lives is not among them: restraint takes that out before, whoever looks.
 */
public enum Guarded {
  /** 住民票コード. */
  RESIDENT_CODE(EnumSet.of(Field.RESIDENT_CODE)),
  /** 個人番号. */
  INDIVIDUAL_NUMBER(EnumSet.of(Field.INDIVIDUAL_NUMBER)),
  /** 本籍・筆頭者. */
  DOMICILE(of(FieldGroup.DOMICILE)),
  /** 国籍・在留資格等. */
  STAY(of(FieldGroup.STAY)),
  /** 国保・後期高齢・介護・年金・児童手当. */
  INSURANCE(of(FieldGroup.INSURANCE)),
  /** 選挙・成年被後見人. */
  CIVIL_RIGHTS(of(FieldGroup.RIGHTS)),
  /** 個人番号カード・電子証明書. */
  CARD(of(FieldGroup.CARD)),
  /** 留意事項・備考. */
  REMARKS(of(FieldGroup.REMARKS));

  private static final Map<Field, Guarded> BY_FIELD = byField();

  private final Set<Field> fields;

  Guarded(Set<Field> fields) {
    this.fields = Collections.unmodifiableSet(fields);
  }

  private static Set<Field> of(FieldGroup group) {
    EnumSet<Field> fields = EnumSet.allOf(Field.class);
    fields.removeIf(field -> field.group() != group);
    return fields;
  }

  private static Map<Field, Guarded> byField() {
    Map<Field, Guarded> all = new EnumMap<>(Field.class);
    Arrays.stream(values()).forEach(each -> each.fields.forEach(field -> all.put(field, each)));
    return all;
  }

  /** The fields of the record that it is. */
  public Set<Field> fields() {
    return fields;
  }

  /** To which of them a field belongs; empty for those that whoever may look up sees. */
  public static Optional<Guarded> of(Field field) {
    return Optional.ofNullable(BY_FIELD.get(field));
  }
}
