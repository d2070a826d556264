package jp.madoguchi.core.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeySlotsTest {
  private static final byte[] PALM = {3, 1, 4, 1, 5};
  private final Randomness random = new SeededRandomness(7);
  private final KeyPair card = CurvePoint.fresh(random);
  private final Secret device = secret(1);
  private final Secret lease = secret(2);
  private KeySlots.Fresh fresh = KeySlots.create(random);
  private KeySlots inTest = fresh.slots();

  @BeforeEach
  void oneOperator() throws KeysRefused {
    fresh = KeySlots.create(random);
    inTest = fresh.slots().addOperator(operator("op-1", card), fresh.storeKey(), random);
  }

  @Nested
  class Unlocking {
    @Test
    void cardDeviceAndLeaseTogetherGiveTheStoreKey() throws KeysRefused {
      Secret key = inTest.unlock("op-1", cardSecret(inTest, "op-1", card), device, lease);

      assertTrue(key.matches(fresh.storeKey()));
    }

    @Test
    void theKeyOpensAfterTheSlotsWereWrittenAndRead() throws KeysRefused {
      KeySlots read = KeySlots.decode(inTest.encoded());

      assertTrue(
          read.unlock("op-1", cardSecret(read, "op-1", card), device, lease)
              .matches(fresh.storeKey()));
      assertArrayEquals(inTest.encoded(), read.encoded());
    }

    @Test
    void anotherCardIsRefused() throws KeysRefused {
      Secret other = cardSecret(inTest, "op-1", CurvePoint.fresh(random));

      assertThrows(KeysRefused.WrongKeys.class, () -> inTest.unlock("op-1", other, device, lease));
    }

    @Test
    void anotherDeviceIsRefused() throws KeysRefused {
      Secret right = cardSecret(inTest, "op-1", card);

      assertThrows(
          KeysRefused.WrongKeys.class, () -> inTest.unlock("op-1", right, secret(9), lease));
    }

    @Test
    void anotherLeaseIsRefused() throws KeysRefused {
      Secret right = cardSecret(inTest, "op-1", card);

      assertThrows(
          KeysRefused.WrongKeys.class, () -> inTest.unlock("op-1", right, device, secret(9)));
    }

    @Test
    void anOperatorWithoutSlotIsRefused() {
      assertThrows(KeysRefused.NoSlot.class, () -> inTest.unlock("op-9", secret(3), device, lease));
    }
  }

  @Nested
  class Palm {
    @Test
    void theTemplateOpensWithCardAndDeviceAlone() throws KeysRefused {
      Secret right = cardSecret(inTest, "op-1", card);

      assertArrayEquals(PALM, inTest.slot("op-1").orElseThrow().openPalm(right, device));
    }

    @Test
    void theTemplateStaysShutWithoutTheCard() throws KeysRefused {
      KeySlot slot = inTest.slot("op-1").orElseThrow();

      assertThrows(KeysRefused.WrongKeys.class, () -> slot.openPalm(secret(5), device));
    }

    @Test
    void aTemplateMovedToAnotherOperatorsSlotDoesNotOpen() throws KeysRefused {
      KeySlot slot = inTest.slot("op-1").orElseThrow();
      KeySlot moved =
          new KeySlot(inTest.storeId(), 0, "op-2", slot.cardKey(), slot.palm(), slot.storeKey());

      assertThrows(
          KeysRefused.WrongKeys.class,
          () -> moved.openPalm(cardSecret(inTest, "op-1", card), device));
    }
  }

  @Nested
  class Operators {
    @Test
    void aSecondOperatorOpensTheSameStore() throws KeysRefused {
      KeyPair second = CurvePoint.fresh(random);
      KeySlots two = inTest.addOperator(operator("op-2", second), fresh.storeKey(), random);

      assertTrue(
          two.unlock("op-2", cardSecret(two, "op-2", second), device, lease)
              .matches(fresh.storeKey()));
      assertEquals(List.of("op-1", "op-2"), two.operators());
    }

    @Test
    void aRemovedOperatorHasNoSlot() throws KeysRefused {
      KeySlots two =
          inTest.addOperator(operator("op-2", CurvePoint.fresh(random)), fresh.storeKey(), random);

      assertEquals(List.of("op-2"), two.removeOperator("op-1").operators());
    }

    @Test
    void theLastSlotStays() {
      assertThrows(KeysRefused.LastSlot.class, () -> inTest.removeOperator("op-1"));
    }

    @Test
    void aSlotIsNotReplaced() {
      assertThrows(
          KeysRefused.SlotTaken.class,
          () -> inTest.addOperator(operator("op-1", card), fresh.storeKey(), random));
    }

    @Test
    void theKeyOfAnotherStoreIsNotWrapped() {
      assertThrows(
          KeysRefused.WrongKeys.class,
          () -> inTest.addOperator(operator("op-2", card), secret(8), random));
    }

    @Test
    void aCardKeyOnAnotherCurveIsRefused() throws Exception {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp384r1"));
      KeyPair large = generator.generateKeyPair();

      assertThrows(
          KeysRefused.UnfitCardKey.class,
          () -> inTest.addOperator(operator("op-2", large), fresh.storeKey(), random));
    }
  }

  @Nested
  class Rotating {
    private final KeyPair second = CurvePoint.fresh(random);
    private KeySlots.Fresh rotated = KeySlots.create(random);

    @BeforeEach
    void withoutTheFirstOperator() throws KeysRefused {
      KeySlots two = inTest.addOperator(operator("op-2", second), fresh.storeKey(), random);
      rotated = two.rotated(Set.of("op-1"), device, lease, random);
    }

    @Test
    void givesWhoStaysTheNewKeyWithoutTheirCardBeingThere() throws KeysRefused {
      KeySlots read = KeySlots.decode(rotated.slots().encoded());

      assertTrue(
          read.unlock("op-2", cardSecret(read, "op-2", second), device, lease)
              .matches(rotated.storeKey()));
      assertFalse(rotated.storeKey().matches(fresh.storeKey()));
    }

    @Test
    void leavesNoSlotForWhoWasRemoved() {
      assertEquals(List.of("op-2"), rotated.slots().operators());
    }

    @Test
    void leavesThePalmAsItWas() throws KeysRefused {
      KeySlot slot = rotated.slots().slot("op-2").orElseThrow();

      assertArrayEquals(PALM, slot.openPalm(CurvePoint.agree(second, slot.palmPoint()), device));
    }

    @Test
    void namesAnotherStore() {
      assertEquals("store", inTest.storeName());
      assertEquals("store-1", rotated.slots().storeName());
    }

    @Test
    void needsSomebodyToStay() {
      assertThrows(
          KeysRefused.LastSlot.class, () -> inTest.rotated(Set.of("op-1"), device, lease, random));
    }
  }

  @Nested
  class HostileBytes {
    @Test
    void everyCutIsRefused() {
      byte[] whole = inTest.encoded();
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThrows(KeysRefused.Damaged.class, () -> KeySlots.decode(cut));
      }
    }

    @Test
    void bytesAfterTheEndAreRefused() {
      byte[] longer = Arrays.copyOf(inTest.encoded(), inTest.encoded().length + 1);

      assertThrows(KeysRefused.Damaged.class, () -> KeySlots.decode(longer));
    }

    @Test
    void noFlippedBitYieldsAKey() {
      byte[] whole = inTest.encoded();
      for (int bit = 0; bit < whole.length * 8; bit++) {
        byte[] flipped = whole.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        if (opensBoth(flipped)) {
          throw new AssertionError("bit " + bit + " went unnoticed");
        }
      }
    }

    @Test
    void madeUpBytesAreRefusedOrHarmless() {
      Random chance = new Random(11);
      byte[] whole = inTest.encoded();
      for (int round = 0; round < 2_000; round++) {
        byte[] mangled = whole.clone();
        for (int i = 0; i < 4; i++) {
          mangled[chance.nextInt(mangled.length)] = (byte) chance.nextInt();
        }
        assertFalse(!Arrays.equals(whole, mangled) && opensBoth(mangled));
      }
    }

    private boolean opensBoth(byte[] encoded) {
      try {
        KeySlots slots = KeySlots.decode(encoded);
        if (slots.slot("op-1").isEmpty()) {
          return false;
        }
        Secret secret = cardSecret(slots, "op-1", card);
        slots.slot("op-1").orElseThrow().openPalm(secret, device);
        slots.unlock("op-1", secret, device, lease).close();
        return true;
      } catch (KeysRefused refused) {
        return false;
      }
    }
  }

  private NewOperator operator(String id, KeyPair pair) {
    return new NewOperator(id, (ECPublicKey) pair.getPublic(), device, lease, PALM);
  }

  private static Secret cardSecret(KeySlots slots, String id, KeyPair pair) throws KeysRefused {
    return CurvePoint.agree(pair, slots.slot(id).orElseThrow().storePoint());
  }

  private static Secret secret(int filling) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) filling);
    return Secret.taking(bytes);
  }
}
