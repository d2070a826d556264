package jp.madoguchi.core.certificate;

import static jp.madoguchi.core.fixture.Samples.FATHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.certificate.CertificateRefused.Reason;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

/** 公印 (1.3.7, 5.6): who prints it, and what is kept of it. */
class SealRightTest extends Issuing {
  private static final int DOTS = 300;
  private static final Seal SEAL =
      new Seal(DOTS, Bytes.of(new byte[DOTS * Seal.width(DOTS)]), Seal.LARGEST);

  private static Operator sealing() {
    return Samples.operator("KATO-1", "P-KATO", Right.LOOK_UP, Right.ISSUE, Right.SEAL);
  }

  @Test
  void withoutTheRightNothingIsNumberedAndItIsLogged() throws Exception {
    CertificateDesk.Prepared prepared = prepare(FATHER);
    assertFalse(inTest.maySeal());
    assertEquals(
        Reason.NO_SEAL,
        assertThrows(
                CertificateRefused.class, () -> inTest.issue(prepared, "プリンタ001", Stamp.PRINTED))
            .reason());
    assertTrue(issues.of(FATHER.number()).isEmpty());
    assertTrue(log.entries().toString().contains("no right to SEAL"));
  }

  @Test
  void withItTheCopyAndTheLogSaySo() throws Exception {
    CertificateDesk desk = desk(sealing());
    assertTrue(desk.maySeal());
    inTest = desk;
    Issue issue = desk.issue(prepare(FATHER), "プリンタ001", Stamp.PRINTED);
    assertEquals(Stamp.PRINTED, issue.stamp());
    assertEquals(
        Stamp.PRINTED, IssueCodec.decode(IssueCodec.encode(IssueCodec.Kept.of(issue))).stamp());
    assertTrue(log.entries().toString().contains("seal PRINTED"));
  }

  @Test
  void aCopyFromBeforeSealsWerePrintedWasStampedByHand() throws Exception {
    byte[] now = IssueCodec.encode(IssueCodec.Kept.of(issue(prepare(FATHER))));
    byte[] before = Arrays.copyOf(now, now.length - 1);
    before[0]--;
    assertEquals(Stamp.BY_HAND, IssueCodec.decode(before).stamp());
  }

  @Test
  void eachOfficeHasItsOwn() throws Exception {
    Seals kept = Seals.decode(Seals.NONE.with("汐見市長", SEAL).encode());
    assertEquals(Optional.of(SEAL), kept.of(new Certifier("汐見市長", new ExactText("見本　太郎"))));
    assertEquals(Optional.empty(), kept.of(new Certifier("汐見市長職務代理者", new ExactText("見本　太郎"))));
  }

  @Test
  void noneIsLargerThanTheStandardAllows() {
    assertThrows(IllegalArgumentException.class, () -> new Seal(DOTS, SEAL.rows(), 26));
    byte[] larger = new Seals(Map.of("汐見市長", SEAL)).encode();
    for (int i = 0; i < larger.length - 1; i++) {
      if (larger[i] == 0x18 && larger[i + 1] == Seal.LARGEST) {
        larger[i + 1]++;
      }
    }
    assertThrows(MalformedCbor.class, () -> Seals.decode(larger));
  }
}
