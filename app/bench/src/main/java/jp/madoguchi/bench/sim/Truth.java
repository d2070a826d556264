package jp.madoguchi.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.batch.ReceiptCodec;
import jp.madoguchi.core.batch.Verdict;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.lease.LeaseGrantCodec;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.roster.RevokedCertificate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/**
 * What must be, known from outside: which approvals were told to somebody as done, and what the
 * centre has to say of each. A small model without any of the code that it judges. For one thread.
 */
final class Truth {
  private static final Duration SKEW = Duration.ofSeconds(120);

  /** What the centre has said and holds; a centre that is put back has said no more than then. */
  record Past(
      Map<AddressNumber, Integer> versions,
      Map<AddressNumber, Map<Field, ExactText>> values,
      Map<Ulid, Verdict> verdicts,
      Map<Row, List<Bytes>> receipts,
      Map<TerminalId, Integer> epochs,
      LogModel log,
      Map<Place, Integer> newest,
      Leases leases,
      Map<OperatorId, Instant> revoked,
      Set<TerminalId> retired,
      long centreIndex) {}

  /** The batches of a terminal between two decisions about it. */
  record Row(TerminalId terminal, int epoch) {}

  /**
   * Somebody approved, or tried to.
   *
   * @param fit whether signatures and times count
   */
  private record Attempt(Approval approval, boolean fit) {}

  /** A record at a terminal. */
  record Place(TerminalId terminal, AddressNumber resident) {}

  private final CertificateCheck check;
  private final Map<Ulid, Act> acts = new HashMap<>();
  private final Map<Ulid, Integer> order = new HashMap<>();
  private final Map<Place, Integer> newest = new HashMap<>();
  private final Map<Ulid, TerminalId> acknowledged = new LinkedHashMap<>();
  private final Set<TerminalId> suspicious = new HashSet<>();
  private final Map<AddressNumber, Integer> versions = new HashMap<>();
  private final Map<AddressNumber, Map<Field, ExactText>> values = new HashMap<>();
  private final Map<Ulid, Verdict> verdicts = new HashMap<>();
  private final Map<Row, List<Bytes>> receipts = new HashMap<>();
  private final Map<TerminalId, Integer> epochs = new HashMap<>();
  private final Map<OperatorId, Instant> revoked = new HashMap<>();
  private final Set<TerminalId> misled = new HashSet<>();
  private final Set<TerminalId> retired = new HashSet<>();
  private final Map<Ulid, List<Attempt>> attempted = new HashMap<>();
  private Leases leases = new Leases();
  private LogModel log = new LogModel();
  private final Set<Bytes> sent = new HashSet<>();
  private final Set<Ulid> sentBack = new HashSet<>();
  private long centreIndex;
  private int attempts;
  private boolean putBack;

  Truth(CertificateCheck check) {
    this.check = check;
    SimOffice.residents()
        .forEach(person -> {
          versions.put(person.number(), person.history());
          values.put(person.number(), new EnumMap<>(FieldValues.of(person)));
        });
  }

  /** The centre's past as it is now. */
  Past past() {
    Map<AddressNumber, Map<Field, ExactText>> copied = new HashMap<>();
    values.forEach((person, fields) -> copied.put(person, new EnumMap<>(fields)));
    Map<Row, List<Bytes>> given = new HashMap<>();
    receipts.forEach((row, some) -> given.put(row, List.copyOf(some)));
    return new Past(
        Map.copyOf(versions),
        copied,
        Map.copyOf(verdicts),
        given,
        Map.copyOf(epochs),
        log.copy(),
        Map.copyOf(newest),
        leases.copy(),
        Map.copyOf(revoked),
        Set.copyOf(retired),
        centreIndex);
  }

