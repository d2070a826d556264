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
  private static final TallyMark MARK =
      new TallyMark(70_000_000_000L, Sha256.of(new byte[1]), 49, 7);

  @Test
  void isReadAsItWasWritten() {
    assertEquals(Optional.of(MARK), TallyMark.decode(MARK.encoded()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 43, 45, 51, 53})
  void isNothingOfAnotherLength(int length) {
    assertEquals(Optional.empty(), TallyMark.decode(Arrays.copyOf(MARK.encoded(), length)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 44})
  void isNothingWithANegativeNumber(int at) {
    byte[] altered = MARK.encoded();
    altered[at] = (byte) 0x80;

    assertEquals(Optional.empty(), TallyMark.decode(altered));
  }

  @Test
  void ofBeforeThereWereOrdersHasObeyedNone() {
    byte[] first = Arrays.copyOf(MARK.encoded(), 44);

    assertEquals(
        Optional.of(new TallyMark(MARK.sequence(), MARK.root(), MARK.spent(), 0)),
        TallyMark.decode(first));
  }

  @Test
  void beginsAtOne() {
    assertThrows(
        IllegalArgumentException.class, () -> new TallyMark(0, Bytes.of(new byte[32]), 0, 0));
  }
}
