package jp.madoguchi.terminal.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.OpenedRecord;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.fixture.TestStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is asked for, while it is chosen. */
class CertificateFormTest {
  private static final ResidentRecord SHE = TestStore.WIFE;

  private final CertificateForm inTest =
      CertificateForm.of(
          new OpenedRecord(SHE, TestStore.FAMILY, List.of(SHE), List.of(), Optional.empty()),
          Optional.empty(),
          Optional.empty());

  private String claiming(Applicant.Claim claim) {
    inTest.claim().set(Optional.of(claim));
    return inTest.name().get();
  }

  @Nested
  class WhoAsks {
    @Test
    void isThePersonUnlessSomebodySaysOtherwise() {
      assertEquals(SHE.name().name().value(), inTest.name().get());
    }

    @Test
    void isNotThePersonWhereAnotherAsks() {
      assertEquals("", claiming(Applicant.Claim.AGENT));
      assertEquals(Optional.of("certificate.missing.name"), inTest.missing());
      assertEquals(SHE.name().name().value(), claiming(Applicant.Claim.SELF));
    }

    @Test
    void staysWhoeverWasTyped() {
      inTest.name().set("代理　次郎");
      assertEquals("代理　次郎", claiming(Applicant.Claim.AGENT));
      assertEquals("代理　次郎", claiming(Applicant.Claim.SELF));
    }
  }

  @Nested
  class WhoStandsOnIt {
    @Test
    void areAllOnAHouseholdsSheetAndThePersonAloneOnTheirs() {
      inTest.choose(CertificateKind.HOUSEHOLD);
      assertEquals(
          TestStore.FAMILY.stream().map(ResidentRecord::number).toList(),
          List.copyOf(inTest.people()));
      inTest.choose(CertificateKind.RESIDENT);
      assertEquals(List.of(SHE.number()), List.copyOf(inTest.people()));
    }

    @Test
    void standInTheOrderOfTheHouseholdInWhateverOrderTheyAreChosen() {
      AddressNumber head = TestStore.HEAD.number();
      inTest.put(head, true);
      assertEquals(List.of(head, SHE.number()), List.copyOf(inTest.people()));
    }
  }

  @Test
  void nobodyWhoStaysIsOfferedACertificateOfADeparture() {
    assertEquals(
        List.of(CertificateKind.RESIDENT, CertificateKind.HOUSEHOLD, CertificateKind.ENTRIES),
        inTest.kinds());
  }
}
