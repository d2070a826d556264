package jp.madoguchi.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UlidTest {
  private static Ulid at(long millis, long seed) {
    return Ulid.fresh(new StoppedClock(Instant.ofEpochMilli(millis)), new SeededRandomness(seed));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "00000000000000000000000000, 00000000000000000000000000000000",
    "00000000000000000000000001, 00000000000000000000000000000001",
    "0000000000000000000000000Z, 0000000000000000000000000000001f",
    "00000000000000000000000010, 00000000000000000000000000000020",
    "7ZZZZZZZZZZZZZZZZZZZZZZZZZ, ffffffffffffffffffffffffffffffff",
    "40000000000000000000000000, 80000000000000000000000000000000",
    // the example of the ULID specification
    "01ARZ3NDEKTSV4RRFFQ69G5FAV, 01563e3ab5d3d6764c61efb99302bd5b",
  })
  void textAndBytesAreOneValue(String text, String hex) {
    assertEquals(Bytes.ofHex(hex), new Ulid(text).bytes());
    assertEquals(new Ulid(text), Ulid.of(Bytes.ofHex(hex)));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "0000000000000000000000000",
        "000000000000000000000000000",
        "80000000000000000000000000", // the 129th bit
        "ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
        "0000000000000000000000000I",
        "0000000000000000000000000L",
        "0000000000000000000000000O",
        "0000000000000000000000000U",
        "0000000000000000000000000a",
        "000000000000000000000000-0",
        "0000000000000000000000000０",
      })
  void otherTextIsNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> new Ulid(text));
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 15, 17})
  void hasSixteenBytes(int length) {
    Bytes bytes = Bytes.of(new byte[length]);
    assertThrows(IllegalArgumentException.class, () -> Ulid.of(bytes));
  }

  @Test
  void beginsWithItsMilliseconds() {
    // the specification's 01ARZ3NDEK is 2016-07-30T23:54:10.259Z
    assertTrue(at(1469922850259L, 1).text().startsWith("01ARZ3NDEK"));
  }

  @Test
  void tellsWhenItWasMade() {
    assertEquals(Instant.parse("2016-07-30T23:54:10.259Z"), at(1469922850259L, 1).madeAt());
  }

  @Test
  void sortsByTheTimeItWasMade() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      long earlier = random.nextLong(1L << 47);
      long later = earlier + 1 + random.nextInt(100_000);
      assertTrue(at(earlier, seed).compareTo(at(later, seed + 1)) < 0, "seed " + seed);
    }
  }

  @Test
  void sortsAsItsBytesDo() {
    for (int seed = 0; seed < 500; seed++) {
      SeededRandomness random = new SeededRandomness(seed);
      Ulid one = Ulid.of(Bytes.of(random.bytes(16)));
      Ulid other = Ulid.of(Bytes.of(random.bytes(16)));
      assertEquals(
          Integer.signum(one.bytes().compareTo(other.bytes())),
          Integer.signum(one.compareTo(other)),
          "seed " + seed);
    }
  }

  @Test
  void twoOfOneInstantDiffer() {
    assertNotEquals(at(1, 1), at(1, 2));
  }
}
