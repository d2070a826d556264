package jp.madoguchi.core.biometric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PalmTemplateTest {
  private static byte[] bytes = {};

  @BeforeAll
  static void enrol() {
    bytes = MadeUpPalms.enrolled(new HandGenerator(3_000)).toBytes();
  }

  private static BadPalmTemplate.Fault fault(byte[] alleged) {
    return assertThrows(BadPalmTemplate.class, () -> PalmTemplate.fromBytes(alleged)).fault();
  }

  /** The same palm must have the same template on every machine and release. */
  @Test
  void thePublishedPalmHasThePublishedTemplate() throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertEquals(
        "b56271c21a33186ea79a84c787350f454a49b251ce09d81511f10a63fedb3158",
        HexFormat.of().formatHex(digest));
  }

  @Test
  void bytesReadBackAreTheSameTemplate() throws BadPalmTemplate {
    PalmTemplate inTest = PalmTemplate.fromBytes(bytes);
    assertArrayEquals(bytes, inTest.toBytes());
    assertEquals(inTest, PalmTemplate.fromBytes(inTest.toBytes()));
  }

  @Test
  void aTemplateReadBackStillMatches() throws BadPalmTemplate {
    PalmTemplate inTest = PalmTemplate.fromBytes(bytes);
    var frame = MadeUpPalms.frame(new HandGenerator(3_000), 5);
    assertEquals(PalmVerdict.Match.class, new PalmVerifier().compare(inTest, frame).getClass());
  }

  @Test
  void textOfATemplateTellsNothingOfThePalm() throws BadPalmTemplate {
    assertEquals(
        "PalmTemplate[" + PalmTemplate.EXTRACTOR + "]", PalmTemplate.fromBytes(bytes).toString());
  }

  @Nested
  class HostileBytes {
    @ParameterizedTest
    @CsvSource({
      "0, NOT_A_TEMPLATE",
      "3, NOT_A_TEMPLATE",
      "4, UNKNOWN_VERSION",
      "5, OTHER_EXTRACTOR",
      "20, OTHER_EXTRACTOR",
      "21, UNKNOWN_HAND",
      "22, WRONG_COUNT"
    })
    void aChangedHeadIsNamed(int position, BadPalmTemplate.Fault expected) {
      byte[] changed = bytes.clone();
      changed[position] ^= 0x40;
      assertEquals(expected, fault(changed));
    }

    @ParameterizedTest
    @ValueSource(bytes = {-1, 101, 127})
    void aQualityOutOfRangeIsNamed(byte quality) {
      byte[] changed = bytes.clone();
      changed[23] = quality;
      assertEquals(BadPalmTemplate.Fault.UNKNOWN_QUALITY, fault(changed));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 22})
    void aCutHeadIsNoTemplate(int length) {
      assertEquals(BadPalmTemplate.Fault.NOT_A_TEMPLATE, fault(Arrays.copyOf(bytes, length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 6145})
    void anyOtherLengthIsRefused(int more) {
      assertEquals(
          BadPalmTemplate.Fault.WRONG_LENGTH, fault(Arrays.copyOf(bytes, bytes.length + more)));
    }
  }
}
