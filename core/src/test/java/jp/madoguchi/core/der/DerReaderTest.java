package jp.madoguchi.core.der;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.HexFormat;
import jp.madoguchi.core.der.MalformedDer.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerReaderTest {
  private static final DerLimits LIMITS = new DerLimits(64, 3, 4);

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static DerReader reading(String hex) {
    return new DerReader(bytes(hex));
  }

  @Test
  void aStructureIsReadFromFrontToBack() throws MalformedDer {
    DerReader sequence = reading("300d020107040302030431030c0141").sequence();
    assertEquals(7, sequence.smallNumber());
    assertArrayEquals(new byte[] {2, 3, 4}, sequence.octets(3, 3));
    DerReader set = sequence.setOf();
    sequence.end();
    assertEquals("A", set.utf8(1));
    set.end();
  }

  @ParameterizedTest
  @CsvSource({
    "06032a0304,1.2.3.4",
    "0603550403,2.5.4.3",
    "06058837030405,2.999.3.4.5",
    "060100,0.0",
    "06092b0601040182371514,1.3.6.1.4.1.311.21.20"
  })
  void objectIdentifiersAreReadInDottedForm(String hex, String dotted) throws MalformedDer {
    assertEquals(dotted, reading(hex).objectIdentifier());
  }

  @ParameterizedTest
  @CsvSource({"0603800104", "06020183", "0600"})
  void whatIsNoObjectIdentifierIsRefused(String hex) {
    assertThrows(MalformedDer.class, reading(hex)::objectIdentifier);
  }

  @ParameterizedTest
  @CsvSource({
    "02020001",
    "0200",
    "0201ff",
    "020100",
    "0215" + "010203040506070809101112131415161718192021"
  })
  void whatIsNoSerialNumberIsRefused(String hex) {
    assertThrows(MalformedDer.class, reading(hex)::serialNumber);
  }

  @Test
  void aSerialNumberMayBeginWithAZeroThatKeepsItPositive() throws MalformedDer {
    assertEquals(BigInteger.valueOf(128), reading("02020080").serialNumber());
  }

  @ParameterizedTest
  @CsvSource({
    "3106020101020102,",
    "3106020102020101,UNSORTED_SET",
    "3106020101020101,UNSORTED_SET"
  })
  void theElementsOfASetMustRise(String hex, Reason reason) throws MalformedDer {
    if (reason == null) {
      assertEquals(1, reading(hex).setOf().smallNumber());
    } else {
      assertEquals(reason, assertThrows(MalformedDer.class, reading(hex)::setOf).reason());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30800201010000,INDEFINITE_LENGTH",
    "308103020101,NOT_SHORTEST",
    "30820003020101,NOT_SHORTEST",
    "3004020101,TRUNCATED",
    "30,TRUNCATED",
    "3003020101ff,TRAILING_BYTES",
    "1f8101,HIGH_TAG",
    "30078005020101,TRUNCATED",
    "3002308000,TRAILING_BYTES",
    "30023080,INDEFINITE_LENGTH",
    "308500000000ff,TRUNCATED",
    "3084ffffffff,TRUNCATED",
    "30063004300230,TRUNCATED",
    "300630043002" + "3000,TOO_DEEP",
    "300c020101020101020101020101,TOO_MANY_ELEMENTS"
  })
  void theLimitsHoldBeforeAnythingIsParsed(String hex, Reason reason) {
    assertEquals(reason, assertThrows(MalformedDer.class, () -> LIMITS.check(bytes(hex))).reason());
  }

  @Test
  void moreBytesThanAllowedAreRefused() {
    assertEquals(
        Reason.TOO_LARGE,
        assertThrows(MalformedDer.class, () -> LIMITS.check(new byte[65])).reason());
  }
}
