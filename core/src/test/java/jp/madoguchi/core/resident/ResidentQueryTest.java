package jp.madoguchi.core.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentQueryTest {
  @ParameterizedTest(name = "E18: number {0}, kana \"{1}\", birth {2}, address \"{3}\": {4}")
  @CsvSource({
    "false, '', false, '', false",
    "true, '', false, '', true",
    "false, カン, false, '', false",
    "false, '', true, '', false",
    "false, '', false, 桜町, false",
    "false, カン, true, '', true",
    "false, カン, false, 桜町, true",
    "false, '', true, 桜町, true",
    "false, カン, true, 桜町, true",
    "false, '　', true, '', false",
    "false, カン, false, '　 ', false",
    // a reading of which folding (2.1.2) leaves nothing would find everybody
    "false, ー, true, '', false",
    "false, －゛, true, '', false",
  })
  void aNumberOrTwoOfNameBirthAndAddressSuffice(
      boolean number, String kana, boolean birth, String address, boolean sufficient) {
    ResidentQuery inTest =
        new ResidentQuery(
            number ? Optional.of(AddressNumber.of(1001)) : Optional.empty(),
            kana,
            birth ? Optional.of(RegisterDate.decode("1975-01-01").orElseThrow()) : Optional.empty(),
            address);
    assertEquals(sufficient, inTest.sufficient());
  }
}
