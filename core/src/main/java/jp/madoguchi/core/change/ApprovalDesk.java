package jp.madoguchi.core.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.movement.restraint.Restraining;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * Where a second operator compares and decides (決裁, four eyes). Nobody approves what they entered,
 * counted as persons; nobody approves what they did not open. Safe for use by several threads.
 */
public final class ApprovalDesk {
  /** So many numbers of a list fit into an entry. */
  private static final int LISTED = 40;

  private final ChangeBook changes;
  private final Register register;
  private final Operators operators;
  private final Gate gate;
  private final SessionLog log;
  private final Session session;
  private final Clock clock;
  private final Recheck recheck;
  private final Restraints restraints;
  private final Map<Ulid, Comparison> compared = new ConcurrentHashMap<>();
  private final Map<Ulid, Set<AddressNumber>> settled = new ConcurrentHashMap<>();

  public ApprovalDesk(
      ChangeBook changes,
      Register register,
      Operators operators,
      Gate gate,
      SessionLog log,
      Session session,
      Clock clock,
      Recheck recheck,
      Restraints restraints) {
    this.changes = changes;
    this.register = register;
    this.operators = operators;
    this.gate = gate;
    this.log = log;
    this.session = session;
    this.clock = clock;
    this.recheck = recheck;
    this.restraints = restraints;
  }

  /**
   * How much waits beside lots; it names nobody and is for everybody.
   *
   * @param others what the signed-in person did not enter
   * @param oldest since when the oldest of those waits
   */
  public record Count(int all, int others, Optional<Instant> oldest) {}

  public Count count() {
    List<ChangeGroup> waiting = changes.single();
    List<Instant> others =
        waiting.stream().filter(group -> !own(group)).map(it -> it.head().enteredAt()).toList();
    return new Count(waiting.size(), others.size(), others.stream().min(Comparator.naturalOrder()));
  }

  /**
   * An entry that waits, as a list shows it.
   *
   * @param first the first resident concerned, as the others see them until it is approved; as
   *     entered where the person is new
   * @param own entered by the signed-in person
   */
  public record Waiting(ChangeGroup group, ResidentRecord first, boolean own) {}

  /**
   * What waits for approval beside lots, oldest first; that it was listed is in the log before.
   *
   * @throws ApprovalRefused the operator may neither enter nor approve
   */
  public List<Waiting> list() throws ApprovalRefused {
    if (!gate.grants(Right.ENTER, Right.APPROVE)) {
      log.write(
          AccessNote.of(
              AccessEvent.REFUSED, "approvals: " + ApprovalRefused.Reason.NO_RIGHT.name()));
      throw new ApprovalRefused(ApprovalRefused.Reason.NO_RIGHT);
    }
    List<ChangeGroup> waiting = changes.single();
    if (!waiting.isEmpty()) {
      String numbers =
          waiting.stream()
              .limit(LISTED)
              .map(group -> group.head().resident().digits())
              .collect(Collectors.joining(" "));
      log.write(AccessNote.of(AccessEvent.LISTED, "approvals " + numbers).counting(waiting.size()));
    }
    return waiting.stream()
        .flatMap(group ->
            first(group).stream()
                .map(first ->
                    new Waiting(
                        restraints.look(group), restraints.look(first).record(), own(group))))
        .toList();
  }

  /** As others see the person; somebody who is new, as they are to be entered. */
  private Optional<ResidentRecord> first(ChangeGroup group) {
    Act act = group.head();
    Optional<ResidentRecord> present = register.current(act.resident());
    return present.isPresent() || act.baseVersion() > 0
        ? present
        : Optional.of(Effect.of(act, Optional.empty(), session.operator().id()));
  }

  /**
   * Whether the signed-in person entered any of this group: under this or another id, or with the
   * card that is theirs. True also where nobody knows who entered it.
   */
  public boolean own(ChangeGroup group) {
    return group.changes().stream().anyMatch(this::own);
  }

  private boolean own(EnteredChange change) {
    return change.credential().certificate().equals(session.credential().certificate())
        || own(change.act().entrant())
        || own(change.credential().operator());
  }

  private boolean own(OperatorId entrant) {
    return entrant.equals(session.operator().id())
        || operators
            .find(entrant)
            .map(known -> known.person().equals(session.operator().person()))
            .orElse(true);
  }

  /**
   * Opens the comparison; the look at the residents is logged first.
   *
   * @throws ApprovalRefused the operator may not approve, or nobody knows who entered it
   * @throws RecordRestrained a measure restrains opening one of the records (E13)
   */
  public Comparison compare(Ulid id) throws ApprovalRefused, ProvisionalConflict, RecordRestrained {
    ChangeGroup group = open(id);
    refuseWithoutRight(group);
    Optional<Operator> entrant = operators.find(group.head().entrant());
    if (entrant.isEmpty()) {
      throw refused(group, ApprovalRefused.Reason.OWN_ENTRY);
    }
    for (EnteredChange change : group.changes()) {
      note(AccessEvent.COMPARED, group, change, "");
    }
    List<Comparison.Side> sides = sides(group);
    requireReview(group, sides);
    Comparison comparison = new Comparison(group, entrant.get(), sides, recheck.flaw(sides));
    compared.put(id, comparison);
    return comparison;
  }

