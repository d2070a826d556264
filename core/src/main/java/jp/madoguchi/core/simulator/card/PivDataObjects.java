package jp.madoguchi.core.simulator.card;

import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.core.card.CommandApdu;
import jp.madoguchi.core.card.MalformedTlv;
import jp.madoguchi.core.card.ResponseApdu;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.card.StatusWord;
import jp.madoguchi.core.card.Tlv;

/** What a virtual card tells about itself: application template and certificates. */
final class PivDataObjects {
  private static final byte[] APPLICATION = HexFormat.of().parseHex("A000000308000010000100");
  private static final byte[] AUTHORITY = HexFormat.of().parseHex("A000000308");
  private static final int VERSION_BYTES = 2;

  private PivDataObjects() {}

  /** Whether the name is the application's, with or without its version. */
  static boolean isPivApplication(byte[] name) {
    int withoutVersion = APPLICATION.length - VERSION_BYTES;
    return Arrays.equals(name, APPLICATION)
        || Arrays.equals(name, Arrays.copyOf(APPLICATION, withoutVersion));
  }

  /** 61 { 4F suffix of the name, 79 { 4F authority } } (SP 800-73-4 part 2, table 4). */
  static byte[] applicationTemplate() {
    byte[] suffix = Arrays.copyOfRange(APPLICATION, AUTHORITY.length, APPLICATION.length);
    Tlv authority = new Tlv(0x79, new Tlv(0x4F, AUTHORITY).encoded());
    return new Tlv(0x61, Tlv.join(new Tlv(0x4F, suffix), authority)).encoded();
  }

  static ResponseApdu read(VirtualCardState state, CommandApdu command) {
    if (command.p1() != 0x3F || command.p2() != 0xFF) {
      return ResponseApdu.of(StatusWord.BAD_PARAMETERS);
    }
    byte[] wanted;
    try {
      wanted = Tlv.sole(command.data(), 0x5C);
    } catch (MalformedTlv e) {
      return ResponseApdu.of(StatusWord.BAD_DATA);
    }
    for (Slot slot : Slot.values()) {
      if (HexFormat.of().formatHex(wanted).equals(Integer.toHexString(slot.certificateObject()))) {
        return new ResponseApdu(certificateObject(state.certificate(slot)), StatusWord.OK);
      }
    }
    return ResponseApdu.of(StatusWord.NOT_FOUND);
  }

  private static byte[] certificateObject(byte[] certificate) {
    Tlv uncompressed = new Tlv(0x71, new byte[1]);
    Tlv noErrors = new Tlv(0xFE, new byte[0]);
    byte[] parts = Tlv.join(new Tlv(0x70, certificate), uncompressed, noErrors);
    return new Tlv(0x53, parts).encoded();
  }
}
