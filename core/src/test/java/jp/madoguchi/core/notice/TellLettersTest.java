package jp.madoguchi.core.notice;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeRefused.Reason;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.tell.Copies;
import jp.madoguchi.core.tell.Correction;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 住民票の写し等交付通知書, 本人通知期間満了のお知らせ (標準仕様書 8.1). */
class TellLettersTest extends Sending {
  private static final String ASKER = "窓口　次郎";

  private Notice told(Issue copy, ResidentRecord person) {
    Notice letter =
        new Notice(
            Copies.freshId(),
            NoticeKind.COPY_TOLD,
            person.number(),
            Telling.cause(copy.id()),
            Optional.empty(),
            copy.purpose(),
            copy.at(),
            NoticeState.ASKED,
            Optional.empty(),
            Optional.empty());
    book.copy(copy);
    book.ask(List.of(letter));
    return letter;
  }

  private static Issue copy(Claim claim, ResidentRecord... people) {
    CertificateKind kind =
        people.length == 1 ? CertificateKind.RESIDENT : CertificateKind.HOUSEHOLD;
    return Copies.copy(kind, claim, ASKER, people);
  }

  private Letter letter() throws Exception {
    return prepare().letter();
  }

  @Nested
  class ACopysLetter {
    @Test
    void saysWhenWhichPaperHowManyAndWhichClassButNeverWhoAsked() throws Exception {
      told(copy(Claim.THIRD_PARTY, FATHER), FATHER);
      Letter letter = letter();
      assertEquals("令和8年5月20日", value(letter, "交付年月日"));
      assertEquals("住民票の写し", value(letter, "交付した証明書"));
      assertEquals("１通", value(letter, "交付した通数"));
      assertEquals("第三者（ご本人、同一の世帯の方及び代理人以外の方）", value(letter, "請求された方の区分"));
      assertEquals(FATHER.name().name(), letter.to().name());
      assertFalse(letter.toString().contains("窓口"), letter.toString());
    }

    @Test
    void tellsOfItsAddresseeAlone() throws Exception {
      told(copy(Claim.AGENT, FATHER, MOTHER), MOTHER);
      Letter letter = letter();
      assertEquals(List.of(MOTHER.number()), letter.named());
      assertEquals("住民票の写し（世帯全員）", value(letter, "交付した証明書"));
      assertFalse(letter.toString().contains(FATHER.name().name().value()));
    }

    @Test
    void goesWhereItsAddresseeWantsIt() throws Exception {
      told(copy(Claim.AGENT, FATHER), FATHER);
      tells.register(
          new Registration(
              Copies.freshId(),
              FATHER.number(),
              new Registration.Period(TODAY, Optional.empty()),
              new Registration.Elsewhere(
                  Optional.of(new PostalCode("1000001")), new ExactText("例示県例示市１番")),
              copy(Claim.AGENT, FATHER).purpose(),
              new Registration.Taken(Copies.CLERK, Instant.EPOCH),
              Optional.empty()));
      assertEquals("例示県例示市１番", letter().to().address());
      assertEquals("100-0001", letter().to().postal());
    }

    @Test
    void saysTheClassThatIsKnownNow() throws Exception {
      Issue copy = copy(Claim.THIRD_PARTY, FATHER);
      told(copy, FATHER);
      tells.correct(
          new Correction(copy.id(), 1, Claim.AGENT, "委任状", Copies.CLERK, Instant.EPOCH), List.of());
      assertEquals("代理人", value(letter(), "請求された方の区分"));
    }

    @Test
    void isNotMadeWhereTheSheetWasSpoiled() throws Exception {
      Issue copy = copy(Claim.AGENT, FATHER);
      told(copy, FATHER);
      book.copy(
          new Issue(
              copy.id(),
              copy.request(),
              copy.purpose(),
              copy.number(),
              copy.operator(),
              copy.at(),
              copy.states(),
              copy.digest(),
              copy.stamp(),
              Issue.Outcome.SPOILED));
      assertEquals(Reason.SUPERSEDED, refused());
    }

    @Test
    void isNotMadeForTheDead() throws Exception {
      told(copy(Claim.AGENT, CHILD), CHILD);
      change(
          "death",
          CHILD,
          Map.of(Field.STATUS, "2", Field.REMOVAL_REASON, "3", Field.REMOVED_ON, "2026-05-20"));
      Notice letter =
          inTest.list(Part.WAITING).stream()
              .map(NoticeDesk.Listed::notice)
              .filter(it -> it.kind() == NoticeKind.COPY_TOLD)
              .findFirst()
              .orElseThrow();
      assertEquals(
          Reason.SUPERSEDED,
          assertThrows(NoticeRefused.class, () -> inTest.prepare(letter.id())).reason());
    }

    @Test
    void ofAProtectedPersonWaitsForARelease() throws Exception {
      told(copy(Claim.THIRD_PARTY, CHILD), CHILD);
      measures.put(bearing(CHILD, support(TODAY)));
      Notice waiting = waiting();
      assertThrows(RecordRestrained.class, () -> inTest.prepare(waiting.id()));
    }

    @Test
    void isLoggedUnderTheCaseOfTheCopy() throws Exception {
      told(copy(Claim.AGENT, FATHER), FATHER);
      prepare();
      assertEquals(AccessEvent.NOTICE_SHOWN, lastEvent());
    }
  }

  @Nested
  class AnEndingRegistration {
    private Registration until(int days) {
      Registration ending =
          Copies.registration(FATHER, TODAY.minusYears(3), TODAY.plusDays(days).toString());
      tells.register(ending);
      return ending;
    }

    @Test
    void isToldOnceThirtyDaysBefore() throws Exception {
      until(30);
      assertEquals(NoticeKind.TELL_ENDS, waiting().kind());
      assertEquals(1, inTest.list(Part.WAITING).size());
      assertEquals("令和5年5月20日から令和8年6月19日まで", value(letter(), "登録の期間"));
    }

    @Test
    void isNotToldYetWhereItEndsLater() throws Exception {
      until(31);
      assertEquals(List.of(), inTest.list(Part.WAITING));
    }

    @Test
    void thatIsRenewedTakesTheLetterBack() throws Exception {
      Registration ending = until(10);
      assertEquals(NoticeKind.TELL_ENDS, waiting().kind());
      tells.register(
          Copies.registration(FATHER, ending.period().until().orElseThrow().plusDays(1), ""));
      assertEquals(List.of(), inTest.list(Part.WAITING));
    }
  }
}
