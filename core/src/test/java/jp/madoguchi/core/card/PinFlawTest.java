package jp.madoguchi.core.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinFlawTest {
  private static Optional<PinFlaw> flaw(String fresh) {
    return PinFlaw.of("482913".toCharArray(), fresh.toCharArray(), fresh.toCharArray());
  }

  @ParameterizedTest
  @CsvSource({
    "'', LENGTH",
    "48291, LENGTH",
    "482913057, LENGTH",
    "48291a, LENGTH",
    "４８２９１３, LENGTH",
    "777777, REPEATED",
    "00000000, REPEATED",
    "121212, REPEATED",
    "1212121, REPEATED",
    "123123, REPEATED",
    "123456, STEPS",
    "23456789, STEPS",
    "987654, STEPS",
    "600401, DATE",
    "991231, DATE",
    "010229, DATE",
    "3500101, DATE",
    "5080131, DATE",
    "19600401, DATE",
    "20240229, DATE",
    "04011960, DATE",
    "482913, SAME"
  })
  void isFound(String fresh, PinFlaw flaw) {
    assertEquals(Optional.of(flaw), flaw(fresh));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "482914",
        "601301",
        "600432",
        "6500101",
        "0500101",
        "18990401",
        "21000401",
        "48291305",
        "112233",
        "135790"
      })
  void isNotFound(String fresh) {
    assertEquals(Optional.empty(), flaw(fresh));
  }

  @Test
  void isThatItWasTypedInTwoWays() {
    assertEquals(
        Optional.of(PinFlaw.DIFFERENT),
        PinFlaw.of("482913".toCharArray(), "771299".toCharArray(), "771298".toCharArray()));
  }
}
