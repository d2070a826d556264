package jp.madoguchi.core.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.madoguchi.core.sight.CopyPolicy.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CopyPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "NONE, TYPED, false",
    "NONE, RECORD, false",
    "NONE, PROTECTED, false",
    "TYPED, TYPED, true",
    "TYPED, RECORD, false",
    "TYPED, PROTECTED, false",
    "UNPROTECTED, TYPED, true",
    "UNPROTECTED, RECORD, true",
    "UNPROTECTED, PROTECTED, false"
  })
  void allows(CopyPolicy inTest, Content content, boolean expected) {
    assertEquals(expected, inTest.allows(content));
  }

  @ParameterizedTest
  @EnumSource
  void isKnownByItsWord(CopyPolicy inTest) {
    assertEquals(Optional.of(inTest), CopyPolicy.of(inTest.word()));
  }

  @Test
  void ofAnotherWordIsNone() {
    assertEquals(Optional.empty(), CopyPolicy.of("all"));
  }
}
