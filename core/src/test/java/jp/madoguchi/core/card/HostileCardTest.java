package jp.madoguchi.core.card;

import static jp.madoguchi.core.card.CardFixture.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a card answers, a call ends with a typed refusal and holds little of it. */
class HostileCardTest {
  private static final byte[] DIGEST = new byte[32];
  private static final String SHARED = "11".repeat(32);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "90",
        "9000",
        "61114F069000",
        "61824F069000",
        "7F7F7F7F9000",
        "6F004F0600009000",
        "610061009000"
      })
  void anAnswerToSelectThatIsNotATemplateIsRefused(String answer) {
    ScriptedCard card = new ScriptedCard(n -> HexFormat.of().parseHex(answer));
    assertThrows(CardFault.BadAnswer.class, () -> PivCard.select(card));
    assertTrue(card.closed());
  }

  @ParameterizedTest
  @CsvSource({
    "a bare status,                 9000",
    "another object,                7E009000",
    "an object cut off,             538201009000",
    "a length without end,          53809000",
    "a length of four bytes,        5384000000019000",
    "two objects,                   530053009000",
    "nothing inside,                53009000",
    "no certificate inside,         5305710100FE009000",
    "no form byte,                  530270009000",
    "two certificates,              5307700070007101009000",
    "an empty certificate,          53077000710100FE009000",
    "a certificate that is noise,   530A7003DEADBE710100FE009000",
    "a tag without end,             1F8181819000",
  })
  void aCertificateObjectThatIsMalformedIsRefused(String what, String answer) throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(answer));
    assertThrows(CardFault.BadAnswer.class, () -> inTest.certificate(Slot.AUTHENTICATION), what);
  }

  @Test
  void bytesBehindTheCertificateAreRefused() throws Exception {
    byte[] honest = CardFixture.CARD.certificate(Slot.AUTHENTICATION);
    byte[] longer = Arrays.copyOf(honest, honest.length + 1);
    assertThrows(CardFault.BadAnswer.class, () -> certificateFrom(longer));
  }

  @Test
  void aCertificateCutOffAnywhereIsRefused() throws Exception {
    byte[] honest = CardFixture.CARD.certificate(Slot.AUTHENTICATION);
    for (int length = 0; length < honest.length; length += 7) {
      byte[] shorter = Arrays.copyOf(honest, length);
      assertThrows(CardFault.BadAnswer.class, () -> certificateFrom(shorter), "at " + length);
    }
  }

  /**
   * Some flips give a certificate that is well-formed; what matters is that nothing else escapes.
   */
  @Test
  void aFlippedByteIsRefusedOrChangesTheCertificate() throws Exception {
    byte[] honest = CardFixture.CARD.certificate(Slot.AUTHENTICATION);
    int refused = 0;
    for (int at = 0; at < honest.length; at++) {
      for (int flip : new int[] {0x01, 0x80, 0xFF}) {
        byte[] flipped = honest.clone();
        flipped[at] ^= (byte) flip;
        refused += isRefused(flipped) ? 1 : 0;
      }
    }
    assertTrue(refused > honest.length / 2, refused + " of " + 3 * honest.length);
  }

  private static boolean isRefused(byte[] der) throws Exception {
    try {
      certificateFrom(der);
      return false;
    } catch (CardFault e) {
      return true;
    }
  }

  @Test
  void aCompressedCertificateIsRefused() throws Exception {
    String object = "530970021F8B710101FE00";
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(object + "9000"));
    assertThrows(CardFault.UnsupportedKey.class, () -> inTest.certificate(Slot.AUTHENTICATION));
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    ScriptedCard card = ScriptedCard.selectedThen("6100");
    PivCard inTest = PivCard.select(card);
    assertThrows(CardFault.BadAnswer.class, () -> inTest.certificate(Slot.SIGNATURE));
    assertEquals(1 + ApduChannel.MOST_PIECES, card.commands().size());
  }

  @Test
  void anAnswerOfMoreThan16KiBIsCutOff() throws Exception {
    ScriptedCard card = ScriptedCard.selectedThen("00".repeat(256) + "6100");
    PivCard inTest = PivCard.select(card);
    assertThrows(CardFault.BadAnswer.class, () -> inTest.certificate(Slot.SIGNATURE));
    assertEquals(1 + 16 * 1024 / 256 + 1, card.commands().size());
  }

  @Test
  void oneHugePieceIsRefused() throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen("00".repeat(65_536) + "9000"));
    assertThrows(CardFault.BadAnswer.class, () -> inTest.certificate(Slot.SIGNATURE));
  }

  @ParameterizedTest
  @CsvSource({
    "nothing,                     9000",
    "another template,            7E0282009000",
    "an empty template,           7C009000",
    "a sequence cut off,          7C04820230309000",
    "an empty sequence,           7C04820230009000",
    "one number,                  7C07820530030201019000",
    "three numbers,               7C0D820B30090201010201010201019000",
    "zero,                        7C0A820830060201000201019000",
    "a negative number,           7C0A820830060201FF0201019000",
    "a number not the shortest,   7C0B82093007020200010201019000",
    "a byte behind,               7C0B82093006020101020101009000",
    "two answers,                 7C0882023000820230009000",
  })
  void anAnswerThatIsNoSignatureIsRefused(String what, String answer) throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(answer));
    assertThrows(CardFault.BadAnswer.class, () -> inTest.sign(Slot.AUTHENTICATION, DIGEST), what);
  }

  @Test
  void theShortestSignatureIsTaken() throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen("7C0A820830060201010201019000"));
    assertEquals(8, inTest.sign(Slot.AUTHENTICATION, DIGEST).length);
  }

  @Test
  void aNumberAboveTheOrderOfTheCurveIsNoSignature() throws Exception {
    String tooBig = "022100" + "FF".repeat(32);
    String answer = "7C2A82283026" + tooBig + "020101" + "9000";
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(answer));
    assertThrows(CardFault.BadAnswer.class, () -> inTest.sign(Slot.SIGNATURE, DIGEST));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 64})
  void aSharedSecretOfTheWrongLengthIsRefused(int length) throws Exception {
    byte[] answer = new Tlv(0x7C, new Tlv(0x82, new byte[length]).encoded()).encoded();
    String hex = HexFormat.of().formatHex(answer) + "9000";
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen(hex));
    assertThrows(CardFault.BadAnswer.class, () -> inTest.agree(peer()));
  }

  @Test
  void aSharedSecretOfTheRightLengthIsTaken() throws Exception {
    PivCard inTest = PivCard.select(ScriptedCard.selectedThen("7C228220" + SHARED + "9000"));
    assertEquals(32, inTest.agree(peer()).length());
  }

  @Test
  void aCertificateOfAnotherCurveIsRefused() throws Exception {
    CardFault.UnsupportedKey fault =
        assertThrows(
            CardFault.UnsupportedKey.class,
            () -> certificateFrom(OtherCertificate.onP384().getEncoded()));
    assertEquals(Slot.AUTHENTICATION, fault.slot());
  }

  @Test
  void aCertificateOfAnRsaKeyIsRefused() {
    assertThrows(
        CardFault.UnsupportedKey.class,
        () -> certificateFrom(OtherCertificate.ofRsa().getEncoded()));
  }

  @Test
  void thePinLeavesNoTraceInWhatWasSent() throws Exception {
    byte[][] sent = new byte[1][];
    ScriptedCard answers = ScriptedCard.selectedThen("9000");
    PivCard inTest =
        PivCard.select(
            new ForwardingCard(answers) {
              @Override
              public byte[] transmit(byte[] command) {
                sent[0] = command;
                return super.transmit(command);
              }
            });
    inTest.verifyPin(pin("482913"));
    assertEquals(0x20, answers.commands().getLast()[1]);
    assertEquals("00".repeat(sent[0].length), HexFormat.of().formatHex(sent[0]));
  }

  private static ECPublicKey peer() {
    return (ECPublicKey) CardFixture.ISSUER.certificate().getPublicKey();
  }

  private static void certificateFrom(byte[] der) throws Exception {
    byte[] parts =
        Tlv.join(new Tlv(0x70, der), new Tlv(0x71, new byte[1]), new Tlv(0xFE, new byte[0]));
    String object = HexFormat.of().formatHex(new Tlv(0x53, parts).encoded());
    PivCard.select(ScriptedCard.selectedThen(object + "9000")).certificate(Slot.AUTHENTICATION);
  }
}
