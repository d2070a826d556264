package jp.madoguchi.terminal.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.core.admission.Grant;
import jp.madoguchi.core.admission.GrantedCard;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.terminal.text.Texts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An auditor compares the register of grants with the card in hand. */
class GrantWordsTest {
  private static final Fingerprint PRINT = new Fingerprint("0123456789abcdef".repeat(4));
  private static final LocalDate UNTIL = LocalDate.of(2029, 3, 31);

  private final Texts texts = new Texts(Locale.JAPANESE);

  private static Grant grant(GrantedCard card) {
    return new Grant(
        Instant.EPOCH,
        AccessEvent.OPERATOR_ADMITTED,
        new OperatorId("EGUCHI-1"),
        "SATO-1",
        Optional.of(card));
  }

  private static Grant unlock() {
    return new Grant(
        Instant.EPOCH,
        AccessEvent.OPERATOR_UNLOCKED,
        new OperatorId("EGUCHI-1"),
        "SATO-1: 包帯",
        Optional.empty());
  }

  @Nested
  class TheCard {
    private String card(GrantedCard card) {
      return GrantWords.card(texts, grant(card));
    }

    @Test
    void isTheBeginningOfItsFingerprintAndItsLastDay() {
      assertEquals("0123 4567 89ab cdef\n令和11年3月31日 まで", card(new GrantedCard(PRINT, UNTIL, "")));
    }

    @Test
    void isWholeOnPaper() {
      String whole =
          GrantWords.wholeCard(texts, grant(new GrantedCard(PRINT, UNTIL, "")))
              .replaceAll("\n.*", "")
              .replace(" ", "");
      assertEquals(PRINT.hex(), whole);
    }

    @Test
    void saysWhereItsLastDayIsNotOnRecord() {
      assertEquals(
          "0123 4567 89ab cdef\n期限の記録なし",
          card(new GrantedCard(Optional.of(PRINT), Optional.empty(), "")));
    }

    @Test
    void saysWhereNothingOfItIsOnRecord() {
      assertEquals("指紋の記録なし", card(new GrantedCard(Optional.empty(), Optional.empty(), "")));
    }

    @Test
    void isOfRegistrationsAlone() {
      assertEquals("", GrantWords.card(texts, unlock()));
    }
  }

  @Test
  void theCameraStandsBesideWhoWasRegistered() {
    assertEquals(
        "SATO-1（カメラ usb-1）",
        GrantWords.about(texts, grant(new GrantedCard(PRINT, UNTIL, "usb-1"))));
    assertEquals("SATO-1: 包帯", GrantWords.about(texts, unlock()));
  }

  @Test
  void theFileHasTheWholeFingerprintAndTheLastDay() {
    String file =
        new String(
            GrantsTable.of(
                texts, Environment.SANDBOX, List.of(grant(new GrantedCard(PRINT, UNTIL, "")))),
            StandardCharsets.UTF_8);
    assertTrue(file.contains(PRINT.hex()), file);
    assertTrue(file.contains("2029-03-31"), file);
  }
}
