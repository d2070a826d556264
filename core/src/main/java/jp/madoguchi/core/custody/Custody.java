package jp.madoguchi.core.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.operator.OperatorId;

/**
 * Who opens the store now, and what would be lost with it.
 *
 * @param holders in order of id
 * @param renewed empty where the newest entries of the log do not tell
 */
public record Custody(List<Holder> holders, Optional<Renewal> renewed, Losses losses) {
  /** When the key was renewed last, and by whom. */
  public record Renewal(Instant at, OperatorId by) {}

  public Custody {
    holders = List.copyOf(holders);
  }

  /** The holder with this id. */
  public Optional<Holder> find(OperatorId id) {
    return holders.stream().filter(holder -> holder.id().equals(id)).findFirst();
  }

  /** Why this operator cannot be shut out. */
  public Optional<KeyActRefused.Reason> obstacle(OperatorId id) {
    Optional<Holder> concerned = find(id);
    if (concerned.isEmpty()) {
      return Optional.of(KeyActRefused.Reason.NO_HOLDER);
    }
    if (concerned.get().self()) {
      return Optional.of(KeyActRefused.Reason.ONESELF);
    }
    boolean administered =
        holders.stream().anyMatch(holder -> holder.administers() && !holder.id().equals(id));
    return administered ? Optional.empty() : Optional.of(KeyActRefused.Reason.LAST_ADMINISTRATOR);
  }

  /** The other ids of the same human being that open the store too. */
  public List<Holder> othersOf(Holder holder) {
    return holders.stream()
        .filter(other -> !other.id().equals(holder.id()) && other.samePerson(holder))
        .toList();
  }
}
