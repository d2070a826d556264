package jp.madoguchi.core.tell;

import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.NOW;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static jp.madoguchi.core.tell.Copies.copy;
import static jp.madoguchi.core.tell.Copies.registration;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 標準仕様書 8.1. */
class TellingTest {
  private static final String STRANGER = "窓口　次郎";

  private static List<Notice> letters(
      TellRule rule, Issue copy, List<Registration> registered, ResidentRecord... people) {
    return telling(rule)
        .letters(copy, copy.request().applicant().claim(), names(people), registered);
  }

  private static Telling telling(TellRule rule) {
    return new Telling(rule, new StoppedClock(NOW), new SeededRandomness(1));
  }

  private static Map<AddressNumber, ExactText> names(ResidentRecord... people) {
    Map<AddressNumber, ExactText> names = new LinkedHashMap<>();
    Arrays.stream(people).forEach(it -> names.put(it.number(), it.name().name()));
    return names;
  }

  private static List<Notice> toHim(Claim claim, Registration registration) {
    return letters(
        TellRule.AGENTS_AND_THIRD_PERSONS,
        copy(CertificateKind.RESIDENT, claim, STRANGER, FATHER),
        List.of(registration),
        FATHER);
  }

  private static Registration always() {
    return registration(FATHER, TODAY.minusYears(1), "");
  }

  @ParameterizedTest
  @CsvSource({
    "THIRD_PERSONS, SELF, false",
    "THIRD_PERSONS, HOUSEHOLD, false",
    "THIRD_PERSONS, AGENT, false",
    "THIRD_PERSONS, THIRD_PARTY, true",
    "THIRD_PERSONS, OFFICE, false",
    "AGENTS_AND_THIRD_PERSONS, SELF, false",
    "AGENTS_AND_THIRD_PERSONS, HOUSEHOLD, false",
    "AGENTS_AND_THIRD_PERSONS, AGENT, true",
    "AGENTS_AND_THIRD_PERSONS, THIRD_PARTY, true",
    "AGENTS_AND_THIRD_PERSONS, OFFICE, false",
    "ALL_BUT_SELF, SELF, false",
    "ALL_BUT_SELF, HOUSEHOLD, true",
    "ALL_BUT_SELF, AGENT, true",
    "ALL_BUT_SELF, THIRD_PARTY, true",
    "ALL_BUT_SELF, OFFICE, true",
  })
  void theOfficesRuleSaysWhoseIssuesAreTold(TellRule rule, Claim claim, boolean told) {
    Issue copy = copy(CertificateKind.RESIDENT, claim, STRANGER, FATHER);
    assertEquals(told ? 1 : 0, letters(rule, copy, List.of(always()), FATHER).size());
  }

  @ParameterizedTest
  @EnumSource(CertificateKind.class)
  void copiesAndStatementsAreToldButNotWhatGoesWithWhoeverLeaves(CertificateKind kind) {
    Issue copy = copy(kind, Claim.THIRD_PARTY, STRANGER, FATHER);
    int told = letters(TellRule.ALL_BUT_SELF, copy, List.of(always()), FATHER).size();
    assertEquals(kind.ofDeparture() ? 0 : 1, told);
  }

  @Nested
  class ALetter {
    @Test
    void waitsUntilTheCopyIsKnownToBePrinted() {
      Notice letter = toHim(Claim.AGENT, always()).getFirst();
      assertEquals(NoticeState.HELD, letter.state());
      assertEquals(NoticeKind.COPY_TOLD, letter.kind());
      assertEquals(FATHER.number(), letter.person());
    }

    @Test
    void isFoundByItsCopy() {
      Issue copy = copy(CertificateKind.RESIDENT, Claim.AGENT, STRANGER, FATHER);
      Notice letter =
          letters(TellRule.THIRD_PERSONS, asked(copy), List.of(always()), FATHER).getFirst();
      assertEquals(Optional.of(copy.id()), Telling.copy(letter.cause()));
      assertEquals(Optional.empty(), Telling.copy("left 2026-05-20"));
    }

    private static Issue asked(Issue copy) {
      return new Issue(
          copy.id(),
          copy(CertificateKind.RESIDENT, Claim.THIRD_PARTY, STRANGER, FATHER).request(),
          copy.purpose(),
          copy.number(),
          copy.operator(),
          copy.at(),
          copy.states(),
          copy.digest(),
          copy.stamp(),
          copy.outcome());
    }

    @Test
    void goesOnceToWhoeverIsRegisteredTwice() {
      Issue copy = copy(CertificateKind.RESIDENT, Claim.AGENT, STRANGER, FATHER);
      List<Registration> twice = List.of(always(), registration(FATHER, TODAY, ""));
      assertEquals(1, letters(TellRule.ALL_BUT_SELF, copy, twice, FATHER).size());
    }
  }

