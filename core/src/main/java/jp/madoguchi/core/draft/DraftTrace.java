package jp.madoguchi.core.draft;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;

/**
 * That somebody's half-typed form lies on this terminal. Neither which form it is nor what was
 * typed is in it (requirement T3).
 *
 * @param fields the names of its fields; those of one person begin with their number and a dot
 * @param savedAt when the last field was kept
 */
public record DraftTrace(OperatorId operator, Set<String> fields, Instant savedAt) {
  public DraftTrace {
    fields = Set.copyOf(fields);
  }

  /** Whom the form is about. */
  public Set<AddressNumber> residents() {
    return fields.stream()
        .filter(field -> field.indexOf('.') > 0)
        .map(field -> AddressNumber.parse(field.substring(0, field.indexOf('.'))))
        .flatMap(number -> number.toOptional().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