  /** The centre was put back; what it said since does not count any more. */
  void goBack(Past past) {
    putBack = true;
    versions.clear();
    versions.putAll(past.versions());
    values.clear();
    values.putAll(past.values());
    verdicts.clear();
    verdicts.putAll(past.verdicts());
    receipts.clear();
    past.receipts().forEach((row, some) -> receipts.put(row, new ArrayList<>(some)));
    epochs.clear();
    epochs.putAll(past.epochs());
    log = past.log().copy();
    newest.clear();
    newest.putAll(past.newest());
    leases = past.leases().copy();
    revoked.clear();
    revoked.putAll(past.revoked());
    retired.clear();
    retired.addAll(past.retired());
    centreIndex = past.centreIndex();
  }

  /**
   * Somebody is about to approve these.
   *
   * @param own whether it is whoever entered them, under another name
   */
  void attempt(List<EnteredChange> entered, Approval approval, boolean own) {
    List<Act> group = entered.stream().map(EnteredChange::act).toList();
    Act first = group.getFirst();
    Broken.unless(
        !sentBack.contains(first.group()) || suspects(first.terminal()),
        "what was sent back can be approved");
    boolean fit = !own && entered.stream().noneMatch(Truth::isBeforeItsSession);
    attempted
        .computeIfAbsent(first.group(), _ -> new ArrayList<>())
        .add(new Attempt(approval, fit));
    attempts++;
    for (Act act : group) {
      acts.put(act.id(), act);
      order.put(act.id(), attempts);
    }
  }

  /** A clock that went back makes an entry that nobody can have made. */
  private static boolean isBeforeItsSession(EnteredChange change) {
    Instant at = change.act().enteredAt();
    return at.isBefore(change.credential().from()) || at.isAfter(change.credential().until());
  }

  /** An answer came bent; where the register stood once is told without a signature. */
  void misled(TerminalId terminal) {
    misled.add(terminal);
  }

  /** Whether a register may differ from the centre's by no fault of its own. */
  boolean mayDiffer(TerminalId terminal) {
    return suspects(terminal) || putBack || misled.contains(terminal);
  }

  /** At least so many changes wait at this terminal, where nothing was ever put back. */
  long waiting(TerminalId terminal) {
    return putBack || suspects(terminal)
        ? 0
        : acknowledgedAt(terminal).stream().filter(id -> !verdicts.containsKey(id)).count();
  }

  /** The screen said that it was sent back. */
  void sentBack(Ulid group) {
    sentBack.add(group);
  }

  /** The screen said that they are approved. */
  void acknowledge(List<Act> group, TerminalId where) {
    group.forEach(act -> acknowledged.put(act.id(), where));
  }

  /** From here on two histories of this terminal may exist. */
  void suspect(TerminalId device) {
    suspicious.add(device);
  }

  boolean suspects(TerminalId device) {
    return suspicious.contains(device);
  }

  /** The centre answered a request for a lease. */
  void leased(byte[] asked, Bytes signed, Instant now, Duration length) {
    try {
      leases.answered(
          LeaseRequest.decode(asked),
          LeaseGrantCodec.verify(signed, check),
          now.truncatedTo(ChronoUnit.SECONDS),
          length);
    } catch (MalformedCbor | EnvelopeRefused e) {
      throw new Broken("the centre's lease cannot be read: " + e);
    }
  }

  /** From now on this card does not count. */
  void revoked(OperatorId operator, Instant since) {
    revoked.put(operator, since);
  }

  /** The centre, which was put back, knows this again; before, nothing comes back by itself. */
  void remembered(RevokedCertificate again) {
    if (!putBack) {
      return;
    }
    switch (again.holder()) {
      case OPERATOR -> revoked.putIfAbsent(new OperatorId(again.name()), again.since());
      case DEVICE -> retired(new TerminalId(again.name()));
      case CENTRE -> {}
    }
  }

  /** From now on nothing of this terminal is to be taken in. */
  void retired(TerminalId device) {
    retired.add(device);
    suspect(device);
  }

  /** Two administrators let a terminal go on: its batches begin anew. */
  void begun(TerminalId device, int epoch) {
    epochs.put(device, epoch);
  }

  /** The centre's log, as its receipts tell of it. */
  LogModel log() {
    return log;
  }

