package jp.madoguchi.core.lockout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyMarkTest {
  private static final TallyMark MARK = new TallyMark(70_000_000_000L, Sha256.of(new byte[1]), 49);

  @Test
  void isReadAsItWasWritten() {
    assertEquals(Optional.of(MARK), TallyMark.decode(MARK.encoded()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 43, 45})
  void isNothingOfAnotherLength(int length) {
    assertEquals(Optional.empty(), TallyMark.decode(Arrays.copyOf(MARK.encoded(), length)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8})
  void isNothingWithANegativeNumber(int at) {
    byte[] altered = MARK.encoded();
    altered[at] = (byte) 0x80;

    assertEquals(Optional.empty(), TallyMark.decode(altered));
  }

  @Test
  void beginsAtOne() {
    assertThrows(IllegalArgumentException.class, () -> new TallyMark(0, Bytes.of(new byte[32]), 0));
  }
}
