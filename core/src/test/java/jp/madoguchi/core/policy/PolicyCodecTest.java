package jp.madoguchi.core.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyCodecTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("132128");

  static List<OfficePolicy> policies() {
    return List.of(
        new OfficePolicy(
            Environment.PRODUCTION,
            CITY,
            new LoginPolicy(
                1,
                List.of(Modality.PALM),
                5,
                0,
                TryLimits.usual(),
                Fallback.NONE,
                SupervisedTerms.usual(),
                SeatTimes.usual())),
        new OfficePolicy(
            Environment.SANDBOX,
            CITY,
            new LoginPolicy(
                Long.MAX_VALUE,
                List.of(Modality.FINGER, Modality.PALM),
                6,
                3,
                new TryLimits(1, Duration.ofMinutes(10), 1),
                Fallback.SECOND_MODALITY,
                new SupervisedTerms(Duration.ofHours(4), true),
                new SeatTimes(Duration.ofSeconds(30), Duration.ofMinutes(10)))));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void isReadAsItWasWritten(OfficePolicy policy) throws Exception {
    assertEquals(policy, PolicyCodec.decode(PolicyCodec.encode(policy)));
    assertEquals(policy.policy(), PolicyCodec.ofKept(PolicyCodec.kept(policy.policy())));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void isRefusedCut(OfficePolicy policy) {
    byte[] encoded = PolicyCodec.encode(policy);
    for (int length = 0; length < encoded.length; length++) {
      byte[] cut = Arrays.copyOf(encoded, length);
      assertThrows(MalformedCbor.class, () -> PolicyCodec.decode(cut));
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void whateverIsReadHasOneFormOnly(OfficePolicy policy) {
    Random chance = new Random(9);
    byte[] encoded = PolicyCodec.encode(policy);
    for (int i = 0; i < 20_000; i++) {
      byte[] altered = encoded.clone();
      altered[chance.nextInt(altered.length)] = (byte) chance.nextInt(256);
      altered[chance.nextInt(altered.length)] ^= (byte) (1 << chance.nextInt(8));
      try {
        assertArrayEquals(altered, PolicyCodec.encode(PolicyCodec.decode(altered)));
      } catch (MalformedCbor refused) {
        continue;
      }
    }
  }

  /** As terminals have it in their books that met a policy of the first format. */
  @Test
  void whatWasKeptOfTheFirstFormatIsReadWithTheUsualSupervision() throws Exception {
    byte[] kept =
        new CborWriter()
            .map(8)
            .integer(4)
            .integer(7)
            .integer(5)
            .array(1)
            .integer(1)
            .integer(6)
            .integer(6)
            .integer(7)
            .array(3)
            .integer(4)
            .integer(40)
            .integer(44)
            .integer(8)
            .integer(0)
            .integer(9)
            .array(2)
            .integer(60)
            .integer(3600)
            .integer(10)
            .bool(true)
            .integer(11)
            .integer(2)
            .toBytes();

    LoginPolicy read = PolicyCodec.ofKept(kept);

    assertEquals(
        new LoginPolicy(
            7,
            List.of(Modality.PALM),
            6,
            2,
            new TryLimits(4, Duration.ofSeconds(40), 44),
            Fallback.NONE,
            SupervisedTerms.usual(),
            new SeatTimes(Duration.ofSeconds(60), Duration.ofHours(1))),
        read);
  }

  @Test
  void aSupervisedSessionIsShort() {
    assertThrows(
        IllegalArgumentException.class, () -> new SupervisedTerms(Duration.ofMinutes(9), true));
    assertThrows(
        IllegalArgumentException.class, () -> new SupervisedTerms(Duration.ofMinutes(241), true));
  }

  @Test
  void theBoundsAreThoseOfTheStandard() {
    Duration delay = Duration.ofSeconds(30);
    assertThrows(IllegalArgumentException.class, () -> new TryLimits(6, delay, 50));
    assertThrows(IllegalArgumentException.class, () -> new TryLimits(5, delay, 51));
    assertThrows(IllegalArgumentException.class, () -> new TryLimits(5, delay, 4));
    assertThrows(
        IllegalArgumentException.class, () -> new TryLimits(5, Duration.ofSeconds(29), 50));
  }
}
