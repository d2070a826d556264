package jp.madoguchi.core.certificate;

import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static jp.madoguchi.core.tell.Copies.registration;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.tell.Telling;
import org.junit.jupiter.api.Test;

/** A10 and 本人通知 at the moment of issue (標準仕様書 8.1.2). */
class CertificateTellingTest extends Issuing {
  private CertificateDesk.Prepared prepared(Claim claim) throws Exception {
    return prepare(request(CertificateKind.HOUSEHOLD, claim, Set.of(), FATHER, MOTHER));
  }

  @Test
  void nothingIsToldWhereNobodyRegistered() throws Exception {
    CertificateDesk.Prepared prepared = prepared(Claim.THIRD_PARTY);
    assertTrue(inTest.alert(prepared).none());
    assertEquals("HOUSEHOLD", log.last().orElseThrow().detail());
    issue(prepared);
    assertEquals(List.of(), issues.letters());
  }

  @Test
  void theClerkKnowsBeforeAndWhoeverRegisteredIsToldAfterwards() throws Exception {
    issues.registered(registration(MOTHER, TODAY, ""));
    CertificateDesk.Prepared prepared = prepared(Claim.AGENT);
    assertEquals(new Telling.Alert(1, 1), inTest.alert(prepared));
    assertEquals("HOUSEHOLD A10", log.last().orElseThrow().detail());
    assertEquals(List.of(), issues.letters());
    issue(prepared);
    Notice letter = issues.letters().getFirst();
    assertEquals(MOTHER.number(), letter.person());
    assertEquals(NoticeState.HELD, letter.state());
  }

  @Test
  void theClerkKnowsAlsoWhereTheClassTellsNobody() throws Exception {
    issues.registered(registration(FATHER, TODAY, ""));
    CertificateDesk.Prepared prepared = prepared(Claim.SELF);
    assertEquals(new Telling.Alert(1, 0), inTest.alert(prepared));
    issue(prepared);
    assertEquals(List.of(), issues.letters());
  }

  @Test
  void aRegistrationThatCameSinceStopsTheNumber() throws Exception {
    CertificateDesk.Prepared prepared = prepared(Claim.AGENT);
    issues.meanwhile(() -> issues.registered(registration(FATHER, TODAY, "")));
    assertEquals(
        Reason.CHANGED, assertThrows(CertificateRefused.class, () -> issue(prepared)).reason());
    assertEquals(List.of(), issues.letters());
  }
}
