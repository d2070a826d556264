package jp.madoguchi.terminal.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class GrantsPaperTest {
  private static final Path FONT = Fonts.nameFontFile().orElseThrow();
  private static final Fingerprint PRINT = new Fingerprint("0123456789abcdef".repeat(4));

  private static Grant registered(GrantedCard card) {
    return new Grant(
        Instant.EPOCH,
        AccessEvent.OPERATOR_ADMITTED,
        new OperatorId("EGUCHI-1"),
        "SATO-1",
        Optional.of(card));
  }

  private static String page(Grant... grants) throws IOException {
    byte[] pdf =
        new GrantsPaper(new Texts(Locale.JAPANESE), Environment.SANDBOX, List.of(grants)).pdf(FONT);
    String pictures = System.getProperty("madoguchi.pictures");
    if (pictures != null) {
      Files.write(Path.of(pictures).resolve("grants.pdf"), pdf);
    }
    try (PdfReader reader = new PdfReader(pdf)) {
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
    }
  }

  @Test
  void aRegistrationHasTheWholeFingerprintAndTheLastDayOfItsCard() throws Exception {
    String page = page(registered(new GrantedCard(PRINT, LocalDate.of(2029, 3, 31), "usb-1")));
    assertTrue(page.contains("令和11年3月31日まで"), page);
    assertTrue(page.contains("0123456789abcdef0123"), page);
  }

  @Test
  void saysWhatAnOlderEntryLacks() throws Exception {
    String page =
        page(
            registered(new GrantedCard(Optional.of(PRINT), Optional.empty(), "")),
            registered(new GrantedCard(Optional.empty(), Optional.empty(), "")));
    assertTrue(page.contains("期限の記録なし"), page);
    assertTrue(page.contains("指紋の記録なし"), page);
  }
}
