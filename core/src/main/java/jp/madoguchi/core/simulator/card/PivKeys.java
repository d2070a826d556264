package jp.madoguchi.core.simulator.card;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.card.CommandApdu;
import jp.madoguchi.core.card.MalformedTlv;
import jp.madoguchi.core.card.ResponseApdu;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.card.StatusWord;
import jp.madoguchi.core.card.Tlv;

/** GENERAL AUTHENTICATE of a virtual card (SP 800-73-4 part 2, 3.2.4, appendix A). */
final class PivKeys {
  private static final int ECC_P256 = 0x11;
  private static final int TEMPLATE = 0x7C;
  private static final int RESPONSE = 0x82;
  private static final int CHALLENGE = 0x81;
  private static final int EXPONENTIATION = 0x85;
  private static final int DIGEST = 32;

  private PivKeys() {}

  static ResponseApdu use(
      VirtualCardState state, CommandApdu command, boolean pinVerified, boolean pinJustShown) {
    Optional<Slot> slot =
        Arrays.stream(Slot.values()).filter(s -> s.reference() == command.p2()).findFirst();
    if (slot.isEmpty() || command.p1() != ECC_P256) {
      return ResponseApdu.of(StatusWord.BAD_PARAMETERS);
    }
    boolean allowed = slot.get() == Slot.SIGNATURE ? pinJustShown : pinVerified;
    if (!allowed) {
      return ResponseApdu.of(StatusWord.PIN_NEEDED);
    }
    try {
      byte[] output = compute(slot.get(), state.key(slot.get()), command.data());
      return new ResponseApdu(
          new Tlv(TEMPLATE, new Tlv(RESPONSE, output).encoded()).encoded(), StatusWord.OK);
    } catch (MalformedTlv | IllegalArgumentException e) {
      return ResponseApdu.of(StatusWord.BAD_DATA);
    }
  }

  private static byte[] compute(Slot slot, VirtualKey key, byte[] data) throws MalformedTlv {
    List<Tlv> parts = Tlv.parse(Tlv.sole(data, TEMPLATE));
    if (Tlv.only(parts, RESPONSE).length != 0) {
      throw new IllegalArgumentException("an answer within the question");
    }
    if (slot == Slot.KEY_MANAGEMENT) {
      return key.agree(Tlv.only(parts, EXPONENTIATION));
    }
    byte[] digest = Tlv.only(parts, CHALLENGE);
    if (digest.length != DIGEST) {
      throw new IllegalArgumentException("a digest of " + digest.length + " bytes");
    }
    return key.sign(digest);
  }
}
