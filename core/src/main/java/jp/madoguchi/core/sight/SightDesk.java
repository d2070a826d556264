package jp.madoguchi.core.sight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.rights.Gate;

/**
 * What one operator sees of records in one session, and where covered items are asked for. Safe for
 * use by several threads.
 */
public final class SightDesk {
  /** A reason has room in the log. */
  public static final int LONGEST_REASON = 200;

  private final FieldRights rights;
  private final Gate gate;
  private final SessionLog log;
  private final Map<Asked, Set<Guarded>> uncovered = new ConcurrentHashMap<>();

  /** Whose items were asked for, and why the record was open. */
  private record Asked(Purpose purpose, AddressNumber number) {}

  public SightDesk(FieldRights rights, Gate gate, SessionLog log) {
    this.rights = rights;
    this.gate = gate;
    this.log = log;
  }

  /** What is seen of everybody, by rights and purpose; it waits for nothing. */
  public Sight sight(Optional<Purpose> purpose) {
    return new Sight(table(purpose));
  }

  /** What is seen of one person: the same, and what was asked for in this case. */
  public Sight sight(Optional<Purpose> purpose, AddressNumber number) {
    Map<Guarded, Covering> table = table(purpose);
    purpose
        .map(why -> uncovered.getOrDefault(new Asked(why, number), Set.of()))
        .ifPresent(asked -> asked.forEach(item -> table.put(item, Covering.SHOWN)));
    return new Sight(table);
  }

  /**
   * What whoever decides over an entry sees of it; whoever may not decide sees what they see
   * otherwise.
   */
  public Sight deciding(Optional<Purpose> purpose) {
    return gate.offers(Right.APPROVE) ? Sight.whole() : sight(purpose);
  }

  private Map<Guarded, Covering> table(Optional<Purpose> purpose) {
    Map<Guarded, Covering> table = new EnumMap<>(Guarded.class);
    for (Guarded item : Guarded.values()) {
      table.put(item, rights.of(item).covering(gate::offers, purpose));
    }
    return table;
  }

  /**
   * Shows an item of one person for the rest of the case; it is in the log, with the reason, before
   * anything is shown.
   *
   * @throws ItemWithheld no right of the operator covers it, or no reason was given
   */
  public void uncover(Purpose purpose, AddressNumber number, Guarded item, String reason)
      throws ItemWithheld {
    boolean entitled = rights.of(item).rights().stream().anyMatch(right -> gate.grants(right));
    String why = reason.strip();
    if (!entitled || why.isEmpty() || why.length() > LONGEST_REASON) {
      log.write(purpose, AccessNote.about(AccessEvent.REFUSED, number, "uncover " + item));
      throw new ItemWithheld(item);
    }
    AccessNote note = AccessNote.about(AccessEvent.ITEM_UNCOVERED, number, item + ": " + why);
    log.write(purpose, item == Guarded.INDIVIDUAL_NUMBER ? note.showingNumber() : note);
    uncovered
        .computeIfAbsent(
            new Asked(purpose, number),
            _ -> Collections.synchronizedSet(EnumSet.noneOf(Guarded.class)))
        .add(item);
  }
}
