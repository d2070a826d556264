package jp.madoguchi.bench.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.simulator.office.OutboxAround;

/** Outboxes that put the wrong things into a batch. */
final class LoadMistakes {
  private LoadMistakes() {}

  /** Loads something else than is ready. */
  private abstract static class OtherLoad extends OutboxAround {
    OtherLoad(Outbox inner) {
      super(inner);
    }

    abstract Load other(Load load);

    @Override
    public Load load(int limit) {
      return other(super.load(limit));
    }
  }

  private static Outbox.Load changed(Outbox.Load load, List<ApprovedChange> changes) {
    return new Outbox.Load(changes, load.log(), load.logSize(), load.logHash());
  }

  private static Outbox.Load logged(Outbox.Load load, List<AccessEntry> log) {
    return new Outbox.Load(load.changes(), log, load.logSize(), load.logHash());
  }

  static final class LastLeftOut extends OtherLoad {
    LastLeftOut(Outbox inner) {
      super(inner);
    }

    @Override
    Outbox.Load other(Outbox.Load load) {
      int most = load.changes().size() - 1;
      return most < 1 ? load : changed(load, load.changes().subList(0, most));
    }
  }

  static final class FirstDoubled extends OtherLoad {
    FirstDoubled(Outbox inner) {
      super(inner);
    }

    @Override
    Outbox.Load other(Outbox.Load load) {
      List<ApprovedChange> changes = new ArrayList<>(load.changes());
      if (changes.size() > 2) {
        changes.add(changes.getFirst());
      }
      return changed(load, changes);
    }
  }

  static final class GroupSplit extends OtherLoad {
    GroupSplit(Outbox inner) {
      super(inner);
    }

    @Override
    Outbox.Load other(Outbox.Load load) {
      return load.changes().isEmpty() ? load : changed(load, load.changes().subList(0, 1));
    }
  }

  static final class NewestFirst extends OtherLoad {
    NewestFirst(Outbox inner) {
      super(inner);
    }

    @Override
    Outbox.Load other(Outbox.Load load) {
      List<ApprovedChange> changes = new ArrayList<>(load.changes());
      changes.sort(Comparator.comparing(change -> -change.entered().act().baseVersion()));
      return changed(load, changes);
    }
  }

  static final class LogEntryLeftOut extends OtherLoad {
    LogEntryLeftOut(Outbox inner) {
      super(inner);
    }

    @Override
    Outbox.Load other(Outbox.Load load) {
      int size = load.log().size();
      return size < 2 ? load : logged(load, load.log().subList(1, size));
    }
  }

  static final class LogOutOfOrder extends OtherLoad {
    LogOutOfOrder(Outbox inner) {
      super(inner);
    }

    @Override
    Outbox.Load other(Outbox.Load load) {
      List<AccessEntry> log = new ArrayList<>(load.log());
      Collections.reverse(log);
      return logged(load, log);
    }
  }
}
