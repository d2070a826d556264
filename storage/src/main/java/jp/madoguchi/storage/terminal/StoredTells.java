package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.schema.Tables.CERTIFICATE_PERSON;
import static jp.madoguchi.storage.terminal.schema.Tables.TELL_CORRECTION;
import static jp.madoguchi.storage.terminal.schema.Tables.TELL_REGISTRATION;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.tell.Correction;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellBook;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.terminal.schema.tables.records.TellCorrectionRecord;
import jp.madoguchi.storage.terminal.schema.tables.records.TellRegistrationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Registrations for 本人通知, and who was found to have asked for copies. */
final class StoredTells implements TellBook {
  private static final Condition STANDING = TELL_REGISTRATION.WITHDRAWN_MILLI.isNull();

  private final Transactions transactions;

  StoredTells(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Erases all that is kept of these people, also what is said of copies on which they stand. */
  static void erase(DSLContext db, List<AddressNumber> people) {
    db.deleteFrom(TELL_REGISTRATION).where(TELL_REGISTRATION.ADDRESS_NUMBER.in(people)).execute();
    db.deleteFrom(TELL_CORRECTION)
        .where(
            TELL_CORRECTION.ISSUE_ID.in(
                select(CERTIFICATE_PERSON.ISSUE_ID)
                    .from(CERTIFICATE_PERSON)
                    .where(CERTIFICATE_PERSON.ADDRESS_NUMBER.in(people))))
        .execute();
  }

  @Override
  public List<Registration> of(AddressNumber person) {
    return of(List.of(person));
  }

  @Override
  public List<Registration> of(Collection<AddressNumber> people) {
    return transactions.read(db -> of(db, people));
  }

  static List<Registration> of(DSLContext db, Collection<AddressNumber> people) {
    return fetch(db, TELL_REGISTRATION.ADDRESS_NUMBER.in(people));
  }

  private static List<Registration> fetch(DSLContext db, Condition which) {
    return db.selectFrom(TELL_REGISTRATION)
        .where(which)
        .orderBy(TELL_REGISTRATION.FROM_DAY.desc(), TELL_REGISTRATION.REGISTRATION_ID.desc())
        .fetch(StoredTells::registration);
  }

  @Override
  public List<Registration> ending(LocalDate from, LocalDate through) {
    return transactions.read(db ->
        fetch(
            db,
            STANDING.and(
                TELL_REGISTRATION.ADDRESS_NUMBER.in(
                    select(TELL_REGISTRATION.ADDRESS_NUMBER)
                        .from(TELL_REGISTRATION)
                        .where(STANDING)
                        .and(TELL_REGISTRATION.UNTIL_DAY.between(from, through))))));
  }

  @Override
  public boolean register(Registration registration) {
    return transactions.write(db -> {
      boolean meets =
          fetch(db, STANDING.and(TELL_REGISTRATION.ADDRESS_NUMBER.eq(registration.person())))
              .stream()
              .anyMatch(it -> it.period().meets(registration.period()));
      if (!meets) {
        db.executeInsert(row(registration));
      }
      return !meets;
    });
  }

  @Override
  public boolean withdraw(Registration ended) {
    Registration.Withdrawal withdrawal = ended.withdrawn().orElseThrow();
    return transactions.write(db ->
        db.update(TELL_REGISTRATION)
                .set(TELL_REGISTRATION.WITHDRAWN_BY, withdrawal.by())
                .set(TELL_REGISTRATION.WITHDRAWN_MILLI, withdrawal.at())
                .set(TELL_REGISTRATION.WITHDRAWN_FOR, withdrawal.reason())
                .where(TELL_REGISTRATION.REGISTRATION_ID.eq(ended.id()))
                .and(STANDING)
                .execute()
            == 1);
  }

  @Override
  public List<Correction> corrections(Ulid copy) {
    return transactions.read(db -> corrections(db, copy));
  }

  static List<Correction> corrections(DSLContext db, Ulid copy) {
    return db.selectFrom(TELL_CORRECTION)
        .where(TELL_CORRECTION.ISSUE_ID.eq(copy))
        .orderBy(TELL_CORRECTION.PLACE)
        .fetch(StoredTells::correction);
  }

  @Override
  public boolean correct(Correction correction, List<Notice> told) {
    return transactions.write(db -> {
      Optional<Issue> copy = StoredIssues.find(db, correction.copy());
      boolean next = corrections(db, correction.copy()).size() == correction.place() - 1;
      if (copy.isEmpty() || !next) {
        return false;
      }
      db.executeInsert(row(correction, told));
      CopyLetters.correct(db, copy.get(), told);
      return true;
    });
  }

  private static TellRegistrationRecord row(Registration registration) {
    TellRegistrationRecord row = new TellRegistrationRecord();
    row.setRegistrationId(registration.id());
    row.setAddressNumber(registration.person());
    row.setFromDay(registration.period().from());
    row.setUntilDay(registration.period().until().orElse(null));
    row.setPostalCode(registration.elsewhere().postal().orElse(null));
    row.setAddress(registration.elsewhere().address());
    row.setReason(registration.purpose().reason());
    row.setReference(registration.purpose().reference());
    row.setOperatorId(registration.taken().by());
    row.setRegisteredMilli(registration.taken().at());
    registration
        .withdrawn()
        .ifPresent(withdrawal -> {
          row.setWithdrawnBy(withdrawal.by());
          row.setWithdrawnMilli(withdrawal.at());
          row.setWithdrawnFor(withdrawal.reason());
        });
    return row;
  }

  private static Registration registration(TellRegistrationRecord row) {
    return new Registration(
        row.getRegistrationId(),
        row.getAddressNumber(),
        new Registration.Period(row.getFromDay(), Optional.ofNullable(row.getUntilDay())),
        new Registration.Elsewhere(Optional.ofNullable(row.getPostalCode()), row.getAddress()),
        new Purpose(row.getReason(), row.getReference()),
        new Registration.Taken(row.getOperatorId(), row.getRegisteredMilli()),
        Optional.ofNullable(row.getWithdrawnBy())
            .map(by ->
                new Registration.Withdrawal(by, row.getWithdrawnMilli(), row.getWithdrawnFor())));
  }

  /** Whether the last correction, where there is one, left somebody to be told. */
  static boolean tells(DSLContext db, Ulid copy, AddressNumber person) {
    return db.select(TELL_CORRECTION.TOLD)
        .from(TELL_CORRECTION)
        .where(TELL_CORRECTION.ISSUE_ID.eq(copy))
        .orderBy(TELL_CORRECTION.PLACE.desc())
        .limit(1)
        .fetchOptional(TELL_CORRECTION.TOLD)
        .map(told -> List.of(told.split(" ", -1)).contains(person.digits()))
        .orElse(true);
  }

  private static TellCorrectionRecord row(Correction correction, List<Notice> told) {
    TellCorrectionRecord row = new TellCorrectionRecord();
    row.setIssueId(correction.copy());
    row.setPlace(correction.place());
    row.setClaim(correction.claim());
    row.setSaid(correction.reason());
    row.setTold(told.stream().map(it -> it.person().digits()).collect(Collectors.joining(" ")));
    row.setOperatorId(correction.by());
    row.setCorrectedMilli(correction.at());
    return row;
  }

  private static Correction correction(TellCorrectionRecord row) {
    return new Correction(
        row.getIssueId(),
        row.getPlace(),
        row.getClaim(),
        row.getSaid(),
        row.getOperatorId(),
        row.getCorrectedMilli());
  }
}
