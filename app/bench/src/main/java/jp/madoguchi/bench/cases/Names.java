package jp.madoguchi.bench.cases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.core.resident.NamePriority;
import jp.madoguchi.core.resident.PensionKind;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.resident.StayCategory;

/**
 * Fields and codes by the names that stand in files of cases. Capitals, dashes and underscores make
 * no difference: {@code addressSince}, {@code address-since} and {@code ADDRESS_SINCE} are one.
 */
final class Names {
  private static final Map<String, Field> FIELDS = new HashMap<>();
  private static final Map<Field, Map<String, Integer>> CODES = new HashMap<>();

  static {
    Arrays.stream(Field.values()).forEach(field -> FIELDS.put(folded(field.name()), field));
    codes(Field.SEX, Sex.values(), Sex::code);
    codes(Field.STATUS, ResidentStatus.values(), ResidentStatus::code);
    codes(Field.KIND, ResidentKind.values(), ResidentKind::code);
    codes(Field.REMOVAL_REASON, RemovalReason.values(), RemovalReason::code);
    codes(Field.STAY_CATEGORY, StayCategory.values(), StayCategory::code);
    codes(Field.NAME_PRIORITY, NamePriority.values(), NamePriority::code);
    codes(Field.PENSION_KIND, PensionKind.values(), PensionKind::code);
    codes(Field.CARD_STATE, CardState.values(), CardState::code);
  }

  private Names() {}

  private static <E extends Enum<E>> void codes(Field field, E[] values, ToIntFunction<E> code) {
    Map<String, Integer> byName = new HashMap<>();
    Arrays.stream(values).forEach(each -> byName.put(folded(each.name()), code.applyAsInt(each)));
    CODES.put(field, byName);
  }

  private static String folded(String name) {
    return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
  }

  /** The field of this name. */
  static Field field(Node key, String name) throws BadCases {
    Field field = FIELDS.get(folded(name));
    if (field == null) {
      throw new BadCases(key.where() + ": there is no field " + name + ". " + CaseFile.SEE);
    }
    return field;
  }

  /** Fields with what is typed into them; yes and the names of codes as the fields hold them. */
  static Map<Field, String> values(Map<String, Node> entries) throws BadCases {
    Map<Field, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : entries.entrySet()) {
      Field field = field(entry.getValue(), entry.getKey());
      values.put(field, value(field, entry.getValue().text()));
    }
    return values;
  }

  /** What a field of codes can hold, as a sentence; nothing for the others. */
  static String known(Field field) {
    Map<String, Integer> names = CODES.getOrDefault(field, Map.of());
    return names.isEmpty() ? "" : " Known: " + new TreeSet<>(names.keySet()) + ".";
  }

  private static String value(Field field, String text) {
    if (field.form() == FieldForm.FLAG) {
      return switch (text) {
        case "yes", "true" -> "1";
        case "no", "false" -> "";
        default -> text;
      };
    }
    Integer code = CODES.getOrDefault(field, Map.of()).get(folded(text));
    return code == null ? text : code.toString();
  }
}