  private void requireReview(ChangeGroup group, List<Comparison.Side> sides)
      throws RecordRestrained {
    for (Comparison.Side side : sides) {
      ResidentRecord person = side.before().orElseGet(side::after);
      restraints.requireReview(person, note -> log.write(purpose(group), note));
    }
  }

  /** A measure that came after the comparison counts: it has to be opened once more (E13). */
  private void refuseIfRestrainedSince(ChangeGroup group, Comparison seen) throws ApprovalRefused {
    try {
      requireReview(group, seen.sides());
    } catch (RecordRestrained since) {
      throw refused(group, ApprovalRefused.Reason.STALE);
    }
  }

  /**
   * Takes up a comparison again that this operator was shown earlier.
   *
   * @param shown the digest of what was shown
   * @throws ApprovalRefused it would be shown differently now, or the operator may not approve
   */
  public void recall(Ulid id, Bytes shown) throws ApprovalRefused, ProvisionalConflict {
    ChangeGroup group = open(id);
    refuseWithoutRight(group);
    Optional<Operator> entrant = operators.find(group.head().entrant());
    if (entrant.isEmpty()) {
      throw refused(group, ApprovalRefused.Reason.OWN_ENTRY);
    }
    List<Comparison.Side> sides = sides(group);
    if (!Shown.digest(sides).equals(shown)) {
      throw refused(group, ApprovalRefused.Reason.STALE);
    }
    compared.put(id, new Comparison(group, entrant.get(), sides, recheck.flaw(sides)));
  }

  /**
   * What this operator compared in this session and may decide over, unchanged since.
   *
   * @throws ApprovalRefused as {@link #approve}, but for the card and what can only be sent back
   */
  Comparison standing(Ulid id) throws ApprovalRefused, ProvisionalConflict {
    return refuseUnlessAllowed(open(id));
  }

  /** Whether an entry waits and would be shown now as it was. */
  boolean unchanged(Ulid id, Bytes shown) {
    Optional<ChangeGroup> group = changes.find(id);
    try {
      return group.filter(it -> it.state() == ChangeState.ENTERED).isPresent()
          && Shown.digest(Sides.of(group.get(), register, session.operator().id())).equals(shown);
    } catch (ApprovalRefused impossible) {
      return false;
    }
  }

  /** Whether a card is the signed-in operator's. */
  boolean ownCard(CardSigner card) throws CardFault, CardLost {
    return card.certificate().equals(session.credential().certificate());
  }

  /**
   * Approves with the card's signature over each change; durable when it returns.
   *
   * @throws ApprovalRefused it may not be approved, or not with this card; nothing was decided
   * @throws ProvisionalConflict the group is closed, or somebody else was quicker
   */
  public void approve(Ulid id, CardSigner card)
      throws ApprovalRefused, ProvisionalConflict, CardFault, CardLost {
    ChangeGroup group = open(id);
    Comparison seen = refuseUnlessAllowed(group);
    if (!ownCard(card)) {
      throw refused(group, ApprovalRefused.Reason.OTHER_CARD);
    }
    refuseIfRestrainedSince(group, seen);
    Optional<ApprovalRefused.Reason> flaw = recheck.flaw(seen.sides());
    if (flaw.isPresent()) {
      throw refused(group, flaw.get());
    }
    if (!settled.getOrDefault(id, Set.of()).containsAll(leftOpen(group))) {
      throw refused(group, ApprovalRefused.Reason.TWIN_OPEN);
    }
    List<Approval> approvals = new ArrayList<>();
    List<ResidentRecord> states = new ArrayList<>();
    for (Comparison.Side side : seen.sides()) {
      Approval approval = approval(side.change(), card);
      // Stored, it would be refused at the centre, after the change is in effect here.
      if (!Proofs.approved(Statements.digest(side.change().actBytes()), approval)) {
        throw refused(group, ApprovalRefused.Reason.CARD_SIGNATURE);
      }
      approvals.add(approval);
      states.add(side.after());
    }
    for (EnteredChange change : group.changes()) {
      note(AccessEvent.APPROVED, group, change, "");
    }
    try {
      changes.approve(id, approvals, states);
    } catch (ProvisionalConflict conflict) {
      throw noted(group, conflict);
    }
    compared.remove(id);
  }

