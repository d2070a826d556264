package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.DOWNSTREAM_POSITION;
import static jp.madoguchi.storage.terminal.schema.Tables.OWN_STATE;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.reconcile.TreeNodes;

/** The copy of the centre's register. */
final class StoredDownstream implements Downstream {
  private final Transactions transactions;
  private final Clock clock;
  private final PageFill fill;

  StoredDownstream(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
    this.fill = new PageFill(transactions);
  }

  @Override
  public Standing standing() {
    fill.restoreTree();
    return transactions.read(db -> {
      TreeHead head =
          db.selectFrom(DOWNSTREAM_POSITION)
              .fetchSingle(row -> new TreeHead(row.getCursorNumber(), row.getRoot()));
      return new Standing(head, db.fetchCount(OWN_STATE));
    });
  }

  /** Kept so seldom that a terminal whose line is up does not write all day. */
  @Override
  public void alikeAt(Instant moment) {
    if (asOf().filter(kept -> moment.isBefore(kept.plus(LATE))).isEmpty()) {
      transactions.write(db ->
          db.update(DOWNSTREAM_POSITION).set(DOWNSTREAM_POSITION.AS_OF_MILLI, moment).execute());
    }
  }

  @Override
  public Optional<Instant> asOf() {
    return transactions.read(db ->
        Optional.ofNullable(
            db.selectFrom(DOWNSTREAM_POSITION).fetchSingle(DOWNSTREAM_POSITION.AS_OF_MILLI)));
  }

  @Override
  public boolean isFilling() {
    return fill.isOpen();
  }

  @Override
  public Outcome apply(Delta page) {
    return take(page, Delta.Kind.PAGE);
  }

  @Override
  public Outcome fill(Delta page, boolean last) {
    Optional<Outcome> filled = fill.isOpen() ? fill.take(page, last) : Optional.empty();
    return filled.isPresent() ? filled.get() : apply(page);
  }

  @Override
  public Outcome repair(Delta residents) {
    return take(residents, Delta.Kind.RESIDENTS);
  }

  private Outcome take(Delta delta, Delta.Kind expected) {
    if (delta.kind() != expected) {
      throw new IllegalArgumentException("not a delta of kind " + expected);
    }
    try {
      return transactions.write(db -> new TakingIn(db, delta, clock.today()).run());
    } catch (TakingIn.Undone undone) {
      return undone.outcome();
    }
  }

  @Override
  public TreeNodes tree() {
    return part -> transactions.read(db -> new TreeParts(db).read(part));
  }
}
