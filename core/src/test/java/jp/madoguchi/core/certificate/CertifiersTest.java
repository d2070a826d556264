package jp.madoguchi.core.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 認証者 (1.3.9). */
class CertifiersTest {
  private static final String TABLE =
      """
      from,office,name
      2024-04-01,汐見市長,見本　太郎
      2026-12-01,汐見市長職務代理者,汐見市副市長　見本　花子
      2026-12-11,汐見市長,見本　太郎
      """;

  private static Optional<Certifiers> read(String table) {
    return Certifiers.read(table.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 汐見市長",
    "2026-12-01, 汐見市長職務代理者",
    "2026-12-10, 汐見市長職務代理者",
    "2026-12-11, 汐見市長"
  })
  void theDaySwitches(LocalDate day, String office) {
    assertEquals(Optional.of(office), read(TABLE).flatMap(it -> it.on(day)).map(Certifier::office));
  }

  @Test
  void nobodyCertifiesBeforeTheFirst() {
    assertEquals(Optional.empty(), read(TABLE).orElseThrow().on(LocalDate.of(2024, 3, 31)));
  }

  @Test
  void aMarkOfTheEditorIsOverlooked() {
    assertEquals(read(TABLE), read("\uFEFF" + TABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "from,name",
        "from,office,name\n2026-13-01,汐見市長,見本　太郎",
        "from,office,name\n2026-12-01,汐見市長",
        "from,office,name\n2026-12-01,,見本　太郎",
        "from,office,name\n2026-12-01,汐見市長,見本　太郎\n2026-12-01,汐見市長,見本　次郎"
      })
  void nothingIsTakenOfATableWithAFlaw(String table) {
    assertEquals(Optional.empty(), read(table));
  }
}
