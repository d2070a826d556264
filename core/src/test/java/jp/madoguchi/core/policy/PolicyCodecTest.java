package jp.madoguchi.core.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
                SeatTimes.usual(),
                false)),
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
                new SeatTimes(Duration.ofSeconds(30), Duration.ofMinutes(10)),
                true)));
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

  @Test
  void simulatedDevicesCountInTheSandboxAlone() {
    LoginPolicy simulated = policies().getLast().policy();

    assertThrows(
        IllegalArgumentException.class,
        () -> new OfficePolicy(Environment.PRODUCTION, CITY, simulated));
    byte[] sandbox = PolicyCodec.encode(policies().getLast());
    sandbox[4] = (byte) Environment.PRODUCTION.code();
    assertThrows(MalformedCbor.class, () -> PolicyCodec.decode(sandbox));
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
