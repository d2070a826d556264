package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CERTIFICATE_ISSUE;
import static jp.madoguchi.storage.terminal.schema.Tables.CERTIFICATE_PERSON;
import static jp.madoguchi.storage.terminal.schema.Tables.RESIDENT_PRESENT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.certificate.IssueCodec;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.certificate.Subject;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.change.ChangeTrail;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.CertificateIssueRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Copies of certificates, and what they are made from in one transaction. */
final class StoredIssues implements IssueBook {
  private final Transactions transactions;

  StoredIssues(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Snapshot> read(List<AddressNumber> people) {
    return transactions.read(db -> snapshot(db, people));
  }

  private static Optional<Snapshot> snapshot(DSLContext db, List<AddressNumber> people) {
    List<Subject> subjects = new ArrayList<>();
    for (AddressNumber person : people) {
      List<ResidentRecord> states = StoredRegister.history(db, person);
      if (states.isEmpty()) {
        return Optional.empty();
      }
      subjects.add(
          new Subject(
              states,
              StoredChanges.openFor(db, person).isPresent(),
              isConfirmed(db, states.getLast())));
    }
    List<HouseholdNumber> households =
        subjects.stream().map(it -> it.present().household().number()).distinct().toList();
    return Optional.of(
        new Snapshot(
            subjects,
            StoredRestraints.bearers(db, RESIDENT_PRESENT.HOUSEHOLD_NUMBER.in(households)),
            StoredTells.of(db, people)));
  }

  /** A state of the first load has no change: it came from the centre. */
  private static boolean isConfirmed(DSLContext db, ResidentRecord state) {
    return state
        .origin()
        .change()
        .map(change ->
            StoredChanges.trail(db, state.number()).stream()
                .filter(trail -> trail.change().equals(change))
                .map(ChangeTrail::state)
                .allMatch(ChangeState.APPLIED::equals))
        .orElse(true);
  }

  @Override
  public Optional<Issue> begin(
      LocalDate day,
      Snapshot read,
      IntFunction<Issue> numbered,
      Function<Issue, List<Notice>> letters) {
    List<AddressNumber> people = read.subjects().stream().map(it -> it.present().number()).toList();
    return transactions.write(db -> {
      if (!snapshot(db, people).filter(read::equals).isPresent()) {
        return Optional.empty();
      }
      Issue issue = numbered.apply(next(db, day));
      db.insertInto(CERTIFICATE_ISSUE).set(row(issue)).execute();
      for (AddressNumber person : people) {
        db.insertInto(CERTIFICATE_PERSON)
            .set(CERTIFICATE_PERSON.ISSUE_ID, issue.id())
            .set(CERTIFICATE_PERSON.ADDRESS_NUMBER, person)
            .execute();
      }
      letters.apply(issue).forEach(letter -> StoredNotices.insert(db, letter));
      return Optional.of(issue);
    });
  }

  private static int next(DSLContext db, LocalDate day) {
    Integer last =
        db.select(max(CERTIFICATE_ISSUE.PLACE))
            .from(CERTIFICATE_ISSUE)
            .where(CERTIFICATE_ISSUE.ISSUED_ON.eq(day))
            .fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  @Override
  public void settle(Issue settled) {
    int changed =
        transactions.write(db -> {
          int known =
              db.update(CERTIFICATE_ISSUE)
                  .set(CERTIFICATE_ISSUE.OUTCOME, settled.outcome())
                  .where(CERTIFICATE_ISSUE.ISSUE_ID.eq(settled.id()))
                  .and(CERTIFICATE_ISSUE.OUTCOME.notIn(Issue.Outcome.FAILED, Issue.Outcome.SPOILED))
                  .execute();
          if (known == 1) {
            CopyLetters.settle(db, settled);
          }
          return known;
        });
    if (changed == 0) {
      throw new IllegalStateException("somebody said meanwhile that there is no such sheet");
    }
  }

  static Optional<Issue> find(DSLContext db, Ulid copy) {
    return db.selectFrom(CERTIFICATE_ISSUE)
        .where(CERTIFICATE_ISSUE.ISSUE_ID.eq(copy))
        .fetchOptional(StoredIssues::issue);
  }

  @Override
  public Optional<Issue> find(Ulid copy) {
    return issues(CERTIFICATE_ISSUE.ISSUE_ID.eq(copy)).stream().findFirst();
  }

  @Override
  public List<Issue> of(AddressNumber person) {
    return issues(
        CERTIFICATE_ISSUE.ISSUE_ID.in(
            select(CERTIFICATE_PERSON.ISSUE_ID)
                .from(CERTIFICATE_PERSON)
                .where(CERTIFICATE_PERSON.ADDRESS_NUMBER.eq(person))));
  }

  @Override
  public List<Issue> of(LocalDate day) {
    return issues(CERTIFICATE_ISSUE.ISSUED_ON.eq(day));
  }

  @Override
  public List<Issue> unsettled() {
    return issues(CERTIFICATE_ISSUE.OUTCOME.eq(Issue.Outcome.BEGUN));
  }

  private List<Issue> issues(Condition where) {
    return transactions.read(db ->
        db.selectFrom(CERTIFICATE_ISSUE)
            .where(where)
            .orderBy(CERTIFICATE_ISSUE.ISSUED_ON.desc(), CERTIFICATE_ISSUE.PLACE.desc())
            .fetch(StoredIssues::issue));
  }

  private static CertificateIssueRecord row(Issue issue) {
    CertificateIssueRecord row = new CertificateIssueRecord();
    row.setIssueId(issue.id());
    row.setRequestId(issue.request().id());
    row.setIssuedOn(issue.number().day());
    row.setPlace(issue.number().place());
    row.setOperatorId(issue.operator());
    row.setIssuedMilli(issue.at());
    row.setReason(issue.purpose().reason());
    row.setReference(issue.purpose().reference());
    row.setRequest(Bytes.of(IssueCodec.encode(IssueCodec.Kept.of(issue))));
    row.setDigest(issue.digest());
    row.setOutcome(issue.outcome());
    return row;
  }

  private static Issue issue(CertificateIssueRecord row) {
    IssueCodec.Kept kept = kept(row);
    return new Issue(
        row.getIssueId(),
        kept.request(row.getRequestId()),
        new Purpose(row.getReason(), row.getReference()),
        new IssueNumber(
            row.getIssuedOn(),
            kept.municipality(),
            kept.terminal(),
            kept.printer(),
            row.getPlace()),
        row.getOperatorId(),
        row.getIssuedMilli(),
        kept.states(),
        row.getDigest(),
        kept.stamp(),
        row.getOutcome());
  }

  private static IssueCodec.Kept kept(CertificateIssueRecord row) {
    try {
      return IssueCodec.decode(row.getRequest().toArray());
    } catch (MalformedCbor damaged) {
      throw new IllegalStateException("a request that was kept cannot be read", damaged);
    }
  }
}