  /**
   * Settles what the entrant left open (調査中): somebody alike is another person, by this evidence;
   * logged before it counts. Whoever finds them to be the same sends the entry back.
   *
   * @throws IllegalArgumentException there is no evidence
   */
  public void settle(Ulid id, TwinWord found) throws ApprovalRefused, ProvisionalConflict {
    if (found.isOpen()) {
      throw new IllegalArgumentException("three items settle nothing");
    }
    ChangeGroup group = open(id);
    refuseUnlessAllowed(group);
    group.changes().stream()
        .map(EnteredChange::act)
        .filter(act -> TwinWords.in(act.basisDocument()).contains(TwinWord.open(found.other())))
        .forEach(act -> log.write(purpose(group), TwinWords.note(act, found)));
    settled.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(found.other());
  }

  private static Set<AddressNumber> leftOpen(ChangeGroup group) {
    return group.changes().stream()
        .flatMap(change -> TwinWords.in(change.act().basisDocument()).stream())
        .filter(TwinWord::isOpen)
        .map(TwinWord::other)
        .collect(Collectors.toSet());
  }

  /**
   * Sends the group back to its entrant (差戻し).
   *
   * @param reason for the entrant, 1 to 500 characters
   * @throws IllegalArgumentException there is no reason, or too long a one
   */
  public void sendBack(Ulid id, String reason) throws ApprovalRefused, ProvisionalConflict {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an entry comes back with a reason");
    }
    ChangeGroup group = open(id);
    refuseUnlessAllowed(group);
    for (EnteredChange change : group.changes()) {
      note(AccessEvent.RETURNED, group, change, reason);
    }
    try {
      changes.sendBack(id, session.operator().id(), reason);
    } catch (ProvisionalConflict conflict) {
      throw noted(group, conflict);
    }
    compared.remove(id);
  }

  private ChangeGroup open(Ulid id) throws ProvisionalConflict {
    Optional<ChangeGroup> group = changes.find(id);
    if (group.isPresent() && group.get().state() == ChangeState.ENTERED) {
      return group.get();
    }
    ProvisionalConflict closed =
        new ProvisionalConflict(ProvisionalConflict.Reason.CLOSED, id.text());
    throw group.isPresent() ? noted(group.get(), closed) : closed;
  }

  private void refuseWithoutRight(ChangeGroup group) throws ApprovalRefused {
    Optional<Right> further = Restraining.right(group.head().kind());
    if (!gate.grants(Right.APPROVE)
        || further.isPresent() && !gate.grants(further.get(), Right.RELEASE_RECORD)) {
      throw refused(group, ApprovalRefused.Reason.NO_RIGHT);
    }
  }

  private Comparison refuseUnlessAllowed(ChangeGroup group) throws ApprovalRefused {
    refuseWithoutRight(group);
    if (own(group)) {
      throw refused(group, ApprovalRefused.Reason.OWN_ENTRY);
    }
    Comparison seen = compared.get(group.id());
    if (seen == null) {
      throw refused(group, ApprovalRefused.Reason.NOT_COMPARED);
    }
    boolean asSigned = group.changes().stream().allMatch(ApprovalDesk::asSigned);
    if (!asSigned || !seen.sides().equals(sides(group))) {
      throw refused(group, ApprovalRefused.Reason.STALE);
    }
    return seen;
  }

  /** Whether the act that is shown is the one whose bytes the entrant signed. */
  private static boolean asSigned(EnteredChange change) {
    try {
      return ChangeCodec.decodeAct(change.actBytes()).equals(change.act());
    } catch (MalformedCbor unreadable) {
      return false;
    }
  }

  private ProvisionalConflict noted(ChangeGroup group, ProvisionalConflict conflict) {
    note(AccessEvent.REFUSED, group, group.changes().getFirst(), conflict.reason().name());
    return conflict;
  }

  /** A refusal that is in the log. */
  ApprovalRefused refused(ChangeGroup group, ApprovalRefused.Reason reason) {
    note(AccessEvent.REFUSED, group, group.changes().getFirst(), reason.name());
    return new ApprovalRefused(reason);
  }

  private List<Comparison.Side> sides(ChangeGroup group) throws ApprovalRefused {
    try {
      return Sides.of(group, register, session.operator().id());
    } catch (ApprovalRefused impossible) {
      throw refused(group, impossible.reason());
    }
  }

  private Approval approval(EnteredChange change, CardSigner card) throws CardFault, CardLost {
    Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    byte[] statement =
        Statements.approval(
            Statements.digest(change.actBytes()), session.operator().id(), session.id(), now);
    return new Approval(
        session.operator().id(),
        session.id(),
        now,
        session.credential().certificate(),
        card.sign(statement));
  }

  private static Purpose purpose(ChangeGroup group) {
    return new Purpose(Purpose.Reason.REVIEW, group.head().purpose().reference());
  }

  private void note(AccessEvent event, ChangeGroup group, EnteredChange change, String detail) {
    log.write(
        purpose(group),
        AccessNote.about(event, change.act().resident(), detail).with(change.act().id()));
  }
}
