package jp.madoguchi.core.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.restraint.Restraining;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.movement.undo.Undoing;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * What an approver compared in full and signs together with one PIN (確認済み, まとめて決裁). A mark is bound
 * to what was shown, lasts as long as the session and decides nothing: every approval goes through
 * the {@link ApprovalDesk}, each by itself. Safe for use by several threads.
 */
public final class SeenDesk {
  private static final Set<String> UNDOING =
      Undoing.all().stream().map(Movement::code).collect(Collectors.toUnmodifiableSet());

  private final ApprovalDesk approvals;
  private final Restraints restraints;
  private final Gate gate;
  private final SessionLog log;
  private final Map<Ulid, Bytes> kept = new LinkedHashMap<>();

  public SeenDesk(ApprovalDesk approvals, Restraints restraints, Gate gate, SessionLog log) {
    this.approvals = approvals;
    this.restraints = restraints;
    this.gate = gate;
    this.log = log;
  }

  /** How an entry that was seen stands now. */
  public enum Mark {
    /** It would be shown as it was. */
    SEEN,
    /** It would be shown differently, or waits no more; it is not signed. */
    CHANGED
  }

  /** What became of an entry that was to be approved. */
  public sealed interface Fate {
    Ulid group();

    /** In effect, and on the disk. */
    record Approved(Ulid group) implements Fate {}

    /** It waits still, and is seen no more. */
    record Left(Ulid group, ApprovalRefused.Reason reason) implements Fate {}

    /** It waits no more, or something came between; it is seen no more. */
    record Conflict(Ulid group, ProvisionalConflict.Reason reason) implements Fate {}

    /** Its turn did not come; it waits still, and stays seen. */
    record Untouched(Ulid group) implements Fate {}
  }

  /**
   * What came of an approval.
   *
   * @param fates one for each entry that was seen
   * @param cut what ended it before the last
   */
  public record Outcome(List<Fate> fates, Optional<Exception> cut) {
    public Outcome {
      fates = List.copyOf(fates);
    }
  }

  /** Hears how far an approval came. */
  public interface Progress {
    void at(int done, int all);
  }

  /** Why an entry is decided by itself; empty where it may be signed together with others. */
  public Optional<Alone> alone(Comparison comparison) {
    if (Restraining.right(comparison.group().head().kind()).isPresent()) {
      return Optional.of(Alone.MEASURE);
    }
    if (comparison.sides().stream().flatMap(SeenDesk::states).anyMatch(restraints::concerns)) {
      return Optional.of(Alone.PROTECTED);
    }
    if (UNDOING.contains(comparison.group().head().kind())) {
      return Optional.of(Alone.UNDOING);
    }
    boolean open =
        comparison.group().changes().stream()
            .flatMap(change -> TwinWords.in(change.act().basisDocument()).stream())
            .anyMatch(TwinWord::isOpen);
    return open ? Optional.of(Alone.TWIN_OPEN) : Optional.empty();
  }

  private static Stream<ResidentRecord> states(Comparison.Side side) {
    return Stream.concat(side.before().stream(), Stream.of(side.after()));
  }

  /**
   * Keeps an entry as seen; nothing is signed.
   *
   * @param shown the digest of what was on the screen
   * @throws ApprovalRefused it could not be approved by this operator as it was shown, or is
   *     decided by itself
   * @throws ProvisionalConflict it waits no more
   */
  public void keep(Ulid id, Bytes shown) throws ApprovalRefused, ProvisionalConflict {
    forget(id);
    Comparison standing = standing(id);
    if (!Shown.digest(standing.sides()).equals(shown)) {
      throw approvals.refused(standing.group(), ApprovalRefused.Reason.STALE);
    }
    if (standing.obstacle().isPresent()) {
      throw approvals.refused(standing.group(), standing.obstacle().get());
    }
    synchronized (kept) {
      kept.put(id, shown);
    }
  }

  private Comparison standing(Ulid id) throws ApprovalRefused, ProvisionalConflict {
    Comparison standing = approvals.standing(id);
    if (alone(standing).isPresent()) {
      throw approvals.refused(standing.group(), ApprovalRefused.Reason.ALONE);
    }
    return standing;
  }

  /** Takes the mark off, as when the entry is opened again. */
  public void forget(Ulid id) {
    synchronized (kept) {
      kept.remove(id);
    }
  }

  /** What was seen, in that order, and whether it stands so. */
  public Map<Ulid, Mark> marks() {
    Map<Ulid, Mark> marks = new LinkedHashMap<>();
    kept()
        .forEach((id, shown) ->
            marks.put(id, approvals.unchanged(id, shown) ? Mark.SEEN : Mark.CHANGED));
    return marks;
  }

  private Map<Ulid, Bytes> kept() {
    synchronized (kept) {
      return new LinkedHashMap<>(kept);
    }
  }

  /**
   * Approves all that was seen, each with signatures of its own over what was shown, and durable by
   * itself: what fails stops no other, and a card that is taken away costs only what is to come.
   *
   * @param stop asked between entries
   * @throws ApprovalRefused the operator may not approve, or not with this card; nothing was
   *     decided
   */
  public Outcome approve(CardSigner card, Progress progress, BooleanSupplier stop)
      throws ApprovalRefused, CardFault, CardLost {
    refuseUnless(gate.grants(Right.APPROVE), ApprovalRefused.Reason.NO_RIGHT);
    Map<Ulid, Bytes> all = kept();
    if (all.isEmpty()) {
      return new Outcome(List.of(), Optional.empty());
    }
    refuseUnless(approvals.ownCard(card), ApprovalRefused.Reason.OTHER_CARD);
    List<Fate> fates = new ArrayList<>();
    Optional<Exception> cut = Optional.empty();
    for (Map.Entry<Ulid, Bytes> entry : all.entrySet()) {
      if (cut.isPresent() || stop.getAsBoolean()) {
        fates.add(new Fate.Untouched(entry.getKey()));
        continue;
      }
      try {
        fates.add(approve(entry.getKey(), entry.getValue(), card));
        progress.at(fates.size(), all.size());
      } catch (CardFault | CardLost | StoreUnavailable ended) {
        // A wrong PIN is not tried twice: the card would be blocked.
        cut = Optional.of(ended);
        fates.add(new Fate.Untouched(entry.getKey()));
      }
    }
    return new Outcome(fates, cut);
  }

  private void refuseUnless(boolean allowed, ApprovalRefused.Reason reason) throws ApprovalRefused {
    if (!allowed) {
      log.write(AccessNote.of(AccessEvent.REFUSED, "approvals together: " + reason.name()));
      throw new ApprovalRefused(reason);
    }
  }

  private Fate approve(Ulid id, Bytes shown, CardSigner card) throws CardFault, CardLost {
    Fate fate = decide(id, shown, card);
    synchronized (kept) {
      kept.remove(id, shown);
    }
    return fate;
  }

  private Fate decide(Ulid id, Bytes shown, CardSigner card) throws CardFault, CardLost {
    try {
      if (!Optional.ofNullable(kept().get(id)).equals(Optional.of(shown))) {
        // Opened again while the card was signing others.
        return new Fate.Left(id, ApprovalRefused.Reason.NOT_COMPARED);
      }
      approvals.recall(id, shown);
      standing(id);
      approvals.approve(id, card);
      return new Fate.Approved(id);
    } catch (ApprovalRefused refused) {
      return new Fate.Left(id, refused.reason());
    } catch (ProvisionalConflict conflict) {
      return new Fate.Conflict(id, conflict.reason());
    }
  }
}
