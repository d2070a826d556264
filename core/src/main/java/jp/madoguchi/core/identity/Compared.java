package jp.madoguchi.core.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.core.resident.ResidentRecord;

/**
 * A record beside what somebody shows. It is in the log before anybody sees it.
 *
 * @param subject the present state
 * @param items one for each
 * @param lookAlikes others who may be taken for the person
 */
public record Compared(
    ResidentRecord subject,
    Claim claim,
    NumberMatch numbers,
    Map<Item, Likeness> items,
    Verdict verdict,
    Set<Remark> remarks,
    List<LookAlike> lookAlikes) {
  public Compared {
    items = copy(items);
    remarks = Set.copyOf(remarks);
    lookAlikes = List.copyOf(lookAlikes);
  }

  /** How one item stands. */
  public Likeness of(Item item) {
    return Objects.requireNonNull(items.get(item));
  }

  @Override
  public Map<Item, Likeness> items() {
    return copy(items);
  }

  private static Map<Item, Likeness> copy(Map<Item, Likeness> items) {
    Map<Item, Likeness> copy = new EnumMap<>(Item.class);
    copy.putAll(items);
    return copy;
  }
}
