package jp.madoguchi.terminal.session;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.reconcile.TreeNodes;

/** A copy of the centre's register whose repairs stand in the log. */
public record LoggedDownstream(Downstream downstream, SessionLog log) implements Downstream {
  @Override
  public Standing standing() {
    return downstream.standing();
  }

  @Override
  public void alikeAt(Instant moment) {
    downstream.alikeAt(moment);
  }

  @Override
  public Optional<Instant> asOf() {
    return downstream.asOf();
  }

  @Override
  public boolean isFilling() {
    return downstream.isFilling();
  }

  @Override
  public Outcome apply(Delta page) {
    return downstream.apply(page);
  }

  @Override
  public Outcome fill(Delta page, boolean last) {
    return downstream.fill(page, last);
  }

  @Override
  public Outcome repair(Delta residents) {
    Outcome outcome = downstream.repair(residents);
    switch (outcome) {
      case Applied(Counts counts) -> note("as the centre's at ", residents, counts);
      case PartlyRepaired(Counts counts) -> note("in part at ", residents, counts);
      case OwnFirst _, NotNext _, RootDiffers _ -> {}
    }
    return outcome;
  }

  private void note(String how, Delta residents, Counts counts) {
    int states = counts.rows() + counts.withdrawn();
    log.write(
        AccessNote.of(AccessEvent.REGISTER_REPAIRED, how + residents.toCursor()).counting(states));
  }

  @Override
  public TreeNodes tree() {
    return downstream.tree();
  }
}
