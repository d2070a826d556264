package jp.madoguchi.core.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.madoguchi.core.secret.Secret;
import org.junit.jupiter.api.Test;

class SealedBlobTest {
  private final Secret key = Secret.taking(new byte[32]);
  private final SeededRandomness random = new SeededRandomness(5);
  private final byte[] plain = "counter=3".getBytes(StandardCharsets.UTF_8);
  private final byte[] inTest = SealedBlob.seal(key, "login", plain, random);

  @Test
  void whatWasSealedOpens() throws KeysRefused {
    assertArrayEquals(plain, SealedBlob.open(key, "login", inTest));
  }

  @Test
  void anotherLabelDoesNotOpenIt() {
    assertThrows(KeysRefused.WrongKeys.class, () -> SealedBlob.open(key, "draft", inTest));
  }

  @Test
  void everyFlippedBitIsNoticed() {
    for (int bit = 0; bit < inTest.length * 8; bit++) {
      byte[] flipped = inTest.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThrows(KeysRefused.class, () -> SealedBlob.open(key, "login", flipped));
    }
  }

  @Test
  void aCutBlobIsDamaged() {
    byte[] cut = Arrays.copyOf(inTest, SealedBlob.OVERHEAD - 1);

    assertThrows(KeysRefused.Damaged.class, () -> SealedBlob.open(key, "login", cut));
  }

  @Test
  void sealingTwiceGivesDifferentBytes() {
    assertFalse(Arrays.equals(inTest, SealedBlob.seal(key, "login", plain, random)));
  }
}
