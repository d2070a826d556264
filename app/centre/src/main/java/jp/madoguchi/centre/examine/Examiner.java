package jp.madoguchi.centre.examine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.batch.Verdict.Reason;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.Rechecking;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.twin.Twins;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.StoredChange;

/**
 * Judges the changes of a batch, one group after the other (protocol points 11 to 13). A group
 * stands or falls together; nothing of one group depends on another. Stateless and safe for use by
 * several threads.
 */
public final class Examiner {
  /** How far a terminal's clock may be ahead before its dates are refused (protocol point 9). */
  private static final Duration SKEW = Duration.ofSeconds(120);

  private static final Set<Rule> HELD = Set.of(Rule.E03, Rule.E12);
  private static final List<Field> THREE_ITEMS = List.of(Field.NAME, Field.BIRTH, Field.SEX);

  private final Office office;
  private final Movements movements;

  public Examiner(Office office, Movements movements) {
    this.office = office;
    this.movements = movements;
  }

  /**
   * Judges one group.
   *
   * @param device the terminal that sent it
   * @param received when the centre received it
   */
  public Examined examine(List<Signed> group, TerminalId device, Instant received, Known known) {
    Map<Ulid, Verdict> judged = new HashMap<>();
    for (Signed change : group) {
      earlier(change, known)
          .or(() -> flaw(change, device, known).map(reason -> refused(change, reason, known)))
          .ifPresent(verdict -> judged.put(verdict.change(), verdict));
    }
    if (!judged.isEmpty()) {
      return fallen(group, judged, known);
    }
    if (!group.stream().allMatch(change -> leased(act(change), device, known))) {
      return new Examined(
          group.stream().<Verdict>map(change -> held(change, known)).toList(), List.of());
    }
    if (!whole(group)) {
      return fallen(group, all(group, Reason.RULE, known), known);
    }
    Map<AddressNumber, ResidentRecord> before = new HashMap<>();
    for (Signed change : group) {
      Act act = act(change);
      known.current(act.resident()).ifPresent(record -> before.put(act.resident(), record));
      place(act, known).ifPresent(verdict -> judged.put(act.id(), verdict));
    }
    if (judged.isEmpty()) {
      judged.putAll(broken(group, before, received, known));
    }
    return judged.isEmpty() ? applied(group, before, known) : fallen(group, judged, known);
  }

  /** What was said before of the same change is said again; other content under its id is not. */
  private static Optional<Verdict> earlier(Signed signed, Known known) {
    Ulid id = act(signed).id();
    Optional<StoredChange> stored = known.change(id);
    if (stored.isPresent() && !stored.get().digest().equals(signed.digest())) {
      return Optional.of(refused(signed, Reason.DUPLICATE_ID, known));
    }
    return stored.map(StoredChange::verdict).filter(v -> !(v instanceof Verdict.Held));
  }

  private Optional<Reason> flaw(Signed signed, TerminalId device, Known known) {
    Act act = act(signed);
    boolean ours =
        act.environment() == office.environment()
            && act.municipality().equals(office.municipality().code())
            && act.terminal().equals(device);
    return ours ? Signatories.flaw(signed, known) : Optional.of(Reason.WRONG_OFFICE);
  }

  /**
   * Whether the terminal had a lease when it was entered. Nobody judges what was entered before the
   * first lease that this centre gave.
   */
  private static boolean leased(Act act, TerminalId device, Known known) {
    Optional<Instant> since = known.leasedSince(device);
    if (since.isEmpty() || act.enteredAt().isBefore(since.get())) {
      return true;
    }
    return known
        .lease(device, act.lease())
        .filter(lease ->
            !act.enteredAt().isBefore(lease.from()) && act.enteredAt().isBefore(lease.until()))
        .isPresent();
  }

  private static Verdict held(Signed change, Known known) {
    int version = known.current(act(change).resident()).map(ResidentRecord::history).orElse(0);
    return new Verdict.Held(act(change).id(), Reason.LEASE, version);
  }

