package jp.madoguchi.core.card;

import static jp.madoguchi.core.card.CardFixture.pin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.interfaces.ECPublicKey;
import java.util.stream.IntStream;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.simulator.card.VirtualReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An operator pulls the card at any moment of login and approval. */
class PulledCardTest {
  static int[] eachCommand() throws Exception {
    VirtualReader reader = CardFixture.readerWithCard();
    loginAndApprove(reader);
    int count = Math.toIntExact(reader.commands());
    return IntStream.range(0, count).toArray();
  }

  @Test
  void theStoryHasAllTheCommandsThatCanBeLost() throws Exception {
    int certificatesInTwoPieces = 3 * 2;
    int selectTriesVerifyProveAgreeVerifySign = 7;
    assertEquals(
        certificatesInTwoPieces + selectTriesVerifyProveAgreeVerifySign, eachCommand().length);
  }

  @ParameterizedTest
  @MethodSource("eachCommand")
  void theCommandIsLostWhenTheCardIsPulledBeforeIt(int commands) {
    VirtualReader reader = CardFixture.readerWithCard();
    reader.pullAfter(commands);
    assertThrows(CardLost.class, () -> loginAndApprove(reader));
    assertEquals(commands, reader.commands());
    assertFalse(reader.present());
  }

  @ParameterizedTest
  @MethodSource("eachCommand")
  void theAnswerIsLostWhenTheCardIsPulledBeforeItComes(int commands) {
    VirtualReader reader = CardFixture.readerWithCard();
    reader.pullBeforeAnswerAfter(commands);
    assertThrows(CardLost.class, () -> loginAndApprove(reader));
    assertEquals(commands + 1, reader.commands());
  }

  private static void loginAndApprove(VirtualReader reader) throws CardFault, CardLost {
    CardChallenge challenge = CardChallenge.fresh(CardFixture.randomness(11));
    ECPublicKey peer = (ECPublicKey) CardFixture.ISSUER.certificate().getPublicKey();
    try (PivCard card = PivCard.select(reader.connect().orElseThrow())) {
      for (Slot slot : Slot.values()) {
        card.certificate(slot);
      }
      card.triesLeft();
      card.verifyPin(pin("482913"));
      card.prove(challenge.message());
      card.agree(peer).close();
      card.verifyPin(pin("482913"));
      card.sign(Slot.SIGNATURE, new byte[32]);
    }
  }
}