  @Nested
  class OnASheetOfTheHousehold {
    @Test
    void whoeverRegisteredIsToldThoughAnotherOneWasAskedFor() {
      Issue copy = copy(CertificateKind.HOUSEHOLD, Claim.AGENT, STRANGER, FATHER, MOTHER);
      List<Notice> letters =
          letters(
              TellRule.AGENTS_AND_THIRD_PERSONS,
              copy,
              List.of(registration(MOTHER, TODAY, "")),
              FATHER,
              MOTHER);
      assertEquals(List.of(MOTHER.number()), letters.stream().map(Notice::person).toList());
    }

    @Test
    void whoeverAsksForThemselfIsAMemberOfTheHouseholdToTheOthers() {
      String his = FATHER.name().name().value().replace("　", " ");
      Issue copy = copy(CertificateKind.HOUSEHOLD, Claim.SELF, his, FATHER, MOTHER);
      List<Registration> both = List.of(always(), registration(MOTHER, TODAY, ""));
      assertEquals(
          List.of(MOTHER.number()),
          letters(TellRule.ALL_BUT_SELF, copy, both, FATHER, MOTHER).stream()
              .map(Notice::person)
              .toList());
      assertEquals(
          List.of(), letters(TellRule.AGENTS_AND_THIRD_PERSONS, copy, both, FATHER, MOTHER));
    }
  }

  @Nested
  class ARegistration {
    @ParameterizedTest
    @CsvSource({
      "2026-05-20, 2026-05-20, true",
      "2026-05-20, '', true",
      "2025-05-20, 2026-05-20, true",
      "2025-05-20, 2026-05-19, false",
      "2026-05-21, '', false",
    })
    void tellsOnItsDays(String from, String until, boolean told) {
      Registration it = registration(FATHER, LocalDate.parse(from), until);
      assertEquals(told ? 1 : 0, toHim(Claim.AGENT, it).size());
    }

    @Test
    void thatWasTakenLaterOnTheDayTellsNothingOfBefore() {
      Registration later =
          new Registration(
              Copies.freshId(),
              FATHER.number(),
              always().period(),
              Registration.Elsewhere.NONE,
              Samples.PURPOSE,
              new Registration.Taken(Copies.CLERK, NOW.plusSeconds(1)),
              Optional.empty());
      assertEquals(List.of(), toHim(Claim.AGENT, later));
    }

    @Test
    void thatWasWithdrawnTellsWhatCameBefore() {
      assertEquals(List.of(), toHim(Claim.AGENT, withdrawn(-1)));
      assertEquals(1, toHim(Claim.AGENT, withdrawn(1)).size());
    }

    private static Registration withdrawn(int seconds) {
      return always()
          .end(new Registration.Withdrawal(Copies.CLERK, NOW.plusSeconds(seconds), "本人の申出"));
    }

    @ParameterizedTest
    @CsvSource({
      "2026-06-19, true",
      "2026-06-20, false",
      "2026-05-20, true",
      "2026-04-20, true",
      "2026-04-19, false",
      "'', false",
    })
    void thatEndsIsToldThirtyDaysBefore(String until, boolean told) {
      Registration it = registration(FATHER, TODAY.minusYears(3), until);
      assertEquals(told, Telling.ending(List.of(it), TODAY, 30).isPresent());
    }

    @Test
    void thatWasRenewedEndsUntold() {
      Registration ending = registration(FATHER, TODAY.minusYears(3), "2026-05-30");
      Registration next = registration(FATHER, LocalDate.parse("2026-05-31"), "2029-05-30");
      assertEquals(Optional.empty(), Telling.ending(List.of(ending, next), TODAY, 30));
    }
  }

  @Nested
  class TheAlert {
    @Test
    void saysHowManyAreRegisteredAndToldOfIt() {
      Issue copy = copy(CertificateKind.HOUSEHOLD, Claim.SELF, FATHER_AS_TYPED, FATHER, MOTHER);
      assertEquals(
          new Telling.Alert(2, 1),
          telling(TellRule.ALL_BUT_SELF)
              .alert(
                  copy.request().applicant(),
                  names(FATHER, MOTHER),
                  List.of(always(), registration(MOTHER, TODAY, ""))));
    }

    @Test
    void isSilentWhereNobodyIsRegisteredToday() {
      Issue copy = copy(CertificateKind.RESIDENT, Claim.AGENT, STRANGER, FATHER);
      Registration over = registration(FATHER, TODAY.minusYears(3), "2026-05-19");
      assertEquals(
          true,
          telling(TellRule.ALL_BUT_SELF)
              .alert(copy.request().applicant(), names(FATHER), List.of(over))
              .none());
    }

    private static final String FATHER_AS_TYPED = Samples.FATHER_NAME;
  }
}
