package jp.madoguchi.storage.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.calendar.BusinessDays;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.PersonId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.operator.SessionKey;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.KnownDay;
import jp.madoguchi.core.retention.ReceivedFile;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.retention.RetentionTerms;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.core.value.Bytes;

/** Made-up things that are kept for a term, and the desk that erases them. */
final class Retained {
  static final OperatorId ADMINISTRATOR = new OperatorId("C-09");

  private Retained() {}

  /** A store whose file nobody writes anew; it counts how often that was asked. */
  static final class NoKeeper implements StoreKeeper {
    int rewritten;

    @Override
    public List<OperatorId> holders() {
      return List.of();
    }

    @Override
    public void renewKey(Set<OperatorId> without, DoubleConsumer progress) {}

    @Override
    public void admit(Newcomer newcomer, DoubleConsumer progress) {}

    @Override
    public void rewrite(DoubleConsumer progress) {
      rewritten++;
      progress.accept(1);
    }

    @Override
    public void hurry() {}

    @Override
    public void wipe() {}
  }

  /** A register of operators that knows whoever asks, and writes nothing into the store. */
  private record Only(Operator operator) implements Operators {
    @Override
    public Optional<Operator> find(OperatorId id) {
      return Optional.of(operator).filter(known -> known.id().equals(id));
    }

    @Override
    public List<Operator> all() {
      return List.of(operator);
    }

    @Override
    public void put(Operator other) {
      throw new UnsupportedOperationException();
    }
  }

  static Session session(Right... rights) {
    Operator operator =
        new Operator(
            ADMINISTRATOR,
            new PersonId("P-09"),
            "C-09",
            "情報政策課",
            Set.of(rights),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2099, 3, 31));
    return new Session(operator, Moves.credential(), SessionKey.fresh(FreshBytes.source()));
  }

  /** An administrator's desk. */
  static RetentionDesk desk(TerminalStore store, Clock clock, StoreKeeper keeper) {
    return desk(store, clock, keeper, session(Right.ADMINISTER));
  }

  static RetentionDesk desk(TerminalStore store, Clock clock, StoreKeeper keeper, Session session) {
    return desk(store, clock, keeper, session, RetentionTerms.usual(), clock.now());
  }

  /**
   * @param lease since when the terminal has its lease
   */
  static RetentionDesk desk(
      TerminalStore store,
      Clock clock,
      StoreKeeper keeper,
      Session session,
      RetentionTerms terms,
      Instant lease) {
    return new RetentionDesk(
        terms,
        BusinessDays.USUAL,
        session,
        new RetentionDesk.Tools(
            store.retention(),
            keeper,
            new SessionLog(store.log(), session),
            new Gate(
                new Only(session.operator()), session, new SessionLog(store.log(), session), clock),
            new KnownDay(store.log(), store.outbox(), lease, clock),
            clock,
            FreshBytes.source()));
  }

  /** The same resident, removed on this day. */
  static ResidentRecord removed(ResidentRecord resident, LocalDate day) {
    ResidentRecord off = People.removed(resident);
    Origin origin = off.origin();
    return with(
        off,
        ResidentStatus.REMOVED,
        new Origin(
            "move-out",
            RegisterDate.of(day),
            day,
            day,
            origin.entrant(),
            origin.approver(),
            origin.terminal(),
            Optional.empty()));
  }

  static ResidentRecord with(ResidentRecord r, ResidentStatus status, Origin origin) {
    return new ResidentRecord(
        r.number(),
        r.history(),
        r.kind(),
        status,
        r.name(),
        r.birth(),
        r.sex(),
        r.household(),
        r.address(),
        r.residentSince(),
        r.domicile(),
        r.code(),
        r.individualNumber(),
        r.particulars(),
        origin);
  }

  static ReceivedFile file(Kept kept, LocalDate from, String content) {
    return new ReceivedFile(
        Moves.freshId(),
        kept,
        from,
        Bytes.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static Draft draft(Instant savedAt, String text) {
    return new Draft(
        Moves.freshId(), People.CLERK, "move-within", Moves.PURPOSE, Map.of("lot", text), savedAt);
  }
}
