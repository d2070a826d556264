package jp.madoguchi.core.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitRulesTest {
  private static final String ORDINANCE_85 = "省令85号5条";
  private static final String NOTICE_436 = "告示436号";
  private static final String CLAUSE_1_1_13 = "1.1.13";

  private static Function<String, Parsed<?>> parser(String rule) {
    return switch (rule) {
      case ORDINANCE_85 -> IndividualNumber::parse;
      case NOTICE_436 -> ResidentCode::parse;
      case CLAUSE_1_1_13 -> AddressNumber::parse;
      default -> MunicipalityCode::parse;
    };
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "省令85号5条, 123456789018",
    "省令85号5条, 983205673214",
    "省令85号5条, 379474484458",
    "省令85号5条, 454972364860",
    "省令85号5条, 200000000000",
    "告示436号, 12345678903",
    "告示436号, 24727059608",
    "告示436号, 24846016224",
    "告示436号, 10000000006",
    "JIS X 0402, 010006",
    "JIS X 0402, 020001",
    "JIS X 0402, 131016",
    "JIS X 0402, 111007",
    "JIS X 0402, 141003",
    "JIS X 0402, 271004",
    // 1×2 = 2, 11 − 2 = 9
    "1.1.13, 0000000019",
    // 6×2 = 12, remainder 1 gives 0
    "1.1.13, 0000000060",
    // 4×2 + 1×3 = 11, remainder 0 gives 0
    "1.1.13, 0000000140",
    // 9×2+8×3+7×4+6×5+5×6+4×7+3×2+2×3+1×4 = 174, remainder 9
    "1.1.13, 1234567892",
  })
  void onlyOneOfTheTenLastDigitsIsRight(String rule, String number) {
    Function<String, Parsed<?>> inTest = parser(rule);
    String body = number.substring(0, number.length() - 1);
    for (char digit = '0'; digit <= '9'; digit++) {
      String expected = body + digit;
      String flaw = expected.equals(number) ? "right" : Flaw.CHECK_DIGIT.name();
      assertEquals(flaw, verdict(inTest.apply(expected)), expected);
    }
  }

  private static String verdict(Parsed<?> parsed) {
    return parsed instanceof Parsed.Invalid<?>(var flaw) ? flaw.name() : "right";
  }
}
