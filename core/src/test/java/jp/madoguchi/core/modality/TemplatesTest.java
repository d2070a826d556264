package jp.madoguchi.core.modality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Template PALM =
      new Template(Modality.PALM, "palm-1", Bytes.of(new byte[] {9, 8}));
  private static final Template FINGER =
      new Template(Modality.FINGER, "finger-1", Bytes.of(new byte[] {7}));

  @Test
  void areReadAsTheyWereWritten() throws Exception {
    Templates both = Templates.of(List.of(FINGER, PALM));
    assertEquals(both, Templates.decode(both.encode()));
    assertEquals(List.of(PALM, FINGER), both.all());
    assertEquals(Optional.of(FINGER), both.find(Modality.FINGER));
    assertEquals(Optional.empty(), both.find(Modality.FACE));
  }

  /** As slots have it that were made before there were others. */
  @Test
  void aPalmAloneKeepsItsBytes() throws Exception {
    byte[] alone = Arrays.copyOf("MPLM\2bocv-123".getBytes(StandardCharsets.US_ASCII), 60);
    Templates read = Templates.decode(alone);
    assertEquals("bocv-123", read.find(Modality.PALM).orElseThrow().extractor());
    assertArrayEquals(alone, read.find(Modality.PALM).orElseThrow().content().toArray());
    assertArrayEquals(alone, read.encode());
  }

  @Test
  void hasEachModalityOnce() {
    assertThrows(IllegalArgumentException.class, () -> Templates.of(List.of(PALM, PALM)));
    assertThrows(IllegalArgumentException.class, () -> new Templates(List.of(FINGER, PALM)));
  }

  @Test
  void whateverIsReadHasOneFormOnly() {
    byte[] encoded = Templates.of(List.of(PALM, FINGER)).encode();
    Random chance = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      byte[] altered = encoded.clone();
      altered[chance.nextInt(altered.length)] = (byte) chance.nextInt(256);
      try {
        assertArrayEquals(altered, Templates.decode(altered).encode());
      } catch (MalformedCbor refused) {
        continue;
      }
    }
    for (int length = 0; length < encoded.length; length++) {
      byte[] cut = Arrays.copyOf(encoded, length);
      assertThrows(MalformedCbor.class, () -> Templates.decode(cut));
    }
  }

  @Test
  void nothingOfThePersonIsPrinted() {
    assertFalse(Templates.of(List.of(PALM)).toString().contains("09"));
  }
}
