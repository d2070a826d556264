package jp.madoguchi.storage.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.CertificateWriter;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.change.Approval;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Effect;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.RestraintDesk;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.restraint.Scope;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/** A counter of real desks over the real store of a terminal, and a clock that a test moves. */
final class IncidentOffice implements AutoCloseable {
  static final Purpose PURPOSE = new Purpose(Purpose.Reason.CERTIFICATE, "R8-0001");

  private static final FreshBytes RANDOM = FreshBytes.source();
  private static final LotSeat.Card CARD = LotSeat.Card.fresh("clerk", RANDOM);

  final OpenStore open;
  final MovedClock clock = new MovedClock();
  final LotSeat seat;
  final RecordDesk records;
  final RestraintDesk measures;
  private final Restraints restraints;
  private final SessionLog log;
  private final Gate gate;

  /** Stands still where nobody moves it. */
  static final class MovedClock implements Clock {
    private Duration passed = Duration.ZERO;

    void passes(Duration time) {
      passed = passed.plus(time);
    }

    @Override
    public Instant now() {
      return StepClock.START.plus(passed);
    }

    @Override
    public long tick() {
      return passed.toNanos();
    }

    @Override
    public String bootId() {
      return "boot-1";
    }
  }

  IncidentOffice(ResidentRecord... residents) throws Exception {
    PlainDatabase database = PlainDatabase.inMemory();
    open =
        new OpenStore(database, TerminalStore.open(database, clock, RANDOM, OpenStore.TERMINAL))
            .with(residents);
    Operator clerk =
        People.operator(People.CLERK, EnumSet.allOf(Right.class).toArray(Right[]::new));
    open.store().operators().put(clerk);
    open.store().operators().put(People.operator(People.CHIEF, Right.APPROVE));
    seat = LotSeat.at(open.store(), clerk, CARD, OpenStore.TERMINAL, clock, RANDOM);
    TerminalStore store = open.store();
    log = new SessionLog(store.log(), seat.session());
    gate = new Gate(store.operators(), seat.session(), log, clock);
    restraints =
        new Restraints(
            store.restraints(), store.register(), store.lifts(), new Releases(clock), gate, clock);
    records =
        new RecordDesk(
            store.register(), store.records(), log, gate, clock, ClosedRecords.usual(), restraints);
    EntryDesk entries =
        new EntryDesk(
            store.changes(),
            gate,
            log,
            seat.session(),
            LotSeat.CITY,
            "L-1",
            clock,
            RANDOM,
            restraints);
    measures =
        new RestraintDesk(
            new RestraintDesk.Books(
                store.register(),
                store.restraints(),
                store.lifts(),
                store.checklists(),
                entries,
                restraints,
                LotSeat.CITY),
            gate,
            log,
            clerk,
            clock,
            "支援措置申出書");
  }

  /** A window of its own over the same store. */
  CertificateDesk window() {
    return new CertificateDesk(
        new CertificateDesk.Books(
            open.store().issues(),
            records,
            new CertificateWriter(Kinds.all(), (line, _) -> line.kind())),
        restraints,
        gate,
        log,
        People.CLERK,
        new CertificateDesk.Place("汐見市", "本庁1"),
        clock,
        RANDOM);
  }

  static CertificateRequest request(
      CertificateDesk window, CertificateKind kind, ResidentRecord... people) {
    return new CertificateRequest(
        window.freshId(),
        kind,
        Arrays.stream(people).map(ResidentRecord::number).toList(),
        Set.of(Topic.RELATIONSHIP),
        new Applicant(Applicant.Claim.SELF, new ExactText("窓口　花子"), Applicant.Proof.NUMBER_CARD));
  }

  static CertificateDesk.Prepared prepared(CertificateDesk window, ResidentRecord... people)
      throws Exception {
    return window.prepare(PURPOSE, request(window, CertificateKind.RESIDENT, people));
  }

  static Issue issued(CertificateDesk window, CertificateDesk.Prepared prepared) throws Exception {
    return window.issue(prepared, "プリンタ001", Stamp.BY_HAND);
  }

  /** A second operator approves what waits. */
  void approve(Ulid id) throws ProvisionalConflict {
    ChangeGroup group = open.store().changes().find(id).orElseThrow();
    approve(group.changes());
  }

  void approve(List<EnteredChange> group) throws ProvisionalConflict {
    List<Approval> approvals = Moves.approvals(group);
    List<ResidentRecord> states =
        group.stream()
            .map(EnteredChange::act)
            .map(act ->
                Effect.of(
                    act,
                    open.store().register().current(act.resident()).orElseThrow(),
                    People.CHIEF))
            .toList();
    open.store().changes().approve(group.getFirst().act().group(), approvals, states);
  }

  /** Somebody moves within the city, at once. */
  void moves(ResidentRecord person) throws ProvisionalConflict {
    List<EnteredChange> group =
        Moves.group(open.store().register().current(person.number()).orElseThrow());
    open.store().changes().enter(group);
    approve(group);
  }

  /** An application for support, put into effect as a provisional measure. */
  void protectedAs(String reference, Set<Scope> scopes, ResidentRecord... people) throws Exception {
    approve(
        measures.apply(
            PURPOSE,
            people[0].number(),
            new RestraintDesk.Application(
                Arrays.stream(people).skip(1).map(ResidentRecord::number).toList(),
                People.TODAY,
                new ExactText(reference),
                scopes,
                Perpetrator.UNKNOWN,
                ExactText.EMPTY)));
  }

  @Override
  public void close() throws Exception {
    open.close();
  }
}
