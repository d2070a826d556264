package jp.madoguchi.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.change.ApprovalDesk;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.CardSigner;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.change.Shown;
import jp.madoguchi.core.intake.LotBook.Waiting;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * Where a second operator approves the entries of a lot (一括決裁): each was shown to them, single ones
 * go back with a reason, and the card signs each of the others, as it was shown, in one act. What
 * may not be approved one by one may not be approved here: every decision goes through the {@link
 * ApprovalDesk}. Safe for use by several threads.
 */
public final class LotApprovalDesk {
  private final LotBook lots;
  private final ApprovalDesk approvals;
  private final Gate gate;
  private final SessionLog log;
  private final Session session;

  public LotApprovalDesk(
      LotBook lots, ApprovalDesk approvals, Gate gate, SessionLog log, Session session) {
    this.lots = lots;
    this.approvals = approvals;
    this.gate = gate;
    this.log = log;
    this.session = session;
  }

  /** How many entries of each lot wait; it names nobody and is for everybody. */
  public Map<Ulid, Integer> waiting() {
    return lots.waitingCounts();
  }

  /**
   * What waits of a lot, in the order of its lines.
   *
   * @param seen what this operator was shown, now or in an earlier session
   */
  public record Opened(Lot lot, List<Waiting> waiting, Set<Ulid> seen) {
    public Opened {
      waiting = List.copyOf(waiting);
      seen = Set.copyOf(seen);
    }
  }

  /**
   * Opens a lot; that it was listed is in the log before.
   *
   * @throws ApprovalRefused the operator may not approve
   */
  public Opened open(Lot lot) throws ApprovalRefused {
    gate.require(
        Right.APPROVE,
        lot.purpose(),
        AccessNote.of(AccessEvent.REFUSED, "lot " + lot.id().text()),
        () -> new ApprovalRefused(ApprovalRefused.Reason.NO_RIGHT));
    List<Waiting> waiting = lots.waiting(lot.id());
    log.write(
        lot.purpose(),
        AccessNote.of(AccessEvent.LISTED, "approvals of lot " + lot.id().text())
            .counting(waiting.size()));
    return new Opened(lot, waiting, lots.seen(lot.id(), session.operator().id()).keySet());
  }

  /**
   * Shows one entry; the look is in the log before, and that it was shown is kept.
   *
   * @throws ApprovalRefused as {@link ApprovalDesk#compare}
   * @throws RecordRestrained a measure has come since that restrains opening the record (E13)
   */
  public Comparison show(Lot lot, Ulid group)
      throws ApprovalRefused, ProvisionalConflict, RecordRestrained {
    Comparison comparison = approvals.compare(group);
    if (!approvals.own(comparison.group())) {
      lots.saw(lot.id(), group, session.operator().id(), Shown.digest(comparison.sides()));
    }
    return comparison;
  }

  /** Sends one entry back to its entrant with a reason; it must have been shown. */
  public void sendBack(Lot lot, Ulid group, String reason)
      throws ApprovalRefused, ProvisionalConflict {
    recall(lot, group);
    approvals.sendBack(group, reason);
  }

  /**
   * What came of an approval.
   *
   * @param left what could not be approved as it was shown, and why; it waits still
   */
  public record Outcome(int approved, List<Left> left) {
    public Outcome {
      left = List.copyOf(left);
    }
  }

  /** One entry that could not be approved. */
  public record Left(Waiting entry, ApprovalRefused.Reason reason) {}

  /**
   * Approves whatever waits of a lot, each with a signature of its own over what was shown; each is
   * durable by itself, so that a card that is taken away costs only those that are still to come.
   *
   * @param stop asked between entries
   * @throws ApprovalRefused one of them was not shown, then nothing is decided; or none may be
   *     approved by this operator or with this card
   */
  public Outcome approve(
      Lot lot, CardSigner card, IntakeDesk.Progress progress, BooleanSupplier stop)
      throws ApprovalRefused, CardFault, CardLost {
    List<Waiting> waiting = lots.waiting(lot.id());
    Map<Ulid, Bytes> seen = lots.seen(lot.id(), session.operator().id());
    if (!waiting.stream().allMatch(entry -> seen.containsKey(entry.group()))) {
      log.write(
          lot.purpose(),
          AccessNote.of(AccessEvent.REFUSED, ApprovalRefused.Reason.NOT_COMPARED.name()));
      throw new ApprovalRefused(ApprovalRefused.Reason.NOT_COMPARED);
    }
    List<Left> left = new ArrayList<>();
    int done = 0;
    for (Waiting entry : waiting) {
      if (stop.getAsBoolean()) {
        break;
      }
      approve(entry, seen, card).ifPresent(left::add);
      progress.at(++done, waiting.size());
    }
    return new Outcome(done - left.size(), left);
  }

  private Optional<Left> approve(Waiting entry, Map<Ulid, Bytes> seen, CardSigner card)
      throws ApprovalRefused, CardFault, CardLost {
    try {
      approvals.recall(entry.group(), seen.getOrDefault(entry.group(), Bytes.of(new byte[0])));
      approvals.approve(entry.group(), card);
      return Optional.empty();
    } catch (ProvisionalConflict quicker) {
      return Optional.of(new Left(entry, ApprovalRefused.Reason.STALE));
    } catch (ApprovalRefused refused) {
      return switch (refused.reason()) {
        case STALE, BASE_CHANGED, BROKEN_RULE, TWIN_UNTOLD, TWIN_OPEN, ENTRANT_SIGNATURE ->
            Optional.of(new Left(entry, refused.reason()));
        case ALONE, OWN_ENTRY, NO_RIGHT, NOT_COMPARED, OTHER_CARD, CARD_SIGNATURE -> throw refused;
      };
    }
  }

  private void recall(Lot lot, Ulid group) throws ApprovalRefused, ProvisionalConflict {
    Bytes shown = lots.seen(lot.id(), session.operator().id()).get(group);
    if (shown != null) {
      approvals.recall(group, shown);
    }
  }
}