  /** A terminal sends this; whatever becomes of it on its way. */
  void sent(TerminalId device, LinePath path, byte[] body) {
    if (path instanceof LinePath.BatchAt) {
      sent.add(Sha256.of(body));
    }
  }

  /**
   * Whether this is another batch of a terminal than the one that has the receipt under its number.
   * A row that was ended is refused in another way.
   */
  boolean isSecondHistory(TerminalId device, int epoch, long sequence, Bytes hash) {
    List<Bytes> given = receipts.getOrDefault(new Row(device, epoch), List.of());
    return epoch == epochs.getOrDefault(device, 1)
        && sequence <= given.size()
        && sent.contains(hash)
        && !verified(given.get((int) sequence - 1)).batchHash().equals(hash);
  }

  int approvals() {
    return acknowledged.size();
  }

  int judged() {
    return verdicts.size();
  }

  /** The centre gave a receipt. */
  void receipted(Bytes signed) {
    Receipt receipt = verified(signed);
    List<Bytes> before =
        receipts.computeIfAbsent(
            new Row(receipt.device(), receipt.epoch()), _ -> new ArrayList<>());
    if (receipt.sequence() <= before.size()) {
      Broken.unless(
          before.get((int) receipt.sequence() - 1).equals(signed),
          "a second receipt for batch " + receipt.sequence() + " of " + receipt.device());
      return;
    }
    Broken.unless(
        receipt.sequence() == before.size() + 1,
        "batch " + receipt.sequence() + " of " + receipt.device() + " after " + before.size());
    Bytes previous = before.isEmpty() ? Sha256.NOTHING : Sha256.of(before.getLast().toArray());
    Broken.unless(receipt.previousReceiptHash().equals(previous), "the receipts are no chain");
    Broken.unless(receipt.centreIndex() == centreIndex + 1, "the centre's log has a gap");
    centreIndex++;
    log.grew(receipt.logSize(), receipt.logRoot());
    before.add(signed);
    Broken.unless(
        receipt.epoch() == epochs.getOrDefault(receipt.device(), 1),
        receipt.device() + " is heard in epoch " + receipt.epoch());
    Broken.unless(
        !retired.contains(receipt.device()),
        receipt.device() + " was taken out of use and is heard");
    requireOrder(receipt);
    judge(receipt);
  }

  /** A terminal's changes to a record come in the order in which they were approved there. */
  private void requireOrder(Receipt receipt) {
    for (Verdict verdict : receipt.verdicts()) {
      Place place = new Place(receipt.device(), act(verdict.change()).resident());
      int number = order.getOrDefault(verdict.change(), 0);
      int last = newest.getOrDefault(place, 0);
      Broken.unless(
          number >= last || verdicts.containsKey(verdict.change()) || suspects(receipt.device()),
          "changes of " + place + " come in another order than they were approved in");
      newest.put(place, Math.max(number, last));
    }
  }

  private Receipt verified(Bytes signed) {
    try {
      return ReceiptCodec.verify(signed, check);
    } catch (EnvelopeRefused e) {
      throw new Broken("the centre's receipt does not verify: " + e.flaw());
    }
  }

  private void judge(Receipt receipt) {
    Map<Ulid, List<Verdict>> groups = new LinkedHashMap<>();
    for (Verdict verdict : receipt.verdicts()) {
      groups.computeIfAbsent(act(verdict.change()).group(), _ -> new ArrayList<>()).add(verdict);
    }
    groups.values().forEach(group -> judge(group, receipt));
  }

