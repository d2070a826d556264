package jp.madoguchi.core.simulator.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import jp.madoguchi.core.card.CardFixture;
import jp.madoguchi.core.card.MalformedTlv;
import jp.madoguchi.core.card.Tlv;
import org.junit.jupiter.api.Test;

class VirtualCardStateTest {
  private final byte[] whole = CardFixture.CARD.toBytes();

  @Test
  void cutOffAnywhereIsRefused() {
    for (int length = 0; length < whole.length; length += 5) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThrows(MalformedTlv.class, () -> VirtualCardState.fromBytes(part));
    }
  }

  @Test
  void moreTriesThanACardGivesAreRefused() throws Exception {
    byte[] tampered = tampered(0x81, new byte[] {4});
    assertThrows(MalformedTlv.class, () -> VirtualCardState.fromBytes(tampered));
  }

  @Test
  void aPinThatIsNoneIsRefused() throws Exception {
    byte[] tampered = tampered(0x80, new byte[8]);
    assertThrows(MalformedTlv.class, () -> VirtualCardState.fromBytes(tampered));
  }

  @Test
  void aKeyOfZeroIsRefused() throws Exception {
    byte[] key = Tlv.join(new Tlv(0x80, new byte[32]), new Tlv(0x81, new byte[0]));
    byte[] tampered = tampered(0xA1, key);
    assertThrows(MalformedTlv.class, () -> VirtualCardState.fromBytes(tampered));
  }

  @Test
  void theStateOfABlockedCardIsRead() throws Exception {
    assertEquals(0, VirtualCardState.fromBytes(tampered(0x81, new byte[1])).triesLeft());
  }

  @Test
  void aCardOfBeforeHasTheUnblockingKeyOfAll() throws Exception {
    Tlv[] without =
        Tlv.parse(Tlv.sole(whole, 0x70)).stream()
            .filter(part -> part.tag() != 0x82)
            .toArray(Tlv[]::new);
    VirtualCardState read = VirtualCardState.fromBytes(new Tlv(0x70, Tlv.join(without)).encoded());
    assertArrayEquals(whole, read.toBytes());
  }

  @Test
  void anUnblockingKeyThatIsNoneIsRefused() throws Exception {
    for (byte[] none : new byte[][] {new byte[0], new byte[8], new byte[9]}) {
      byte[] tampered = tampered(0x82, none);
      assertThrows(MalformedTlv.class, () -> VirtualCardState.fromBytes(tampered));
    }
  }

  private byte[] tampered(int tag, byte[] value) throws MalformedTlv {
    Tlv[] parts =
        Tlv.parse(Tlv.sole(whole, 0x70)).stream()
            .map(part -> part.tag() == tag ? new Tlv(tag, value) : part)
            .toArray(Tlv[]::new);
    return new Tlv(0x70, Tlv.join(parts)).encoded();
  }
}
