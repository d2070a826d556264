package jp.madoguchi.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ParsedTest {
  @Nested
  class AValue {
    private final Parsed<Integer> inTest = Parsed.valid(2);

    @Test
    void isChangedAndReadOn() {
      assertEquals(Parsed.valid("2!"), inTest.map(it -> it + "!"));
      assertEquals(
          Parsed.invalid(Flaw.CHECK_DIGIT), inTest.then(it -> Parsed.invalid(Flaw.CHECK_DIGIT)));
    }

    @Test
    void isThere() {
      assertTrue(inTest.isValid());
      assertEquals(Optional.of(2), inTest.toOptional());
      assertEquals(2, inTest.orElseThrow());
    }
  }

  @Nested
  class AFlaw {
    private final Parsed<Integer> inTest = Parsed.invalid(Flaw.NO_SUCH_DAY);

    @Test
    void staysWhateverFollows() {
      assertEquals(inTest, inTest.map(it -> it + 1));
      assertEquals(inTest, inTest.then(Parsed::valid));
    }

    @Test
    void hasNoValue() {
      assertFalse(inTest.isValid());
      assertEquals(Optional.empty(), inTest.toOptional());
      assertThrows(IllegalArgumentException.class, inTest::orElseThrow);
    }
  }
}
