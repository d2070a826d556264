package jp.madoguchi.terminal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.sight.CopyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalSettingsTest {
  private static final String GOOD =
      """
      # 汐見支所の2番
      terminal=T-12
      municipality=131016
      office=汐見支所 2番窓口
      office.code=SHIOMI
      centre=https://centre.example:8443
      reader=ACS ACR39U [x] 00 00
      camera=
      """;

  @Test
  void whatTheFileSaysIsRead() throws Exception {
    TerminalSettings read = TerminalSettings.parse(GOOD);
    assertEquals(new TerminalId("T-12"), read.terminal());
    assertEquals(new MunicipalityCode("131016"), read.municipality());
    assertEquals("汐見支所 2番窓口", read.office());
    assertEquals(Optional.of(new OfficeCode("SHIOMI")), read.officeCode());
    assertEquals(URI.create("https://centre.example:8443"), read.centre());
    assertEquals(Optional.of("ACS ACR39U [x] 00 00"), read.reader());
    assertEquals(Optional.empty(), read.camera());
    assertEquals(Optional.empty(), read.printer());
  }

  @Test
  void whatWasWrittenIsReadAgain() throws Exception {
    TerminalSettings inTest =
        new TerminalSettings(
            new TerminalId("T-12"),
            new MunicipalityCode("131016"),
            "窓口 #2 = 奥 \\ 右",
            Optional.of(new OfficeCode("SHIOMI")),
            URI.create("https://centre.example"),
            Optional.of("読取機 1"),
            Optional.of("読取機 2"),
            Optional.of("C:\\camera"),
            Optional.empty(),
            Optional.of(new TerminalSettings.TokenSetting("/usr/lib/token.so", 3)),
            CopyPolicy.TYPED);
    assertEquals(inTest, TerminalSettings.parse(inTest.text()));
  }

  @ParameterizedTest
  @CsvSource({
    "terminal=T-12, terminal=, terminal",
    "terminal=T-12, terminal=t_12, terminal",
    "municipality=131016, municipality=131017, municipality",
    "municipality=131016, # none, municipality",
    "office=汐見支所 2番窓口, office=, office",
    "office.code=SHIOMI, office.code=汐見, office.code",
    "terminal=T-12, clipboard=all, terminal",
    "centre=https://centre.example:8443, centre=http://centre.example, centre",
    "centre=https://centre.example:8443, centre=https:, centre",
    "centre=https://centre.example:8443, centre=https://a b, centre",
  })
  void aLineThatCannotBeUsedIsNamed(String good, String wrong, String name) {
    var flaw =
        assertThrows(
            InstallationFlaw.Setting.class,
            () -> TerminalSettings.parse(GOOD.replace(good, wrong)));
    assertEquals(name, flaw.what());
  }

  @Test
  void aFileWithABrokenEscapeIsDamaged() {
    assertThrows(InstallationFlaw.Damaged.class, () -> TerminalSettings.parse(GOOD + "x=\\u12\n"));
  }
}
