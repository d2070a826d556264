package jp.madoguchi.core.notice;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeRefused.Reason;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoticeDeskTest extends Sending {
  @Nested
  class TheCount {
    @Test
    void tellsOfWhatMovementsAskedFor() {
      assertEquals(0, inTest.waiting().count());
      change("ex-officio-removal", CHILD, GONE);
      assertEquals(1, inTest.waiting().count());
      assertEquals(Optional.of(Samples.NOW), inTest.waiting().oldest());
    }

    @Test
    void tellsNothingToWhoeverMayNotIssue() throws Exception {
      change("ex-officio-removal", CHILD, GONE);
      assertEquals(0, desk(Samples.ENTRANT).waiting().count());
    }

    @Test
    void leavesOutWhatNobodyWaitsFor() throws Exception {
      approve(
          town.new Movement("move-within")
              .changing(CHILD.number(), Map.of(Field.LOT, "９番"))
              .recognised()
              .approved());
      assertEquals(0, inTest.waiting().count());
      assertEquals(1, inTest.list(Part.OFFERED).size());
    }
  }

  @Nested
  class ALetter {
    @Test
    void goesToWhomItIsAbout() throws Exception {
      change("ex-officio-removal", CHILD, GONE);
      Letter letter = prepare().letter();
      assertEquals(CHILD.name().name(), letter.to().name());
      assertEquals("見本県見本市桜町１－２", letter.to().address());
      assertEquals("職権による消除", value(letter, "処理の種類"));
      assertEquals(AccessEvent.NOTICE_SHOWN, lastEvent());
    }

    /** Whoever lives at the old address hears of a notice that they never gave (4.1.0). */
    @Test
    void ofAnAcceptedNoticeGoesToTheAddressBefore() throws Exception {
      moveByAgent();
      assertEquals("見本県見本市桜町１－２", prepare().letter().to().address());
    }

    @Test
    void toAHouseholdNamesAllWhoRemain() throws Exception {
      change("death", FATHER, GONE);
      Letter letter = prepare().letter();
      assertEquals(List.of(MOTHER.number(), CHILD.number()), letter.named());
      assertEquals(
          MOTHER.name().name().value() + "、" + CHILD.name().name().value(),
          value(letter, "現在の世帯員"));
    }

    @Test
    void aboutACodeCarriesTheNewOne() throws Exception {
      String code = ResidentCode.of(4711).digits();
      change("resident-code-request", CHILD, Map.of(Field.RESIDENT_CODE, code));
      assertEquals(code, value(prepare().letter(), "住民票コード"));
    }

    @Test
    void isNotMadeOnceALaterMovementMadeItUntrue() throws Exception {
      change(
          "resident-code-request",
          CHILD,
          Map.of(Field.RESIDENT_CODE, ResidentCode.of(4711).digits()));
      assertEquals(1, inTest.waiting().count());
      change(
          "resident-code-request",
          CHILD,
          Map.of(Field.RESIDENT_CODE, ResidentCode.of(4712).digits()));
      assertEquals(Reason.SUPERSEDED, refused());
    }

    @Test
    void isNotMadeOfAChangeThatTheCentreRefused() throws Exception {
      change("ex-officio-removal", CHILD, GONE);
      book.standing(ChangeState.REFUSED);
      assertEquals(Reason.CHANGE_REFUSED, refused());
      assertEquals(AccessEvent.REFUSED, lastEvent());
    }

    @Test
    void isTakenBackWithTheMovementThatAskedForIt() throws Exception {
      change("ex-officio-removal", CHILD, GONE);
      assertEquals(1, inTest.waiting().count());
      change(
          "undo-removal",
          CHILD,
          Map.of(Field.STATUS, "1", Field.REMOVAL_REASON, "", Field.REMOVED_ON, ""));
      assertEquals(0, inTest.waiting().count());
      assertEquals(NoticeState.TAKEN_BACK, inTest.list(Part.DONE).getFirst().notice().state());
    }

    @Test
    void isNotForWhoeverMayNotIssue() throws Exception {
      change("ex-officio-removal", CHILD, GONE);
      Ulid id = waiting().id();
      NoticeDesk other = desk(Samples.ENTRANT);
      assertEquals(
          Reason.NO_RIGHT, assertThrows(NoticeRefused.class, () -> other.prepare(id)).reason());
      assertEquals(
          Reason.NO_RIGHT,
          assertThrows(NoticeRefused.class, () -> other.list(Part.WAITING)).reason());
    }
  }

  /** 4.1.3.1.4. */
  @Nested
  class AnInquiry {
    private ResidentRecord gone() {
      ResidentRecord removed =
          Samples.with(
              FATHER,
              ResidentStatus.REMOVED,
              FATHER.origin().eventDate(),
              FATHER.origin().entryDate());
      ResidentRecord gone =
          removed.with(
              removed
                  .particulars()
                  .with(Field.REMOVAL_REASON, new ExactText("1"))
                  .with(Field.REMOVED_ON, new ExactText("2026-04-01")));
      register.put(gone);
      book.ask(
          List.of(
              new Notice(
                  new Ulid("01J00000000000000000000077"),
                  NoticeKind.ARRIVAL_UNHEARD,
                  gone.number(),
                  "left 2026-04-01",
                  Optional.empty(),
                  new Purpose(Purpose.Reason.EX_OFFICIO, "転入通知未着照会"),
                  Samples.NOW,
                  NoticeState.OFFERED,
                  Optional.empty(),
                  Optional.empty())));
      return gone;
    }

    @Test
    void staysWhileNothingIsHeard() throws Exception {
      gone();
      assertEquals(1, inTest.list(Part.OFFERED).size());
    }

    @Test
    void isTakenBackOnceTheNoticeOfArrivalHasCome() throws Exception {
      ResidentRecord gone = gone();
      register.put(
          gone.with(gone.particulars().with(Field.ARRIVAL_NOTICED, new ExactText("2026-05-02"))));
      assertEquals(List.of(), inTest.list(Part.OFFERED));
      assertEquals(NoticeState.TAKEN_BACK, inTest.list(Part.DONE).getFirst().notice().state());
    }

    @Test
    void isTakenBackOnceWhoeverLeftIsHereAgain() throws Exception {
      gone();
      register.put(FATHER);
      assertEquals(List.of(), inTest.list(Part.OFFERED));
    }
  }

  @Nested
  class Protection {
    @Test
    void keepsTheirOwnLetterUntilSomebodyReleasesIt() throws Exception {
      change("ex-officio-correction", CHILD, Map.of(Field.DOMICILE, "例示県例示市二丁目"));
      measures.put(bearing(CHILD, support(Samples.TODAY.minusDays(1))));
      Ulid id = waiting().id();
      assertThrows(RecordRestrained.class, () -> inTest.prepare(id));
    }

    @Test
    void keepsAnotherMembersLetterToo() throws Exception {
      change("death", FATHER, GONE);
      measures.put(bearing(CHILD, support(Samples.TODAY.minusDays(1))));
      Ulid id = waiting().id();
      assertThrows(RecordRestrained.class, () -> inTest.prepare(id));
    }

    /** No release helps: the letter would tell somebody else. */
    @Test
    void letsNoLetterGoToAnAddressThatTheyLeft() throws Exception {
      moveByAgent();
      assertEquals(Reason.PROTECTED, refusedByTheWriter(bearing(CHILD, support(Samples.TODAY))));
    }

    @Test
    void letsNoLetterTellAHouseholdOfThem() throws Exception {
      change("death", FATHER, GONE);
      assertEquals(Reason.PROTECTED, refusedByTheWriter(bearing(CHILD, support(Samples.TODAY))));
    }

    private Reason refusedByTheWriter(ResidentRecord bearer) throws Exception {
      Ulid id = waiting().id();
      measures.put(bearer);
      NoticeSnapshot read = book.snapshot(id).orElseThrow();
      LetterWriter writer =
          new LetterWriter(Kinds.all(), new Words(), new AddressDictionary(List.of()));
      return assertThrows(NoticeRefused.class, () -> writer.write(read, Samples.TODAY)).reason();
    }

    @Test
    void thatEndsWithinAMonthAsksForALetterToThemAlone() throws Exception {
      Measure ending = support(Samples.TODAY.minusYears(1).plusDays(20));
      ResidentRecord person = bearing(CHILD, ending);
      measures.put(person);
      Notice asked = waiting();
      assertEquals(NoticeKind.SUPPORT_ENDS, asked.kind());
      assertEquals(CHILD.number(), asked.person());
      Letter letter =
          new LetterWriter(Kinds.all(), new Words(), new AddressDictionary(List.of()))
              .write(
                  new NoticeSnapshot(
                      asked, List.of(person), List.of(person), List.of(), Optional.empty()),
                  Samples.TODAY);
      assertEquals(CHILD.name().name(), letter.to().name());
      assertTrue(
          value(letter, "支援措置の期間")
              .endsWith(
                  new RegisterDate.Calendar(ending.until().orElseThrow()).inJapanese() + "まで"));
    }

    @Test
    void thatWasRenewedTakesTheLetterBack() throws Exception {
      measures.put(bearing(CHILD, support(Samples.TODAY.minusYears(1).plusDays(20))));
      assertEquals(NoticeKind.SUPPORT_ENDS, waiting().kind());
      measures.put(bearing(CHILD, support(Samples.TODAY.minusDays(1))));
      assertEquals(List.of(), inTest.list(Part.WAITING));
    }
  }
}
