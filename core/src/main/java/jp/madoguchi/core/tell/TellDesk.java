package jp.madoguchi.core.tell;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.Register;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.tell.TellRefused.Reason;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/**
 * Where 本人通知 is registered and withdrawn, and where it is corrected who asked for a copy. Whoever
 * may not see all of a record sees nothing of its registrations: they may have an address. Safe for
 * use by several threads.
 */
public final class TellDesk {
  private final Books books;
  private final TellTerms terms;
  private final Gate gate;
  private final SessionLog log;
  private final OperatorId self;
  private final Clock clock;
  private final Randomness randomness;

  /** What the desk rests on. */
  public record Books(TellBook tells, Register register, RecordDesk records) {}

  /** What is asked for. */
  public record Wish(Registration.Period period, Registration.Elsewhere elsewhere) {}

  /**
   * @param self who is signed in
   */
  public TellDesk(
      Books books,
      TellTerms terms,
      Gate gate,
      SessionLog log,
      OperatorId self,
      Clock clock,
      Randomness randomness) {
    this.books = books;
    this.terms = terms;
    this.gate = gate;
    this.log = log;
    this.self = self;
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Whether the screen offers it. */
  public boolean mayTell() {
    return gate.offers(Right.ISSUE);
  }

  /** What the ordinance says. */
  public TellTerms terms() {
    return terms;
  }

  /**
   * Somebody's registrations, the last first; that they were looked at is in the log before.
   *
   * @throws RecordClosed the record is closed to this operator (閲覧制限)
   * @throws RecordRestrained a measure withholds some of the record (E13)
   */
  public List<Registration> open(Purpose purpose, AddressNumber person)
      throws TellRefused, RecordClosed, RecordRestrained {
    requireRight(purpose, person);
    List<Registration> found = seen(purpose, person);
    viewed(purpose, person, "registrations " + found.size());
    return found;
  }

  /**
   * The same for a record that was just opened, which the log knows: where nobody registered it is
   * not written again.
   */
  public List<Registration> beside(Purpose purpose, AddressNumber person)
      throws TellRefused, RecordClosed, RecordRestrained {
    requireRight(purpose, person);
    List<Registration> found = seen(purpose, person);
    if (!found.isEmpty()) {
      viewed(purpose, person, "registrations " + found.size());
    }
    return found;
  }

  private List<Registration> seen(Purpose purpose, AddressNumber person)
      throws TellRefused, RecordClosed, RecordRestrained {
    requireOpen(purpose, person);
    return books.tells().of(person);
  }

  private void requireOpen(Purpose purpose, AddressNumber person)
      throws TellRefused, RecordClosed, RecordRestrained {
    ResidentRecord present =
        books.register().current(person).orElseThrow(() -> refused(purpose, person, Reason.NOBODY));
    books.records().requireOpen(purpose, present);
  }

  private void viewed(Purpose purpose, AddressNumber person, String detail) {
    log.write(purpose, AccessNote.about(AccessEvent.TELL_VIEWED, person, detail));
  }

  /** Registers somebody, as they asked at the counter. */
  public void register(Purpose purpose, AddressNumber person, Wish wish)
      throws TellRefused, RecordClosed, RecordRestrained {
    requireRight(purpose, person);
    requireOpen(purpose, person);
    boolean begins = !wish.period().from().isBefore(clock.today());
    require(begins, purpose, person, Reason.PERIOD);
    Registration registration =
        new Registration(
            Ulid.fresh(clock, randomness),
            person,
            wish.period(),
            wish.elsewhere(),
            purpose,
            new Registration.Taken(self, now()),
            Optional.empty());
    String detail =
        "registration "
            + registration.id()
            + " "
            + wish.period().from()
            + " "
            + wish.period().until().map(Object::toString).orElse("open");
    log.write(purpose, AccessNote.about(AccessEvent.TELL_REGISTERED, person, detail));
    require(books.tells().register(registration), purpose, person, Reason.MEETS);
  }

  /**
   * Ends a registration before its day.
   *
   * @param reason never blank, at most 100 characters
   */
  public void withdraw(Purpose purpose, Registration registration, String reason)
      throws TellRefused, RecordClosed, RecordRestrained {
    AddressNumber person = registration.person();
    requireRight(purpose, person);
    requireOpen(purpose, person);
    require(registration.stands(), purpose, person, Reason.NONE);
    String why = reason.strip();
    require(fits(why), purpose, person, Reason.NO_REASON);
    log.write(
        purpose,
        AccessNote.about(
            AccessEvent.TELL_WITHDRAWN, person, "registration " + registration.id() + " " + why));
    Registration ended = registration.end(new Registration.Withdrawal(self, now(), why));
    require(books.tells().withdraw(ended), purpose, person, Reason.CHANGED);
  }

  /** How a copy that is looked at was corrected; that it was looked at is in the log before. */
  public List<Correction> corrections(Issue copy) throws TellRefused {
    AddressNumber first = copy.request().people().getFirst();
    requireRight(copy.purpose(), first);
    List<Correction> found = books.tells().corrections(copy.id());
    viewed(copy.purpose(), first, "corrections " + copy.id() + " " + found.size());
    return found;
  }

  /**
   * Another one asked for a copy than was written down; who is told of it follows from that, in the
   * same act.
   *
   * @param seen the corrections that the operator looked at
   * @param reason never blank, at most 100 characters
   */
  public Correction correct(Issue copy, List<Correction> seen, Claim claim, String reason)
      throws TellRefused {
    List<AddressNumber> people = copy.request().people();
    AddressNumber first = people.getFirst();
    Purpose purpose = copy.purpose();
    requireRight(purpose, first);
    require(!copy.request().kind().ofDeparture(), purpose, first, Reason.NOT_TOLD);
    require(Telling.claim(copy.request().applicant(), seen) != claim, purpose, first, Reason.SAME);
    String why = reason.strip();
    require(fits(why), purpose, first, Reason.NO_REASON);
    Correction correction = new Correction(copy.id(), seen.size() + 1, claim, why, self, now());
    Map<AddressNumber, ExactText> names = new LinkedHashMap<>();
    for (AddressNumber person : people) {
      names.put(
          person,
          books.register().current(person).map(it -> it.name().name()).orElse(ExactText.EMPTY));
    }
    String detail = "copy " + copy.id() + " " + claim + " " + why;
    log.write(
        purpose,
        people.stream()
            .map(person -> AccessNote.about(AccessEvent.TELL_CORRECTED, person, detail))
            .toList());
    boolean kept =
        books
            .tells()
            .correct(
                correction,
                new Telling(terms.rule(), clock, randomness)
                    .letters(copy, claim, names, books.tells().of(people)));
    require(kept, purpose, first, Reason.CHANGED);
    return correction;
  }

  private static boolean fits(String reason) {
    return !reason.isBlank() && reason.length() <= Correction.LONGEST;
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.now().toEpochMilli());
  }

  private void requireRight(Purpose purpose, AddressNumber person) throws TellRefused {
    gate.require(
        Right.ISSUE,
        purpose,
        AccessNote.about(AccessEvent.REFUSED, person, "tell: " + Reason.NO_RIGHT),
        () -> new TellRefused(Reason.NO_RIGHT));
  }

  private void require(boolean fits, Purpose purpose, AddressNumber person, Reason reason)
      throws TellRefused {
    if (!fits) {
      throw refused(purpose, person, reason);
    }
  }

  private TellRefused refused(Purpose purpose, AddressNumber person, Reason reason) {
    log.write(purpose, AccessNote.about(AccessEvent.REFUSED, person, "tell: " + reason));
    return new TellRefused(reason);
  }
}
