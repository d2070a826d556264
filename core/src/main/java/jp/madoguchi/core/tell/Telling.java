package jp.madoguchi.core.tell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/**
 * Who is told of a copy, and by which letter. Of one copy a registrant is told once.
 *
 * @param rule of the office
 */
public record Telling(TellRule rule, Clock clock, Randomness randomness) {
  private static final String COPY = "copy ";

  /**
   * What the clerk has to know before a copy is printed (A10).
   *
   * @param registered so many who stand on it have a registration
   * @param told so many of them will be told of it
   */
  public record Alert(int registered, int told) {
    /** Whether there is nothing to know. */
    public boolean none() {
      return registered == 0;
    }
  }

  /** By which name the letters of a copy are found. */
  public static String cause(Ulid copy) {
    return COPY + copy;
  }

  /** The copy whose letters have this name; empty where it is a name of others. */
  public static Optional<Ulid> copy(String cause) {
    return cause.startsWith(COPY)
        ? Optional.of(new Ulid(cause.substring(COPY.length())))
        : Optional.empty();
  }

  /** By which name the letter of an ending registration is found. */
  public static String cause(Registration registration) {
    return "registration "
        + registration.id()
        + " "
        + registration.period().until().map(LocalDate::toString).orElse("");
  }

  /**
   * The class of whoever asked, towards one who stands on the sheet (請求者区分): whoever asks for a
   * household in their own right is a member of it to the others.
   *
   * @param claim as it is known now
   * @param name of whoever stands on the sheet
   * @param people how many do
   */
  public static Claim towards(Applicant applicant, Claim claim, ExactText name, int people) {
    boolean another = people > 1 && !bare(applicant.name()).equals(bare(name));
    return claim == Claim.SELF && another ? Claim.HOUSEHOLD : claim;
  }

  private static String bare(ExactText name) {
    return name.value().replaceAll("[\\s　]", "");
  }

  /** The claim that counts now. */
  public static Claim claim(Applicant applicant, List<Correction> corrections) {
    return corrections.isEmpty() ? applicant.claim() : corrections.getLast().claim();
  }

  /**
   * Whose registration ends soon, and nobody renewed it.
   *
   * @param standing of one person, all that stand
   * @param today also some days after the end, while the letter waits
   */
  public static Optional<Registration> ending(
      List<Registration> standing, LocalDate today, int days) {
    return standing.stream()
        .max(Comparator.comparing(it -> it.period().from()))
        .filter(last ->
            last.period()
                .until()
                .filter(end ->
                    !end.isAfter(today.plusDays(days)) && !end.isBefore(today.minusDays(days)))
                .isPresent());
  }

  /** What is to be known of a sheet before it is printed. */
  public Alert alert(
      Applicant applicant, Map<AddressNumber, ExactText> people, List<Registration> registered) {
    LocalDate today = clock.today();
    List<AddressNumber> registrants =
        people.keySet().stream()
            .filter(person ->
                registered.stream().anyMatch(it -> it.person().equals(person) && it.inForce(today)))
            .toList();
    return new Alert(
        registrants.size(),
        (int)
            registrants.stream()
                .filter(person -> tells(applicant, applicant.claim(), people, person))
                .count());
  }

  private boolean tells(
      Applicant applicant,
      Claim claim,
      Map<AddressNumber, ExactText> people,
      AddressNumber person) {
    ExactText name = people.getOrDefault(person, ExactText.EMPTY);
    return rule.tells(towards(applicant, claim, name, people.size()));
  }

  /**
   * The letters that a copy asks for. They wait until it is known that a sheet came out.
   *
   * @param claim as it is known now
   * @param people who stands on it, with their names
   * @param registered all registrations of these people
   */
  public List<Notice> letters(
      Issue issue,
      Claim claim,
      Map<AddressNumber, ExactText> people,
      List<Registration> registered) {
    if (issue.request().kind().ofDeparture()) {
      return List.of();
    }
    LocalDate day = issue.number().day();
    Applicant applicant = issue.request().applicant();
    return issue.request().people().stream()
        .filter(person ->
            registered.stream()
                .anyMatch(it -> it.person().equals(person) && it.wasInForce(day, issue.at())))
        .filter(person -> tells(applicant, claim, people, person))
        .map(person -> letter(issue, person))
        .toList();
  }

  private Notice letter(Issue issue, AddressNumber person) {
    return new Notice(
        Ulid.fresh(clock, randomness),
        NoticeKind.COPY_TOLD,
        person,
        cause(issue.id()),
        Optional.empty(),
        issue.purpose(),
        Instant.ofEpochMilli(clock.now().toEpochMilli()),
        NoticeState.HELD,
        Optional.empty(),
        Optional.empty());
  }
}
