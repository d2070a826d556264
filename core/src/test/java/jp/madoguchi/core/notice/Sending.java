package jp.madoguchi.core.notice;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.departure.DepartureBook;
import jp.madoguchi.core.fixture.MemoryChanges;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.MemoryRegister;
import jp.madoguchi.core.fixture.MemoryRestraints;
import jp.madoguchi.core.fixture.MemoryTells;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeBook.Unread;
import jp.madoguchi.core.notice.NoticeRefused.Reason;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.remarks.HistoryLine;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.tell.TellTerms;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;

/** A counter from which letters are sent, over a town in memory. */
abstract class Sending {
  static final Map<Field, String> GONE =
      Map.of(Field.STATUS, "2", Field.REMOVAL_REASON, "7", Field.REMOVED_ON, "2026-05-20");

  final MemoryRegister register = new MemoryRegister(new ArrayList<>(), FAMILY);
  final MemoryLog log = new MemoryLog(new ArrayList<>());
  final StoppedClock clock = new StoppedClock(Samples.NOW);
  final MemoryRestraints measures = new MemoryRestraints(clock);
  final MemoryTells tells = new MemoryTells();

  @SuppressWarnings("NullAway.Init")
  Groups town;

  @SuppressWarnings("NullAway.Init")
  MemoryNotices book;

  @SuppressWarnings("NullAway.Init")
  NoticeDesk inTest;

  /** Nobody leaves. */
  private static final class Nobody implements DepartureBook {
    @Override
    public int count(Span span) {
      return 0;
    }

    @Override
    public Waiting waiting(Span span) {
      return new Waiting(0, Optional.empty());
    }

    @Override
    public List<Found> find(Span span, boolean latestFirst, int limit) {
      return List.of();
    }
  }

  static final class Words implements NoticeWords {
    @Override
    public String movement(String kind) {
      return kind;
    }

    @Override
    public String written(HistoryLine line, boolean foreign) {
      return line.kind();
    }
  }

  @BeforeEach
  void signIn() throws Exception {
    town = new Groups(FAMILY);
    book = new MemoryNotices(town, measures, tells);
    inTest = desk(Samples.operator("SATO-1", "P-SATO", Right.LOOK_UP, Right.ISSUE));
  }

  NoticeDesk desk(Operator operator) throws Exception {
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(new MemoryOperators(operator), session, noted, clock);
    Restraints restraints =
        new Restraints(measures, register, measures, new Releases(clock), gate, clock);
    RecordDesk records =
        new RecordDesk(
            register,
            RecordBook.of(register, new MemoryChanges()),
            noted,
            gate,
            clock,
            ClosedRecords.usual(),
            restraints);
    return new NoticeDesk(
        new NoticeDesk.Books(
            book,
            new NoticeRules(Kinds.all()),
            register,
            records,
            new Nobody(),
            measures,
            ClosedRecords.usual(),
            tells,
            TellTerms.usual()),
        new LetterWriter(Kinds.all(), new Words(), new AddressDictionary(List.of())),
        restraints,
        gate,
        noted,
        operator.id(),
        Samples.TERMINAL,
        clock,
        new SeededRandomness(1));
  }

  void approve(Unread group) {
    book.approved(group);
    group.states().values().forEach(states -> register.put(states.getLast()));
  }

  void change(String kind, ResidentRecord person, Map<Field, String> fields) {
    approve(town.new Movement(kind).changing(person.number(), fields).approved());
  }

  void moveByAgent() {
    approve(
        town.new Movement("move-within")
            .changing(CHILD.number(), Map.of(Field.LOT, "９番"))
            .approved(
                Optional.of(
                    new Applicant(
                        Applicant.Claim.AGENT, new ExactText("窓口　花子"), Applicant.Proof.LICENCE))));
  }

  Notice waiting() throws Exception {
    return inTest.list(Part.WAITING).getFirst().notice();
  }

  NoticeDesk.Prepared prepare() throws Exception {
    return inTest.prepare(waiting().id());
  }

  Reason refused() throws Exception {
    Ulid id = waiting().id();
    return assertThrows(NoticeRefused.class, () -> inTest.prepare(id)).reason();
  }

  static Measure support(LocalDate from) {
    return Measure.support(
        1,
        from,
        new Ground.Support(
            new ExactText("R8-7"),
            Stage.DECIDED,
            false,
            Set.of(),
            new Perpetrator(
                new ExactText("架空　太郎"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ExactText.EMPTY,
                ExactText.EMPTY),
            ExactText.EMPTY,
            List.of()));
  }

  static ResidentRecord bearing(ResidentRecord person, Measure measure) {
    return person.with(
        person.particulars().with(Field.RESTRAINTS, new Measures(List.of(measure)).text()));
  }

  static String value(Letter letter, String label) {
    return letter.items().stream()
        .filter(item -> item.label().equals(label))
        .map(item -> item.value().value())
        .findFirst()
        .orElse("—");
  }

  AccessEvent lastEvent() {
    return log.last().orElseThrow().event();
  }
}
