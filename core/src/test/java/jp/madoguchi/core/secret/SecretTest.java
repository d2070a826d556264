package jp.madoguchi.core.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecretTest {
  private static byte[] key() {
    return new byte[] {1, 2, 3, 4};
  }

  @Test
  void takesTheBytesOverAndZeroesTheSource() {
    byte[] source = key();
    try (Secret inTest = Secret.taking(source)) {
      assertArrayEquals(new byte[4], source);
      assertEquals(4, inTest.length());
      assertArrayEquals(key(), inTest.use(byte[]::clone));
    }
  }

  @Test
  void zeroesWhatItLent() {
    try (Secret inTest = Secret.taking(key())) {
      assertArrayEquals(new byte[4], inTest.use(lent -> lent));
    }
  }

  @Test
  void zeroesWhatItLentToOneThatFailed() {
    byte[][] kept = new byte[1][];
    try (Secret inTest = Secret.taking(key())) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              inTest.use(lent -> {
                kept[0] = lent;
                throw new IllegalArgumentException();
              }));
      assertArrayEquals(new byte[4], kept[0]);
      assertArrayEquals(key(), inTest.use(byte[]::clone));
    }
  }

  @Test
  void matchesTheSameBytesOnly() {
    try (Secret inTest = Secret.taking(key());
        Secret same = Secret.taking(key());
        Secret other = Secret.taking(new byte[] {1, 2, 3, 5});
        Secret shorter = Secret.taking(new byte[] {1, 2, 3});
        Secret empty = Secret.taking(new byte[0])) {
      assertTrue(inTest.matches(same));
      assertFalse(inTest.matches(other));
      assertFalse(inTest.matches(shorter));
      assertFalse(inTest.matches(empty));
      assertEquals(0, empty.length());
    }
  }

  @Test
  void aCopyOutlivesIt() {
    Secret inTest = Secret.taking(key());
    try (Secret copy = inTest.copy()) {
      inTest.close();
      assertArrayEquals(key(), copy.use(byte[]::clone));
    }
  }

  @Test
  void isNotPrinted() {
    try (Secret inTest = Secret.taking(key())) {
      assertEquals("Secret[redacted]", inTest.toString());
    }
  }

  @Nested
  class OnceClosed {
    private final WatchedArena arena = new WatchedArena();
    private final Secret inTest = Secret.in(arena, key());

    @Test
    void itsMemoryWasZeroedBeforeItWasGivenBack() {
      assertArrayEquals(key(), arena.content());
      inTest.close();
      assertArrayEquals(new byte[4], arena.atClose().orElseThrow());
    }

    @Test
    void everyUseIsRefused() {
      inTest.destroy();
      assertTrue(inTest.isDestroyed());
      assertThrows(IllegalStateException.class, () -> inTest.use(byte[]::clone));
      assertThrows(IllegalStateException.class, inTest::copy);
      assertThrows(IllegalStateException.class, inTest::length);
      try (Secret other = Secret.taking(key())) {
        assertThrows(IllegalStateException.class, () -> inTest.matches(other));
        assertThrows(IllegalStateException.class, () -> other.matches(inTest));
      }
    }

    @Test
    void itMayBeClosedAgain() {
      inTest.close();
      inTest.close();
      assertTrue(inTest.isDestroyed());
    }
  }

  @Test
  void isLentWholeOrNotAtAllWhileAnotherThreadClosesIt() throws Exception {
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      for (int round = 0; round < 200; round++) {
        Secret inTest = Secret.taking(new byte[] {1, 1, 1, 1, 1, 1, 1, 1});
        CountDownLatch using = new CountDownLatch(1);
        Future<Boolean> whole = threads.submit(() -> wholeUntilClosed(inTest, using));
        using.await();
        inTest.close();
        assertTrue(whole.get(), "round " + round);
      }
    }
  }

  private static boolean wholeUntilClosed(Secret secret, CountDownLatch using) {
    try {
      while (secret.use(SecretTest::allOnes)) {
        using.countDown();
      }
      return false;
    } catch (IllegalStateException closed) {
      return true;
    }
  }

  private static boolean allOnes(byte[] lent) {
    int sum = 0;
    for (byte b : lent) {
      sum += b;
    }
    return sum == lent.length;
  }
}