  private void judge(List<Verdict> group, Receipt receipt) {
    List<Act> of = group.stream().map(verdict -> act(verdict.change())).toList();
    boolean again = of.stream().anyMatch(act -> settled(act.id()).isPresent());
    boolean sound = isSound(of.getFirst(), group.getFirst(), suspects(receipt.device()));
    boolean held = !again && sound && !of.stream().allMatch(leases::cover);
    boolean applies = !again && !held && sound && of.stream().allMatch(act -> fits(act, receipt));
    for (Verdict verdict : group) {
      Optional<Verdict> before = settled(verdict.change());
      if (held) {
        Broken.unless(verdict instanceof Verdict.Held, "should be held: " + told(of, group));
      } else if (before.isPresent()) {
        Broken.unless(before.get().equals(verdict), "another verdict than before: " + verdict);
      } else if (applies) {
        Act act = act(verdict.change());
        int next = versions.merge(act.resident(), 1, Integer::sum);
        act.fields().forEach(field -> held(act).put(field.field(), field.after()));
        Broken.unless(
            verdict.equals(new Verdict.Applied(verdict.change(), next)),
            "should be applied as " + next + ": " + verdict + " in " + told(of, group));
      } else {
        Broken.unless(
            again || verdict instanceof Verdict.Refused,
            "should be refused: " + verdict + " in " + told(of, group));
      }
      verdicts.put(verdict.change(), verdict);
    }
  }

  /** What was said of it and stands. */
  private Optional<Verdict> settled(Ulid change) {
    return verdict(change).filter(verdict -> !(verdict instanceof Verdict.Held));
  }

  /**
   * Whether the signatures behind it count. Two copies of a terminal may each have approved the
   * same, one of them wrongly: then the verdict says whose came first.
   */
  private boolean isSound(Act act, Verdict said, boolean copied) {
    List<Attempt> all = attempted.getOrDefault(act.group(), List.of());
    if (copied && all.stream().map(this::counts).distinct().count() > 1) {
      return !(said instanceof Verdict.Refused);
    }
    return all.isEmpty() || counts(all.getLast());
  }

  private boolean counts(Attempt attempt) {
    return attempt.fit() && !isRevoked(attempt.approval());
  }

  private boolean isRevoked(Approval approval) {
    return Optional.ofNullable(revoked.get(approval.approver()))
        .filter(since -> !approval.approvedAt().isBefore(since))
        .isPresent();
  }

  private static String told(List<Act> acts, List<Verdict> verdicts) {
    StringBuilder told = new StringBuilder();
    for (Act act : acts) {
      told.append('\n').append(act.resident()).append(" on ").append(act.baseVersion());
      told.append(" entered ").append(act.enteredAt()).append(' ').append(act.fields());
    }
    return told.append('\n').append(verdicts).toString();
  }

  private Map<Field, ExactText> held(Act act) {
    return values.computeIfAbsent(act.resident(), _ -> new EnumMap<>(Field.class));
  }

  /**
   * All acts of the simulation touch the address, so a record that moved on is a conflict. It may
   * have the number that the clerk saw and still be another one, where the clerk's own was refused.
   */
  private boolean fits(Act act, Receipt receipt) {
    LocalDate entered = LocalDate.ofInstant(act.enteredAt(), Clock.TOKYO);
    return act.baseVersion() == versions.getOrDefault(act.resident(), 0)
        && act.fields().stream().allMatch(of -> of.before().equals(held(act).get(of.field())))
        && act.entryDate().equals(entered)
        && !act.enteredAt().isAfter(receipt.centreTime().plus(SKEW));
  }

  private Act act(Ulid id) {
    Act act = acts.get(id);
    if (act == null) {
      throw new Broken("a verdict on a change that nobody approved: " + id);
    }
    return act;
  }

  /** The centre holds of each resident what the model does. */
  void compare(AddressNumber resident, int history) {
    Broken.unless(
        versions.getOrDefault(resident, 0) == history,
        resident + " is at " + history + " in the centre, not " + versions.get(resident));
  }

  /** The verdict that the centre gave. */
  Optional<Verdict> verdict(Ulid change) {
    return Optional.ofNullable(verdicts.get(change));
  }

  /** What was told to somebody at this terminal as approved. */
  List<Ulid> acknowledgedAt(TerminalId terminal) {
    return acknowledged.entrySet().stream()
        .filter(entry -> entry.getValue().equals(terminal))
        .map(Map.Entry::getKey)
        .toList();
  }
}
