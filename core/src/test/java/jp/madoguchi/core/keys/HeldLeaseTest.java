package jp.madoguchi.core.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.secret.Secret;
import org.junit.jupiter.api.Test;

class HeldLeaseTest {
  private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-04-04T00:00:00Z");
  private final Secret device = Secret.taking(new byte[32]);
  private final HeldLease inTest =
      new HeldLease(new Lease("L1", FROM, UNTIL), Secret.taking(new byte[32]));

  @Test
  void theSecretIsGivenFromTheFirstInstantOn() throws KeysRefused {
    assertEquals(32, inTest.secretAt(at(FROM)).length());
  }

  @Test
  void aLeaseThatHasNotBegunIsRefused() {
    assertThrows(KeysRefused.LeaseNotBegun.class, () -> inTest.secretAt(at(FROM.minusNanos(1))));
  }

  @Test
  void aLeaseIsOverAtItsEnd() {
    assertThrows(KeysRefused.LeaseOver.class, () -> inTest.secretAt(at(UNTIL)));
  }

  @Test
  void anEndedLeaseStaysOverWhenTheClockGoesBack() {
    assertThrows(KeysRefused.LeaseOver.class, () -> inTest.secretAt(at(UNTIL)));

    assertThrows(KeysRefused.LeaseOver.class, () -> inTest.secretAt(at(FROM)));
  }

  @Test
  void aSealedLeaseOpensOnItsDevice() throws KeysRefused {
    byte[] sealed = inTest.seal(device, new SeededRandomness(1));
    HeldLease opened = HeldLease.open(sealed, device);

    assertEquals(inTest.lease(), opened.lease());
    assertTrue(opened.secretAt(at(FROM)).matches(inTest.secretAt(at(FROM))));
  }

  @Test
  void aSealedLeaseStaysShutElsewhere() {
    byte[] sealed = inTest.seal(device, new SeededRandomness(1));
    Secret other = Secret.taking(new byte[] {1});

    assertThrows(KeysRefused.WrongKeys.class, () -> HeldLease.open(sealed, other));
  }

  private static Clock at(Instant now) {
    return new Clock() {
      @Override
      public Instant now() {
        return now;
      }

      @Override
      public long tick() {
        return 0;
      }

      @Override
      public String bootId() {
        return "test";
      }
    };
  }
}
