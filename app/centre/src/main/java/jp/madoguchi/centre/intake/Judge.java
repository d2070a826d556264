package jp.madoguchi.centre.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.centre.examine.Examined;
import jp.madoguchi.centre.examine.Examiner;
import jp.madoguchi.centre.examine.Signed;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.StoredChange;

/** Has a batch's groups judged in their order; each sees what came of those before it. */
final class Judge {
  private final Examiner examiner;

  Judge(Examiner examiner) {
    this.examiner = examiner;
  }

  /** The verdicts in the order of the batch's changes. */
  List<Verdict> judge(
      OpenedBatch batch, long centreIndex, Instant received, CentreTransaction transaction) {
    TerminalId device = batch.batch().header().device();
    Map<Signed, Verdict> verdicts = new IdentityHashMap<>();
    Stored stored = new Stored(transaction, batch.changes());
    for (List<Signed> group : groups(batch.changes())) {
      Examined examined = examiner.examine(group, device, received, stored);
      for (Examined.Next next : examined.states()) {
        stored.add(next.state(), next.touched());
      }
      for (int i = 0; i < group.size(); i++) {
        Verdict verdict = examined.verdicts().get(i);
        keep(group.get(i), verdict, device, centreIndex, stored);
        verdicts.put(group.get(i), verdict);
      }
    }
    stored.write();
    List<Verdict> inOrder = new ArrayList<>();
    batch.changes().forEach(change -> inOrder.add(verdicts.get(change)));
    return inOrder;
  }

  private static List<List<Signed>> groups(List<Signed> changes) {
    Map<Ulid, List<Signed>> groups = new LinkedHashMap<>();
    for (Signed change : changes) {
      groups
          .computeIfAbsent(change.change().entered().act().group(), _ -> new ArrayList<>())
          .add(change);
    }
    return List.copyOf(groups.values());
  }

  /** The first word about an id stands; only a held change may be judged again. */
  private static void keep(
      Signed change, Verdict verdict, TerminalId device, long centreIndex, Stored stored) {
    boolean settled =
        stored
            .change(verdict.change())
            .filter(known -> !(known.verdict() instanceof Verdict.Held))
            .isPresent();
    if (!settled) {
      Act act = change.change().entered().act();
      stored.keep(
          new StoredChange(
              verdict,
              change.digest(),
              device,
              centreIndex,
              act.resident(),
              change.change().entered().actBytes()));
    }
  }
}
