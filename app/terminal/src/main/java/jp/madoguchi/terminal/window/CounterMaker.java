package jp.madoguchi.terminal.window;

import jp.madoguchi.core.admission.AdmissionDesk;
import jp.madoguchi.core.calendar.BusinessDays;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateWriter;
import jp.madoguchi.core.change.AlikeDesk;
import jp.madoguchi.core.change.ApprovalDesk;
import jp.madoguchi.core.change.EntryDesk;
import jp.madoguchi.core.change.Recheck;
import jp.madoguchi.core.change.SeenDesk;
import jp.madoguchi.core.custody.KeyDesk;
import jp.madoguchi.core.day.DayDesk;
import jp.madoguchi.core.departure.DepartureDesk;
import jp.madoguchi.core.editing.EditingDesk;
import jp.madoguchi.core.identity.IdentityDesk;
import jp.madoguchi.core.lockout.LockDesk;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.log.checkpoint.DeviceSigner;
import jp.madoguchi.core.log.file.ExportDesk;
import jp.madoguchi.core.memo.MemoDesk;
import jp.madoguchi.core.movement.MovementDesk;
import jp.madoguchi.core.movement.RegisterSurroundings;
import jp.madoguchi.core.notice.LetterWriter;
import jp.madoguchi.core.notice.NoticeDesk;
import jp.madoguchi.core.notice.NoticeRules;
import jp.madoguchi.core.numbering.CodeDesk;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.past.PastDesk;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.reception.CaseDesk;
import jp.madoguchi.core.resident.FreshNumbers;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.RestraintDesk;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.retention.ClosedRecords;
import jp.madoguchi.core.retention.KnownDay;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.search.MatchDesk;
import jp.madoguchi.core.sight.FieldRights;
import jp.madoguchi.core.sight.SightDesk;
import jp.madoguchi.core.tell.TellDesk;
import jp.madoguchi.core.worklist.WorkDesk;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.certificate.JapaneseRemarks;
import jp.madoguchi.terminal.login.BookLockouts;
import jp.madoguchi.terminal.notice.JapaneseNotices;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.session.LoggedOutbox;
import jp.madoguchi.terminal.session.OpenSession;

/**
 * Puts one session's counter together: the desks over the store that its operator's card opened.
 */
final class CounterMaker {
  private CounterMaker() {}

