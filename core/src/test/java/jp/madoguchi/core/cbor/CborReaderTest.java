package jp.madoguchi.core.cbor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import jp.madoguchi.core.cbor.MalformedCbor.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CborReaderTest {
  private static CborReader reading(String hex) throws MalformedCbor {
    return new CborReader(HexFormat.of().parseHex(hex), 1 << 16);
  }

  /** Examples of RFC 8949 appendix A. */
  @Nested
  class Reads {
    @ParameterizedTest
    @CsvSource({
      "00,0",
      "17,23",
      "1818,24",
      "1903e8,1000",
      "1a000f4240,1000000",
      "1b000000e8d4a51000,1000000000000",
      "20,-1",
      "3863,-100",
      "3903e7,-1000",
      "1b7fffffffffffffff,9223372036854775807",
      "3b7fffffffffffffff,-9223372036854775808"
    })
    void integers(String hex, long value) throws MalformedCbor {
      CborReader inTest = reading(hex);
      assertEquals(value, inTest.readInt());
      inTest.finish();
      assertEquals(hex, HexFormat.of().formatHex(new CborWriter().integer(value).toBytes()));
    }

    @ParameterizedTest
    @CsvSource({"6161,a", "62c3bc,ü", "63e6b0b4,水", "64f0908591,𐅑"})
    void texts(String hex, String value) throws MalformedCbor {
      assertEquals(value, reading(hex).readText(10));
      assertEquals(hex, HexFormat.of().formatHex(new CborWriter().text(value).toBytes()));
    }

    @Test
    void nestedArraysAndMaps() throws MalformedCbor {
      CborReader inTest = reading("a201820304020a");
      assertEquals(2, inTest.openMap(0, 9));
      inTest.key(1);
      inTest.openArray(2);
      assertEquals(3, inTest.readInt());
      assertEquals(4, inTest.readInt());
      inTest.close();
      assertTrue(inTest.keyIf(2));
      assertEquals(10, inTest.readInt());
      assertFalse(inTest.keyIf(3));
      inTest.close();
      inTest.finish();
    }

    @Test
    void nullFalseAndTrue() throws MalformedCbor {
      CborReader inTest = reading("83f6f4f5");
      inTest.openArray(3);
      assertTrue(inTest.readNull());
      assertFalse(inTest.readBool());
      assertTrue(inTest.readBool());
      inTest.close();
      inTest.finish();
    }

    @Test
    void theExactBytesOfAnItem() throws MalformedCbor {
      CborReader inTest = reading("820a4401020304");
      inTest.openArray(2);
      inTest.readInt();
      int start = inTest.offset();
      inTest.readBytes(4);
      assertArrayEquals(HexFormat.of().parseHex("4401020304"), inTest.since(start));
    }

    @Test
    void namesWithoutNormalisingThem() throws MalformedCbor {
      String name = "\uFA19𠮷邉\uDB40\uDD10";
      byte[] encoded = new CborWriter().text(name).toBytes();
      assertEquals(name, new CborReader(encoded, 100).readText(100));
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @CsvSource({
      "1817,NOT_SHORTEST",
      "190017,NOT_SHORTEST",
      "1900ff,NOT_SHORTEST",
      "1a0000ffff,NOT_SHORTEST",
      "1b00000000ffffffff,NOT_SHORTEST",
      "1bffffffffffffffff,OUT_OF_RANGE",
      "1c,RESERVED",
      "1f,INDEFINITE_LENGTH",
      "19,TRUNCATED",
      "1900,TRUNCATED",
      "'',TRUNCATED",
      "c100,TAG",
      "f93c00,FLOAT",
      "fa47c35000,FLOAT",
      "fb3ff199999999999a,FLOAT",
      "f7,RESERVED",
      "f820,RESERVED",
      "ff,INDEFINITE_LENGTH",
      "6161,UNEXPECTED_KIND",
      "f6,UNEXPECTED_KIND"
    })
    void whatIsNoInteger(String hex, Reason reason) throws MalformedCbor {
      CborReader inTest = reading(hex);
      assertEquals(reason, assertThrows(MalformedCbor.class, inTest::readInt).reason());
    }

    @ParameterizedTest
    @CsvSource({
      "61ff,INVALID_UTF8",
      "62c080,INVALID_UTF8",
      "63eda080,INVALID_UTF8",
      "62e6b0,INVALID_UTF8",
      "7f616161ff,INDEFINITE_LENGTH",
      "7801,NOT_SHORTEST",
      "7b7fffffffffffffff,TRUNCATED",
      "6461626364,WRONG_LENGTH",
      "4161,UNEXPECTED_KIND"
    })
    void whatIsNoText(String hex, Reason reason) throws MalformedCbor {
      CborReader inTest = reading(hex);
      assertEquals(reason, assertThrows(MalformedCbor.class, () -> inTest.readText(3)).reason());
    }

    @ParameterizedTest
    @CsvSource({
      "a201000100,DUPLICATE_KEY",
      "a202000100,UNSORTED_KEY",
      "a2f400f500,UNEXPECTED_KIND",
      "a28100f6f6f6,UNEXPECTED_KIND"
    })
    void mapsWithBadKeys(String hex, Reason reason) throws MalformedCbor {
      CborReader inTest = reading(hex);
      inTest.openMap(0, 9);
      assertEquals(
          reason,
          assertThrows(
                  MalformedCbor.class,
                  () -> {
                    while (inTest.hasNext()) {
                      if (hex.startsWith("a2f4")) {
                        inTest.readBool();
                      } else if (hex.startsWith("a281")) {
                        inTest.openArray(1);
                      } else {
                        inTest.readInt();
                      }
                    }
                  })
              .reason());
    }

    @Test
    void aMissingKey() throws MalformedCbor {
      CborReader inTest = reading("a10300");
      inTest.openMap(0, 9);
      assertEquals(Reason.MISSING, assertThrows(MalformedCbor.class, () -> inTest.key(2)).reason());
    }

    @Test
    void anUnknownKey() throws MalformedCbor {
      CborReader inTest = reading("a2010003f6");
      inTest.openMap(0, 9);
      inTest.key(1);
      inTest.readInt();
      assertEquals(Reason.UNKNOWN_KEY, assertThrows(MalformedCbor.class, inTest::close).reason());
    }

    @Test
    void trailingBytes() throws MalformedCbor {
      CborReader inTest = reading("0000");
      inTest.readInt();
      assertEquals(
          Reason.TRAILING_BYTES, assertThrows(MalformedCbor.class, inTest::finish).reason());
    }

    @Test
    void nestingBelowEight() throws MalformedCbor {
      CborReader inTest = reading("81".repeat(9) + "00");
      for (int i = 0; i < 8; i++) {
        inTest.openArray(1);
      }
      assertEquals(
          Reason.TOO_DEEP, assertThrows(MalformedCbor.class, () -> inTest.openArray(1)).reason());
    }

    @Test
    void countsThatTheInputCannotHold() throws MalformedCbor {
      CborReader inTest = reading("9a00ffffff00");
      assertEquals(
          Reason.TRUNCATED,
          assertThrows(MalformedCbor.class, () -> inTest.openArray(0, Integer.MAX_VALUE)).reason());
    }

    @Test
    void inputAboveTheLimit() {
      assertEquals(
          Reason.TOO_LARGE,
          assertThrows(MalformedCbor.class, () -> new CborReader(new byte[5], 4)).reason());
    }

    @Test
    void readingPastTheEndOfAnArray() throws MalformedCbor {
      CborReader inTest = reading("8100");
      inTest.openArray(1);
      inTest.readInt();
      assertEquals(Reason.MISSING, assertThrows(MalformedCbor.class, inTest::readInt).reason());
    }
  }

  @Nested
  class TheWriter {
    @Test
    void refusesUnsortedKeys() {
      CborWriter inTest = new CborWriter().map(2).integer(2).nil();
      assertThrows(IllegalStateException.class, () -> inTest.integer(1));
    }

    @Test
    void refusesLoneSurrogates() {
      assertThrows(IllegalArgumentException.class, () -> new CborWriter().text("\uD842"));
    }

    @Test
    void refusesToGiveAnUnfinishedItem() {
      assertThrows(IllegalStateException.class, () -> new CborWriter().array(1).toBytes());
    }

    @Test
    void refusesASecondItem() {
      assertThrows(IllegalStateException.class, () -> new CborWriter().nil().nil());
    }
  }
}
