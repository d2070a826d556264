package jp.madoguchi.core.movement;

import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Field;

/**
 * One broken rule, at the field where it shows.
 *
 * @param field the form's field, by its stable name such as {@code eventDate}
 * @param member the household member concerned
 */
public record Finding(Rule rule, String field, Optional<AddressNumber> member) {
  /** A finding about the whole form. */
  public static Finding at(Rule rule, String field) {
    return new Finding(rule, field, Optional.empty());
  }

  /** A finding about one field of one member. */
  public static Finding at(Rule rule, Field field, AddressNumber member) {
    return new Finding(rule, FormFields.of(field), Optional.of(member));
  }

  /** A finding about one member. */
  public static Finding at(Rule rule, String field, AddressNumber member) {
    return new Finding(rule, field, Optional.of(member));
  }

  public boolean blocks() {
    return rule.severity() == Rule.Severity.ERROR;
  }
}
