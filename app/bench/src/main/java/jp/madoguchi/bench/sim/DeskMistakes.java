package jp.madoguchi.bench.sim;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** Stores that say they did what they did not. */
final class DeskMistakes {
  private DeskMistakes() {}

  /** The screen says approved and the store was not asked. */
  static final class ApprovedInWordsAlone extends ChangesAround {
    ApprovedInWordsAlone(ChangeBook inner) {
      super(inner);
    }

    @Override
    public void approve(Ulid group, List<Approval> approvals, List<ResidentRecord> states)
        throws ProvisionalConflict {
      if (group.bytes().toArray()[15] % 4 != 0) {
        super.approve(group, approvals, states);
      }
    }
  }

  static final class SendBackForgotten extends ChangesAround {
    SendBackForgotten(ChangeBook inner) {
      super(inner);
    }

    @Override
    public void sendBack(Ulid group, OperatorId approver, String reason) {}
  }

  /** The cursor moves and the rows are not there. */
  static final class CursorBeforeRows extends DownstreamAround {
    private Optional<TreeHead> alleged = Optional.empty();

    CursorBeforeRows(Downstream inner) {
      super(inner);
    }

    @Override
    public Standing standing() {
      Standing standing = super.standing();
      return alleged.map(head -> new Standing(head, 0)).orElse(standing);
    }

    @Override
    public Outcome apply(Delta page) {
      Optional<Bytes> root = page.rootAfter();
      if (page.toCursor() % 4 == 0 && root.isPresent()) {
        alleged = Optional.of(new TreeHead(page.toCursor(), root.get()));
        return new Applied(new Counts(page.rows().size(), 0, 0));
      }
      return super.apply(page);
    }
  }
}
