package jp.madoguchi.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office demands travels with the trust list. */
class TrustPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

  static List<TrustPolicy> policies() throws GeneralSecurityException {
    WitnessKey witness =
        new WitnessKey(
            "witness.example",
            KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
    SuiteDemand second = new SuiteDemand(Suite.HYBRID_2, NOW);
    return List.of(
        TrustPolicy.usual(),
        new TrustPolicy(7, SuiteDemand.none()),
        new TrustPolicy(180, second),
        new TrustPolicy(60, SuiteDemand.none(), Optional.of(witness)),
        new TrustPolicy(30, second, Optional.of(witness)));
  }

  private static TrustList list(TrustPolicy policy) {
    return new TrustList(
        Environment.SANDBOX,
        new MunicipalityCode("132128"),
        5,
        NOW,
        NOW.plusSeconds(60),
        List.of(),
        policy);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void itIsReadAsItWasWritten(TrustPolicy policy) throws Exception {
    assertEquals(policy, TrustListCodec.decode(TrustListCodec.encode(list(policy))).policy());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void itIsRefusedCut(TrustPolicy policy) {
    byte[] encoded = TrustListCodec.encode(list(policy));
    for (int length = 0; length < encoded.length; length++) {
      byte[] cut = Arrays.copyOf(encoded, length);
      assertThrows(MalformedCbor.class, () -> TrustListCodec.decode(cut));
    }
  }

  @Test
  void aWitnessKeyThatIsNoneIsRefused() throws Exception {
    byte[] encoded = TrustListCodec.encode(list(policies().get(3)));
    encoded[encoded.length - 5] ^= 1;
    assertThrows(MalformedCbor.class, () -> TrustListCodec.decode(encoded));
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 181})
  void theDaysBeforeARenewalHaveBounds(int days) {
    assertThrows(IllegalArgumentException.class, () -> new TrustPolicy(days, SuiteDemand.none()));
  }
}
