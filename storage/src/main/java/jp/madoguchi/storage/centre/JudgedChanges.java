package jp.madoguchi.storage.centre;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.value.Ulid;

/**
 * What was said of a batch's changes, read at once and written at once. For one transaction and one
 * thread.
 */
public final class JudgedChanges {
  private final Changes changes;
  private final Map<Ulid, StoredChange> known;
  private final Map<Ulid, StoredChange> fresh = new LinkedHashMap<>();

  JudgedChanges(Changes changes, Collection<Ulid> ids) {
    this.changes = changes;
    this.known = new HashMap<>();
    changes.findAll(ids).forEach(change -> known.put(change.verdict().change(), change));
  }

  /** The change with this id, with what was kept here. */
  public Optional<StoredChange> find(Ulid id) {
    return Optional.ofNullable(fresh.getOrDefault(id, known.get(id)));
  }

  /** Keeps a judged change; a held one of the same id gives way. */
  public void keep(StoredChange change) {
    fresh.put(change.verdict().change(), change);
  }

  /** Writes what was kept. */
  public void write() {
    fresh.values().stream()
        .filter(change -> known.containsKey(change.verdict().change()))
        .forEach(changes::keep);
    changes.addAll(
        fresh.values().stream()
            .filter(change -> !known.containsKey(change.verdict().change()))
            .toList());
    known.putAll(fresh);
    fresh.clear();
  }
}
