package jp.madoguchi.bench.palm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnedTest {
  /** Two columns, three rows: 1 2 / 3 4 / 5 6. */
  private static final int[] PIXELS = {1, 2, 3, 4, 5, 6};

  private static byte[] jpeg(int orientation, ByteOrder order) {
    ByteBuffer out = ByteBuffer.allocate(40);
    out.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) 34);
    out.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    out.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'});
    out.order(order).putShort((short) 42).putInt(8).putShort((short) 1);
    out.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
    return out.array();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrientationIsReadInEitherByteOrder(int orientation) {
    assertEquals(orientation, Turned.orientation(jpeg(orientation, ByteOrder.LITTLE_ENDIAN)));
    assertEquals(orientation, Turned.orientation(jpeg(orientation, ByteOrder.BIG_ENDIAN)));
  }

  @Test
  void nonsenseIsUpright() {
    byte[] whole = jpeg(6, ByteOrder.BIG_ENDIAN);
    for (int length = 0; length < 32; length++) {
      assertEquals(1, Turned.orientation(Arrays.copyOf(whole, length)), "of " + length + " bytes");
    }
    assertEquals(1, Turned.orientation(jpeg(9, ByteOrder.BIG_ENDIAN)));
  }

  /** What the eye sees: row by row of the upright picture. */
  @ParameterizedTest
  @CsvSource({
    "1, 1 2 3 4 5 6",
    "2, 2 1 4 3 6 5",
    "3, 6 5 4 3 2 1",
    "4, 5 6 3 4 1 2",
    "5, 1 3 5 2 4 6",
    "6, 5 3 1 6 4 2",
    "7, 6 4 2 5 3 1",
    "8, 2 4 6 1 3 5"
  })
  void aPictureIsPutUpright(int orientation, String expected) {
    int[] wanted = Arrays.stream(expected.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(wanted, Turned.upright(PIXELS, 2, 3, orientation));
  }
}