  /** Whether all changes of the group are here, once each, of one kind and on different people. */
  private static boolean whole(List<Signed> group) {
    Act head = act(group.getFirst());
    Set<Integer> places = new HashSet<>();
    Set<AddressNumber> residents = new HashSet<>();
    Set<Ulid> ids = new HashSet<>();
    for (Signed change : group) {
      Act act = act(change);
      if (act.groupSize() != group.size()
          || !act.kind().equals(head.kind())
          || !places.add(act.groupIndex())
          || !ids.add(act.id())
          || !residents.add(act.resident())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the change can be put on top of what is here now. A number alone does not say so: the
   * terminal may mean a state of its own under it, which was refused.
   */
  private static Optional<Verdict> place(Act act, Known known) {
    Optional<ResidentRecord> current = known.current(act.resident());
    if (current.isEmpty() && act.baseVersion() == 0) {
      return Optional.empty();
    }
    if (current.isEmpty()) {
      return Optional.of(new Verdict.Refused(act.id(), Reason.UNKNOWN_RESIDENT, List.of(), 0));
    }
    int version = current.get().history();
    Set<FieldGroup> touched = known.touchedSince(act.resident(), act.baseVersion());
    Map<Field, ExactText> now = FieldValues.of(current.get());
    List<Field> disputed =
        act.fields().stream()
            .filter(change ->
                act.baseVersion() > version
                    || touched.contains(change.field().group())
                    || !change.before().equals(now.get(change.field())))
            .map(FieldChange::field)
            .toList();
    return disputed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Verdict.Refused(act.id(), Reason.CONFLICT, disputed, version));
  }

  private Map<Ulid, Verdict> broken(
      List<Signed> group,
      Map<AddressNumber, ResidentRecord> before,
      Instant received,
      Known known) {
    List<Act> acts = group.stream().map(Examiner::act).toList();
    LocalDate entered = acts.getFirst().entryDate();
    var movement = movements.find(acts.getFirst().kind());
    if (movement.isEmpty() || !acts.stream().allMatch(act -> datedRight(act, received))) {
      return all(group, Reason.RULE, known);
    }
    KnownSurroundings around = new KnownSurroundings(known, office.municipality());
    List<Finding> findings =
        Rechecking.check(movement.get(), acts, before, entered, around).stream()
            .filter(Finding::blocks)
            .toList();
    if (findings.stream().anyMatch(finding -> finding.member().isEmpty())) {
      return all(group, Reason.RULE, known);
    }
    Map<Ulid, Verdict> broken = new HashMap<>();
    for (Signed change : group) {
      List<Finding> own = of(act(change), findings);
      if (!own.isEmpty()) {
        broken.put(act(change).id(), broken(change, own, known));
      }
    }
    if (findings.isEmpty()) {
      return unmentioned(group, around, known);
    }
    return broken.isEmpty() ? all(group, Reason.RULE, known) : broken;
  }

  private static List<Finding> of(Act act, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.member().filter(act.resident()::equals).isPresent())
        .toList();
  }

  /** A number that somebody else has says that this may be they. */
  private static Verdict broken(Signed change, List<Finding> findings, Known known) {
    return findings.stream().map(Finding::rule).allMatch(HELD::contains)
        ? suspected(change, findings.stream().flatMap(Examiner::field).distinct().toList(), known)
        : refused(change, Reason.RULE, known);
  }

  private static Stream<Field> field(Finding finding) {
    return FormFields.field(finding.field()).stream();
  }

  /** Whoever was entered elsewhere meanwhile could not be thought of. */
  private static Map<Ulid, Verdict> unmentioned(
      List<Signed> group, KnownSurroundings around, Known known) {
    Map<Ulid, Verdict> suspected = new HashMap<>();
    Set<Act> silent = Twins.silent(group.stream().map(Examiner::act).toList(), around);
    for (Signed change : group) {
      if (silent.contains(act(change))) {
        suspected.put(act(change).id(), suspected(change, THREE_ITEMS, known));
      }
    }
    return suspected;
  }

  private static Verdict suspected(Signed change, List<Field> fields, Known known) {
    int version = known.current(act(change).resident()).map(ResidentRecord::history).orElse(0);
    return new Verdict.Refused(act(change).id(), Reason.SUSPECTED_DUPLICATE, fields, version);
  }

  private static boolean datedRight(Act act, Instant received) {
    LocalDate entered = LocalDate.ofInstant(act.enteredAt(), Clock.TOKYO);
    return act.entryDate().equals(entered) && !act.enteredAt().isAfter(received.plus(SKEW));
  }

  private static Examined applied(
      List<Signed> group, Map<AddressNumber, ResidentRecord> before, Known known) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Examined.Next> states = new ArrayList<>();
    for (Signed change : group) {
      Act act = act(change);
      try {
        Optional<ResidentRecord> record = Optional.ofNullable(before.get(act.resident()));
        ResidentRecord next = Effect.of(act, record, change.change().approval().approver());
        states.add(new Examined.Next(next, act.touches()));
        verdicts.add(new Verdict.Applied(act.id(), next.history()));
      } catch (IllegalArgumentException impossible) {
        Verdict refused = refused(change, Reason.RULE, known);
        return fallen(group, Map.of(act.id(), refused), known);
      }
    }
    return new Examined(verdicts, states);
  }

  /** Those at fault with their reasons, the others with them. */
  private static Examined fallen(List<Signed> group, Map<Ulid, Verdict> judged, Known known) {
    return new Examined(
        group.stream()
            .map(change ->
                Optional.ofNullable(judged.get(act(change).id()))
                    .orElseGet(() -> refused(change, Reason.GROUP, known)))
            .toList(),
        List.of());
  }

  private static Map<Ulid, Verdict> all(List<Signed> group, Reason reason, Known known) {
    Map<Ulid, Verdict> verdicts = new HashMap<>();
    group.forEach(change -> verdicts.put(act(change).id(), refused(change, reason, known)));
    return verdicts;
  }

  private static Verdict refused(Signed change, Reason reason, Known known) {
    int version = known.current(act(change).resident()).map(ResidentRecord::history).orElse(0);
    return new Verdict.Refused(act(change).id(), reason, List.of(), version);
  }

  private static Act act(Signed change) {
    return change.change().entered().act();
  }
}
