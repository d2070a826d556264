package jp.madoguchi.storage.terminal;

import static jp.madoguchi.storage.terminal.StepClock.START;
import static jp.madoguchi.storage.terminal.ToldCopies.registration;
import static jp.madoguchi.storage.terminal.ToldCopies.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeNumber;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.tell.Correction;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellBook;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredTellsTest {
  private static final ResidentRecord SHE = People.resident(3, "カクウ　ハナコ", "1975-01-01");
  private static final ResidentRecord HE = People.resident(4, "カクウ　イチロウ", "1974-01-01");
  private static final LocalDate LAST_YEAR = People.TODAY.minusYears(1);

  private OpenStore open;
  private TellBook inTest;
  private ToldCopies copies;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory().with(SHE, HE);
    inTest = open.store().tells();
    copies = new ToldCopies(open.store());
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private Registration registered(ResidentRecord person) {
    Registration registration = registration(person, LAST_YEAR, "");
    assertTrue(inTest.register(registration));
    return registration;
  }

  @Nested
  class ARegistration {
    @Test
    void isReadAsItWasKept() {
      Registration registration = registration(SHE, LAST_YEAR, "2026-03-31");
      assertTrue(inTest.register(registration));
      assertEquals(List.of(registration), inTest.of(SHE.number()));
      assertEquals(List.of(), inTest.of(HE.number()));
    }

    @Test
    void isNotKeptWhereItMeetsAnother() {
      assertTrue(inTest.register(registration(SHE, LAST_YEAR, "2026-03-31")));
      assertFalse(inTest.register(registration(SHE, LocalDate.of(2026, 3, 31), "")));
      Registration next = registration(SHE, LocalDate.of(2026, 4, 1), "");
      assertTrue(inTest.register(next));
      assertEquals(next, inTest.of(SHE.number()).getFirst());
    }

    @Test
    void isWithdrawnOnce() {
      Registration ended = withdrawn(registered(SHE), START);
      assertTrue(inTest.withdraw(ended));
      assertFalse(inTest.withdraw(ended));
      assertEquals(List.of(ended), inTest.of(SHE.number()));
      assertTrue(inTest.register(registration(SHE, LAST_YEAR, "")));
    }

    @Test
    void thatEndsIsFoundWithAllThatStandOfThePerson() {
      Registration ending = registration(SHE, LAST_YEAR, "2026-04-20");
      Registration next = registration(SHE, LocalDate.of(2026, 4, 21), "2030-04-20");
      inTest.register(ending);
      inTest.register(next);
      registered(HE);
      assertEquals(List.of(next, ending), inTest.ending(People.TODAY, LocalDate.of(2026, 5, 1)));
      assertEquals(List.of(), inTest.ending(People.TODAY, LocalDate.of(2026, 4, 19)));
    }
  }

  @Nested
  class ACopy {
    @Test
    void seesWhoIsRegisteredInTheSameState() {
      Registration hers = registered(SHE);
      assertEquals(
          List.of(hers),
          open.store()
              .issues()
              .read(List.of(SHE.number(), HE.number()))
              .orElseThrow()
              .registered());
    }

    @Test
    void isToldOnceItIsPrinted() {
      registered(SHE);
      Issue begun = copies.begun(Claim.AGENT, START, SHE, HE);
      assertEquals(List.of(), copies.told(Part.WAITING));
      copies.settled(begun, Issue.Outcome.PRINTED);
      assertEquals(List.of(SHE.number()), copies.told(Part.WAITING));
    }

    @Test
    void thatFailedIsToldNobody() {
      registered(SHE);
      copies.settled(copies.begun(Claim.AGENT, START, SHE), Issue.Outcome.FAILED);
      assertEquals(List.of(), copies.told(Part.WAITING));
    }

    @Test
    void thatIsSpoiledTakesItsLetterBack() {
      registered(SHE);
      Issue printed = copies.settled(copies.begun(Claim.AGENT, START, SHE), Issue.Outcome.PRINTED);
      copies.settled(printed, Issue.Outcome.SPOILED);
      assertEquals(List.of(), copies.told(Part.WAITING));
    }

    @Test
    void thatIsSpoiledWhileItsLetterIsAtThePrinterTakesItBackOnceNoneCameOut() {
      registered(SHE);
      Issue printed = copies.settled(copies.begun(Claim.AGENT, START, SHE), Issue.Outcome.PRINTED);
      Notice letter = open.store().notices().of(Part.WAITING, 9).getFirst();
      Notice begun = begun(letter);
      copies.settled(printed, Issue.Outcome.SPOILED);
      open.store().notices().settle(begun, as(begun, NoticeState.ASKED));
      assertEquals(
          NoticeState.TAKEN_BACK, open.store().notices().find(letter.id()).orElseThrow().state());
    }

    @Test
    void isToldInTheClassThatIsKnownNow() {
      registered(SHE);
      Issue printed = copies.settled(copies.begun(Claim.AGENT, START, SHE), Issue.Outcome.PRINTED);
      assertTrue(copies.corrected(printed, Claim.THIRD_PARTY, SHE));
      Notice letter = open.store().notices().of(Part.WAITING, 9).getFirst();
      assertEquals(
          Claim.THIRD_PARTY,
          open.store()
              .notices()
              .snapshot(letter.id())
              .orElseThrow()
              .tell()
              .copy()
              .orElseThrow()
              .claim());
    }
  }

  private Notice begun(Notice letter) {
    return open.store()
        .notices()
        .begin(
            People.TODAY,
            open.store().notices().snapshot(letter.id()).orElseThrow(),
            place -> as(letter, NoticeState.BEGUN))
        .orElseThrow();
  }

  private static Notice as(Notice notice, NoticeState state) {
    return new Notice(
        notice.id(),
        notice.kind(),
        notice.person(),
        notice.cause(),
        notice.change(),
        notice.purpose(),
        notice.askedAt(),
        state,
        Optional.of(new NoticeNumber(People.TODAY, OpenStore.TERMINAL, 1)),
        Optional.of(new Notice.Mark(People.CLERK, START, "")));
  }

  @Nested
  class ACorrection {
    @Test
    void isANewRowAndTheOldOneStays() {
      Issue printed = copies.settled(copies.begun(Claim.SELF, START, SHE), Issue.Outcome.PRINTED);
      assertTrue(copies.corrected(printed, Claim.AGENT, SHE));
      assertTrue(copies.corrected(printed, Claim.THIRD_PARTY, SHE));
      assertEquals(
          List.of(Claim.AGENT, Claim.THIRD_PARTY),
          inTest.corrections(printed.id()).stream().map(Correction::claim).toList());
      assertEquals(
          Claim.SELF,
          open.store().issues().find(printed.id()).orElseThrow().request().applicant().claim());
    }

    @Test
    void whosePlaceIsTakenIsNotKept() {
      Issue printed = copies.settled(copies.begun(Claim.SELF, START, SHE), Issue.Outcome.PRINTED);
      copies.corrected(printed, Claim.AGENT, SHE);
      Correction same = inTest.corrections(printed.id()).getFirst();
      assertFalse(inTest.correct(same, List.of()));
    }

    @Test
    void tellsTakesBackAndTellsAgain() {
      registered(SHE);
      Issue printed = copies.settled(copies.begun(Claim.SELF, START, SHE), Issue.Outcome.PRINTED);
      assertEquals(List.of(), copies.told(Part.WAITING));
      copies.corrected(printed, Claim.AGENT, SHE);
      assertEquals(List.of(SHE.number()), copies.told(Part.WAITING));
      copies.corrected(printed, Claim.SELF, SHE);
      assertEquals(List.of(), copies.told(Part.WAITING));
      copies.corrected(printed, Claim.THIRD_PARTY, SHE);
      assertEquals(List.of(SHE.number()), copies.told(Part.WAITING));
    }
  }

  @Test
  void whoeverIsErasedLeavesNoLetterAndNoRegistration() throws Exception {
    registered(SHE);
    registered(HE);
    Issue printed =
        copies.settled(copies.begun(Claim.AGENT, START, SHE, HE), Issue.Outcome.PRINTED);
    copies.corrected(printed, Claim.THIRD_PARTY, SHE, HE);
    try (Connection connection = open.database().connection()) {
      HistoryShelf.erase(DSL.using(connection, SQLDialect.H2), List.of(SHE.number()), People.TODAY);
      connection.commit();
    }
    assertEquals(List.of(HE.number()), copies.told(Part.WAITING));
    for (String table : List.of("notice", "tell_registration")) {
      assertEquals(List.of(HE.number().digits()), people(table), table);
    }
    assertEquals(List.of(), inTest.corrections(printed.id()));
  }

  private List<String> people(String table) throws Exception {
    List<String> people = new ArrayList<>();
    try (Connection connection = open.database().connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT address_number FROM " + table)) {
      while (rows.next()) {
        people.add(rows.getString(1));
      }
    }
    return people;
  }
}
