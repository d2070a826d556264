package jp.madoguchi.storage.terminal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.change.ApprovalDesk;
import jp.madoguchi.core.change.CardSigner;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.Recheck;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.intake.LotApprovalDesk;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.RegisterSurroundings;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.operator.SessionKey;
import jp.madoguchi.core.operator.SessionStatement;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.simulator.card.CardIssuer;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** One operator at one terminal with one card, and the desks for lots before them. */
record LotSeat(
    Session session, Card card, IntakeDesk intake, ApprovalDesk approvals, LotApprovalDesk lots) {
  static final Municipality CITY =
      new Municipality(
          MunicipalityCode.parseWithoutCheckDigit("13212").orElseThrow(),
          "架空県",
          "カクウケン",
          "汐見市",
          "シオミシ");

  /** A card that signs at once. */
  record Card(PrivateKey key, Bytes certificate) implements CardSigner {
    static Card fresh(String name, Randomness randomness) {
      CardIssuer own =
          CardIssuer.selfSigned(
              name,
              StepClock.START.minusSeconds(86_400),
              StepClock.START.plusSeconds(86_400),
              randomness);
      return new Card(own.key(), Bytes.of(Certificates.encoded(own.certificate())));
    }

    @Override
    public Bytes sign(byte[] message) {
      try {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(message);
        return Bytes.of(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static LotSeat at(
      TerminalStore store,
      Operator operator,
      Card card,
      TerminalId terminal,
      Clock clock,
      Randomness randomness) {
    Session session = session(operator, card, terminal, clock.now(), clock, randomness);
    SessionLog log = new SessionLog(store.log(), session);
    Gate gate = new Gate(store.operators(), session, log, clock);
    Restraints restraints =
        new Restraints(
            store.restraints(), store.register(), store.lifts(), new Releases(clock), gate, clock);
    RegisterSurroundings around = new RegisterSurroundings(store.register(), CITY);
    RecordDesk records =
        new RecordDesk(
            store.register(), store.records(), log, gate, clock, ClosedRecords.usual(), restraints);
    EntryDesk entries =
        new EntryDesk(
            store.changes(), gate, log, session, CITY, "L-1", clock, randomness, restraints);
    ApprovalDesk approvals =
        new ApprovalDesk(
            store.changes(),
            store.register(),
            store.operators(),
            gate,
            log,
            session,
            clock,
            new Recheck(Kinds.all(), around),
            restraints);
    return new LotSeat(
        session,
        card,
        new IntakeDesk(
            new IntakeDesk.Books(
                store.lots(), store.register(), store.townspeople(), store.changes(), records),
            entries,
            Kinds.all(),
            around,
            new IntakeDesk.Office(gate, log, session, clock, randomness)),
        approvals,
        new LotApprovalDesk(store.lots(), approvals, gate, log, session));
  }

  private static Session session(
      Operator operator,
      Card card,
      TerminalId terminal,
      Instant now,
      Clock clock,
      Randomness randomness) {
    SessionKey key = SessionKey.fresh(randomness);
    Instant from = now.truncatedTo(ChronoUnit.SECONDS);
    SessionStatement statement =
        new SessionStatement(
            Environment.SANDBOX,
            terminal,
            Ulid.fresh(clock, randomness),
            operator.id(),
            key.publicKey(),
            from,
            from.plusSeconds(8 * 60 * 60));
    return new Session(
        operator, statement.signed(card.certificate(), card.sign(statement.encode())), key);
  }
}
