package jp.madoguchi.core.sight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.text.ExactText;

/**
 * What somebody sees of records, in one case. Whatever puts a value of a record on a screen takes
 * it through here, and gets it only where it is shown.
 *
 * @param coverings how the items stand; those that are not in it are withheld
 */
public record Sight(Map<Guarded, Covering> coverings) {
  public Sight {
    coverings =
        coverings.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(coverings));
  }

  private static Map<Guarded, Covering> all(Covering covering) {
    Map<Guarded, Covering> all = new EnumMap<>(Guarded.class);
    for (Guarded each : Guarded.values()) {
      all.put(each, covering);
    }
    return all;
  }

  /** Of whoever sees nothing that is guarded. */
  public static Sight none() {
    return new Sight(Map.of());
  }

  /**
   * Of what somebody typed themselves or must decide over: nobody approves what they were not
   * shown.
   */
  public static Sight whole() {
    return new Sight(all(Covering.SHOWN));
  }

  /** How an item stands. */
  public Covering of(Guarded item) {
    return coverings.getOrDefault(item, Covering.WITHHELD);
  }

  /** How a field stands. */
  public Covering of(Field field) {
    return Guarded.of(field).map(this::of).orElse(Covering.SHOWN);
  }

  /** Whether an item is on the screen. */
  public boolean shows(Guarded item) {
    return of(item) == Covering.SHOWN;
  }

  /** Items that can be asked for with a reason. */
  public Set<Guarded> covered() {
    return coverings.entrySet().stream()
        .filter(each -> each.getValue() == Covering.COVERED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A field's value as it is seen. */
  public Shown look(Field field, ExactText value) {
    return look(field, value.value());
  }

  /** The same. */
  public Shown look(Field field, String value) {
    return switch (of(field)) {
      case SHOWN -> new Shown.Open(value);
      case COVERED -> new Shown.Masked(Guarded.of(field).orElseThrow(), true);
      case WITHHELD -> new Shown.Masked(Guarded.of(field).orElseThrow(), false);
    };
  }
}
