package jp.madoguchi.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurposeTest {
  @ParameterizedTest(name = "C1: \"{0}\"")
  @ValueSource(strings = {"", " ", "　"})
  void namesItsApplication(String reference) {
    assertThrows(
        IllegalArgumentException.class, () -> new Purpose(Purpose.Reason.ENQUIRY, reference));
  }

  @Test
  void namesItShortly() {
    assertEquals(64, new Purpose(Purpose.Reason.ENQUIRY, "1".repeat(64)).reference().length());
    assertThrows(
        IllegalArgumentException.class, () -> new Purpose(Purpose.Reason.ENQUIRY, "1".repeat(65)));
  }
}
