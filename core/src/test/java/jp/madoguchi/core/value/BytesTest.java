package jp.madoguchi.core.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
  private final Bytes inTest = Bytes.ofHex("00ff10");

  @Test
  void equalByContent() {
    assertEquals(Bytes.of(new byte[] {0, -1, 16}), inTest);
    assertEquals(Bytes.ofHex("00FF10").hashCode(), inTest.hashCode());
    assertNotEquals(Bytes.ofHex("00ff11"), inTest);
    assertNotEquals(Bytes.ofHex("00ff"), inTest);
    assertEquals(Bytes.EMPTY, Bytes.of(new byte[0]));
  }

  @Test
  void keepTheirContentWhateverBecomesOfTheArrays() {
    byte[] source = {1, 2};
    Bytes kept = Bytes.of(source);
    source[0] = 9;
    kept.toArray()[1] = 9;
    assertArrayEquals(new byte[] {1, 2}, kept.toArray());
  }

  @Test
  void compareAsUnsigned() {
    assertTrue(Bytes.ofHex("7f").compareTo(Bytes.ofHex("80")) < 0);
    assertTrue(Bytes.ofHex("01").compareTo(Bytes.ofHex("0100")) < 0);
    assertEquals(0, Bytes.ofHex("ff").compareTo(Bytes.ofHex("FF")));
  }

  @Test
  void areShownShortened() {
    assertEquals("00ff10", inTest.toString());
    assertEquals("0102030405060708", Bytes.ofHex("0102030405060708").toString());
    assertEquals("0102030405060708…", Bytes.ofHex("010203040506070809").toString());
    assertEquals("010203040506070809", Bytes.ofHex("010203040506070809").hex());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"0", "0g", "00 ff"})
  void areReadFromWholeHexadecimalPairs(String hex) {
    assertThrows(IllegalArgumentException.class, () -> Bytes.ofHex(hex));
  }
}