  static Counter counter(WindowParts parts, OpenSession opened, DeviceSigner signer, Gate gate) {
    TerminalStore store = opened.store();
    Session session = opened.session();
    Clock clock = parts.login().clock();
    SessionLog log = new SessionLog(store.log(), session);
    Releases releases = new Releases(clock);
    Restraints restraints =
        new Restraints(store.restraints(), store.register(), store.lifts(), releases, gate, clock);
    ClosedRecords closed = new ClosedRecords(parts.terms().rules(), BusinessDays.USUAL);
    RecordDesk records =
        new RecordDesk(store.register(), store.records(), log, gate, clock, closed, restraints);
    EntryDesk entries =
        new EntryDesk(
            store.changes(),
            gate,
            log,
            session,
            parts.municipality(),
            opened.lease().id(),
            clock,
            parts.login().randomness(),
            restraints);
    ApprovalDesk approvals =
        new ApprovalDesk(
            store.changes(),
            store.register(),
            store.operators(),
            gate,
            log,
            session,
            clock,
            new Recheck(
                parts.movements(),
                new RegisterSurroundings(store.register(), parts.municipality())),
            restraints);
    return new Counter(
        session,
        new Counter.Desks(
            records,
            entries,
            approvals,
            new SeenDesk(approvals, restraints, gate, log),
            new AlikeDesk(approvals, store.records(), records, restraints, log),
            new ExportDesk(
                store.log(), store.archive(), gate, session, signer, clock, parts.exports()),
            new KeyDesk(
                parts.keepers().of(opened),
                new KeyDesk.Books(
                    store.operators(),
                    store.log(),
                    store.changes(),
                    store.outbox(),
                    store.workList()),
                gate,
                session,
                clock),
            new LockDesk(new BookLockouts(parts.login()), gate, store.log(), session),
            new AdmissionDesk(
                parts.keepers().of(opened), store.operators(), gate, store.log(), session, clock),
            new RetentionDesk(
                parts.terms(),
                BusinessDays.USUAL,
                session,
                new RetentionDesk.Tools(
                    store.retention(),
                    parts.keepers().of(opened),
                    log,
                    gate,
                    new KnownDay(store.log(), store.outbox(), opened.lease().from(), clock),
                    clock,
                    parts.login().randomness())),
            new WorkDesk(
                store.workList(),
                new WorkDesk.Books(store.register(), records, entries, restraints),
                gate,
                log,
                session,
                clock),
            new DayDesk(store.days(), gate, session, clock),
            new RestraintDesk(
                new RestraintDesk.Books(
                    store.register(),
                    store.restraints(),
                    store.lifts(),
                    store.checklists(),
                    entries,
                    restraints,
                    parts.municipality()),
                gate,
                log,
                session.operator(),
                clock,
                parts.texts().get("restraint.document")),
            new ReleaseDesk(store.operators(), gate, store.log(), session, releases),
            new EditingDesk(
                new EditingDesk.Books(
                    store.changes(), store.drafts(), store.register(), store.operators()),
                restraints,
                session,
                clock),
            new MemoDesk(
                new MemoDesk.Books(store.memos(), store.register(), records),
                gate,
                log,
                session.operator().id(),
                clock,
                parts.login().randomness()),
            new DepartureDesk(store.departures(), gate, log, clock, closed, restraints),
            new CodeDesk(parts.codes(), store.register(), gate, log),
            new CertificateDesk(
                new CertificateDesk.Books(
                    store.issues(),
                    records,
                    new CertificateWriter(parts.movements(), new JapaneseRemarks()),
                    parts.letters().tell().rule()),
                restraints,
                gate,
                log,
                session.operator().id(),
                new CertificateDesk.Place(
                    parts.municipality().name(), parts.login().terminal().value()),
                clock,
                parts.login().randomness()),
            new CaseDesk(
                new CaseDesk.Books(store.cases(), store.log()),
                gate,
                log,
                session.operator().id(),
                parts.login().officeCode(),
                clock,
                parts.login().randomness()),
            new IdentityDesk(
                new IdentityDesk.Books(store.register(), records, parts.characters()),
                gate,
                log,
                session.operator().id(),
                clock),
            new PastDesk(
                new PastDesk.Books(store.past(), records, closed), restraints, gate, log, clock),
            new SightDesk(FieldRights.standard(), gate, log),
            new NoticeDesk(
                new NoticeDesk.Books(
                    store.notices(),
                    new NoticeRules(parts.movements()),
                    store.register(),
                    records,
                    store.departures(),
                    store.restraints(),
                    closed,
                    store.tells(),
                    parts.letters().tell()),
                new LetterWriter(parts.movements(), new JapaneseNotices(), parts.dictionary()),
                restraints,
                gate,
                log,
                session.operator().id(),
                parts.login().terminal(),
                clock,
                parts.login().randomness()),
            new TellDesk(
                new TellDesk.Books(store.tells(), store.register(), records),
                parts.letters().tell(),
                gate,
                log,
                session.operator().id(),
                clock,
                parts.login().randomness())),
        new Counter.Books(
            new FreshNumbers(store.register(), parts.login().randomness()),
            new MatchDesk(store.register()),
            MovementDesk.over(
                store.register(),
                store.changes(),
                parts.municipality(),
                parts.codes(),
                parts.characters(),
                clock),
            store.operators(),
            store.drafts(),
            new LoggedOutbox(store.outbox(), log, store.archive(), signer),
            log));
  }
}
