package jp.madoguchi.core.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
  @Nested
  class AnIndividualNumber {
    @ParameterizedTest
    @CsvSource({
      "'', EMPTY",
      "'　 ', EMPTY",
      "12345678901, WRONG_LENGTH",
      "1234567890189, WRONG_LENGTH",
      "12345678901X, NOT_DIGITS",
      "123456789017, CHECK_DIGIT",
      "000000000000, ALL_SAME_DIGIT",
      "٠١٢٣٤٥٦٧٨٩٠١, NOT_DIGITS",
    })
    void namesWhatIsWrong(String entry, Flaw flaw) {
      assertEquals(Parsed.invalid(flaw), IndividualNumber.parse(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "１２３４５６７８９０１８", "1234 5678 9018", "１２３４　５６７８　９０１８"})
    void isReadInFullWidthAndInGroups(String entry) {
      assertEquals("123456789018", IndividualNumber.parse(entry).orElseThrow().digits());
    }

    @Test
    void showsItsLastFourDigitsOnly() {
      assertEquals("********9018", new IndividualNumber("123456789018").toString());
    }

    @Test
    void cannotBeMadeWithAWrongDigit() {
      var refused =
          assertThrows(IllegalArgumentException.class, () -> new IndividualNumber("123456789017"));
      assertFalse(String.valueOf(refused.getMessage()).contains("1234"));
    }

    @Test
    void cannotBeMadeOfFullWidthDigits() {
      assertThrows(IllegalArgumentException.class, () -> new IndividualNumber("１２３４５６７８９０１８"));
    }
  }

  @Nested
  class ACorporateNumber {
    @ParameterizedTest
    @ValueSource(strings = {"8700110005901", "7000012050002", "９000000000000", "8 7001 1000 5901"})
    void hasItsCheckDigitInFront(String entry) {
      assertTrue(CorporateNumber.parse(entry).isValid());
    }

    @ParameterizedTest
    @CsvSource({
      "'', EMPTY",
      "870011000590, WRONG_LENGTH",
      "87001100059011, WRONG_LENGTH",
      "870011000590X, NOT_DIGITS",
      "9700110005901, CHECK_DIGIT",
      "0000000000000, CHECK_DIGIT",
      "8700110005910, CHECK_DIGIT",
    })
    void namesWhatIsWrong(String entry, Flaw flaw) {
      assertEquals(Parsed.invalid(flaw), CorporateNumber.parse(entry));
    }

    @Test
    void cannotBeMadeWithAWrongDigit() {
      assertThrows(IllegalArgumentException.class, () -> new CorporateNumber("9700110005901"));
    }
  }

  @Nested
  class TheNumberOfAResidenceCard {
    @ParameterizedTest
    @CsvSource({
      "'', EMPTY",
      "AB1234567CD, WRONG_LENGTH",
      "AB123456789CD, WRONG_LENGTH",
      "A112345678CD, NOT_DIGITS",
      "AB1234567XCD, NOT_DIGITS",
      "123456789018, NOT_DIGITS",
      "АB12345678CD, NOT_DIGITS",
    })
    void namesWhatIsWrong(String entry, Flaw flaw) {
      assertEquals(Parsed.invalid(flaw), StayCardNumber.parse(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB12345678CD", "ab12345678cd", "ＡＢ１２３４５６７８ＣＤ", "AB 1234 5678 CD"})
    void isReadInSmallLettersInFullWidthAndInGroups(String entry) {
      assertEquals("AB12345678CD", StayCardNumber.parse(entry).orElseThrow().digits());
      assertEquals(new StayCardNumber("AB12345678CD"), PersonalNumber.parse(entry).orElseThrow());
    }

    @Test
    void showsItsLastFourCharactersOnly() {
      assertEquals("********78CD", new StayCardNumber("AB12345678CD").toString());
    }

    @Test
    void isPackedIntoANumberThatNoOtherHas() {
      Set<Long> packed =
          Stream.of(
                  "AA00000000AA",
                  "AA00000000AB",
                  "AA00000001AA",
                  "AA10000000AA",
                  "AB00000000AA",
                  "BA00000000AA",
                  "ZZ99999999ZZ")
              .map(StayCardNumber::new)
              .map(StayCardNumber::packed)
              .collect(Collectors.toSet());
      assertEquals(7, packed.size());
      assertTrue(packed.stream().allMatch(number -> number > 0));
    }
  }

  @Nested
  class AResidentCode {
    @Test
    void showsItsLastFourDigitsOnly() {
      assertEquals("*******8903", new ResidentCode("12345678903").toString());
    }
  }

  @Nested
  class AnAddressNumber {
    @ParameterizedTest
    @CsvSource({"1, 0000000019", "6, 0000000060", "14, 0000000140", "123456789, 1234567892"})
    void isItsSerialAndACheckDigit(long serial, String digits) {
      var inTest = AddressNumber.of(serial);
      assertEquals(digits, inTest.digits());
      assertEquals(serial, inTest.serial());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000})
    void hasNoSerialOutsideNineDigits(long serial) {
      assertThrows(IllegalArgumentException.class, () -> AddressNumber.of(serial));
    }
  }

  @Nested
  class AHouseholdNumber {
    @Test
    void followsTheSameRule() {
      assertEquals(AddressNumber.of(123456789).digits(), HouseholdNumber.of(123456789).digits());
    }
  }

  @Nested
  class AMunicipalityCode {
    @Test
    void isCompletedFromFiveDigits() {
      var inTest = MunicipalityCode.parseWithoutCheckDigit("13101").orElseThrow();
      assertEquals("131016", inTest.digits());
      assertEquals("13", inTest.prefecture());
      assertEquals("13101", inTest.withoutCheckDigit());
    }
  }
}
