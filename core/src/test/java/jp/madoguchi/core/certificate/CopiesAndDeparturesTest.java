package jp.madoguchi.core.certificate;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.PURPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.moveout.MovesOut;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesAndDeparturesTest extends Issuing {
  @Nested
  class InThePlaceOfAnother {
    private CertificateRequest again(Issue before, ResidentRecord... people) {
      CertificateRequest plain =
          request(before.request().kind(), Claim.SELF, Set.of(Topic.DOMICILE), people);
      return new CertificateRequest(
          plain.id(),
          plain.kind(),
          plain.people(),
          plain.topics(),
          plain.applicant(),
          Optional.of(new Issue.Again(before.id(), "紙詰まり")));
    }

    @Test
    void isKeptWithItsReason() throws Exception {
      Issue copy = issue(prepare(again(issue(prepare(FATHER)), FATHER)));
      IssueCodec.Kept kept = IssueCodec.Kept.of(copy);
      assertEquals(kept, IssueCodec.decode(IssueCodec.encode(kept)));
      assertEquals(copy.request(), kept.request(copy.request().id()));
    }

    @Test
    void isRefusedOfSomebodyElse() throws Exception {
      assertEquals(Reason.NOT_THE_SAME, refused(again(issue(prepare(FATHER)), MOTHER)));
    }

    @Test
    void isRefusedWhereThatOneIsNotKnownHere() throws Exception {
      Issue elsewhere = issue(prepare(FATHER));
      Issue unknown =
          new Issue(
              new Ulid("01J00000000000000000000009"),
              elsewhere.request(),
              PURPOSE,
              elsewhere.number(),
              elsewhere.operator(),
              elsewhere.at(),
              elsewhere.states(),
              elsewhere.digest(),
              elsewhere.stamp(),
              elsewhere.outcome());
      assertEquals(Reason.NOT_THE_SAME, refused(again(unknown, FATHER)));
    }

    @Test
    void saysWhatIsRecordedNow() throws Exception {
      Issue first = issue(prepare(CHILD));
      register.put(Samples.movedTo(CHILD, Samples.address("港町", "３", "")));
      assertTrue(words(prepare(again(first, CHILD)), "住所").contains("港町"));
    }

    @Test
    void ofADepartureSaysWhatTheFirstOneSaid() throws Exception {
      ResidentRecord leaves = leaving(CHILD, MovesOut.MOVE_OUT);
      register.put(leaves);
      Issue first = issue(prepare(departure(CertificateKind.MOVE_OUT, leaves)));
      register.put(after(leaves, "ex-officio-correction", Map.of(Field.NAME, "架空　別名")));
      assertEquals("架空　別名", words(prepare(departure(CertificateKind.MOVE_OUT, leaves)), "氏名"));
      CertificateDesk.Prepared copy = prepare(again(first, leaves));
      assertEquals(CHILD.name().name().value(), words(copy, "氏名"));
      assertEquals("再交付", copy.certificate().shared().getFirst().words());
    }
  }

  @Nested
  class OfADeparture {
    @Test
    void allStandsOnItWhoeverAsks() throws Exception {
      ResidentRecord leaves = leaving(FATHER, MovesOut.MOVE_OUT);
      register.put(leaves);
      CertificateDesk.Prepared prepared = prepare(departure(CertificateKind.MOVE_OUT, leaves));
      assertEquals("12345678903", words(prepared, "住民票コード"));
      assertEquals("見本県見本市桜町１番", words(prepared, "本籍"));
      assertEquals(
          List.of("住所", "世帯主", "転出先", "転出予定年月日", "届出年月日"),
          prepared.certificate().shared().stream().map(Entry::label).toList());
    }

    @Test
    void nobodyHasOneWhoStays() {
      assertEquals(Reason.NOT_LEAVING, refused(departure(CertificateKind.MOVE_OUT, FATHER)));
    }

    @ParameterizedTest
    @CsvSource({
      "move-out, MOVE_OUT, true",
      "move-out, MOVE_OUT_STATEMENT, false",
      "move-out-ex-officio, MOVE_OUT_STATEMENT, true",
      "move-out-ex-officio, MOVE_OUT, false",
      "move-out-abroad, MOVE_OUT, false"
    })
    void theKindIsThatByWhichTheyLeave(String way, CertificateKind kind, boolean fits)
        throws Exception {
      ResidentRecord leaves = leaving(FATHER, way);
      register.put(leaves);
      if (fits) {
        assertEquals(kind, prepare(departure(kind, leaves)).certificate().request().kind());
      } else {
        assertEquals(Reason.NOT_LEAVING, refused(departure(kind, leaves)));
      }
    }

    @Test
    void whoeverHasACardIsToldThatTheDataWentAhead() throws Exception {
      ResidentRecord announced = leaving(FATHER, MovesOut.MOVE_OUT);
      register.put(announced);
      ResidentRecord leaves = after(announced, "card-state", Map.of(Field.CARD_STATE, "2"));
      register.put(leaves);
      assertEquals(
          "特例による転出処理済",
          prepare(departure(CertificateKind.MOVE_OUT, leaves))
              .certificate()
              .shared()
              .getFirst()
              .words());
    }

    @Test
    void theLogKnowsThatNumbersWereShown() throws Exception {
      ResidentRecord leaves = leaving(FATHER, MovesOut.MOVE_OUT);
      register.put(leaves);
      prepare(departure(CertificateKind.MOVE_OUT, leaves));
      assertTrue(log.entries().getLast().numberShown());
    }
  }

  private CertificateRequest departure(CertificateKind kind, ResidentRecord... people) {
    return request(kind, Claim.AGENT, Set.of(), people);
  }

  private static ResidentRecord leaving(ResidentRecord record, String way) {
    return after(
        record, way, Map.of(Field.PLANNED_ADDRESS, "見本県他市", Field.PLANNED_DAY, "2026-12-01"));
  }

  private static ResidentRecord after(ResidentRecord before, String kind, Map<Field, String> news) {
    Map<Field, ExactText> values = FieldValues.of(before);
    news.forEach((field, text) -> values.put(field, new ExactText(text)));
    return FieldValues.state(before.number(), before.history() + 1, values, Samples.origin(kind));
  }
}
