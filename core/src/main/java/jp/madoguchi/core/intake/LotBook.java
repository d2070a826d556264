package jp.madoguchi.core.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * The lots of a terminal. Each method that writes is one transaction that is on the disk when it
 * returns. Safe for use by several threads.
 */
public interface LotBook {
  /** Takes a lot in with its dry run. */
  void keep(Lot lot, List<Item> items);

  /** The newest lots, newest first. */
  List<Lot> lots(int most);

  Optional<Lot> find(Ulid lot);

  /** Lots of a file with this digest that were not given up, newest first. */
  List<Lot> sameFile(Bytes digest);

  /** All items in order, without what their lines say. */
  List<Item> items(Ulid lot);

  /** Planned items behind a place, in order, with what their lines say. */
  List<Item> planned(Ulid lot, int behind, int most);

  /** Begins to enter. */
  void begin(Ulid lot);

  /**
   * Takes an item's entry in and settles the item, both or neither.
   *
   * @throws ProvisionalConflict as {@code ChangeBook.enter}; CLOSED where the item is planned no
   *     more, or its lot is not running
   */
  void enter(Ulid lot, int place, Fate.Entered fate, List<EnteredChange> group)
      throws ProvisionalConflict;

  /** Settles a planned item otherwise; does nothing to one that is settled. */
  void settle(Ulid lot, int place, Fate fate);

  /**
   * Ends a lot: whatever is planned still is cancelled, and what the lines said is forgotten. Does
   * nothing to one that has ended.
   */
  void end(Ulid lot, Lot.State state);

  /**
   * An entry of a lot that waits for approval.
   *
   * @param change its group; a line is about one person, but their household may go with them
   */
  record Waiting(int place, int line, Ulid group, List<EnteredChange> changes) {
    public Waiting {
      changes = List.copyOf(changes);
    }
  }

  /** What waits of a lot, in order. */
  List<Waiting> waiting(Ulid lot);

  /** How many of each lot wait. */
  Map<Ulid, Integer> waitingCounts();

  /** What this operator has seen of a lot, by group: the digest of what was shown. */
  Map<Ulid, Bytes> seen(Ulid lot, OperatorId operator);

  /** Notes that this operator was shown an entry. */
  void saw(Ulid lot, Ulid group, OperatorId operator, Bytes shown);
}
