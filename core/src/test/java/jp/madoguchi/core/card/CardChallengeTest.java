package jp.madoguchi.core.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardChallengeTest {
  private final CardChallenge inTest = CardChallenge.fresh(CardFixture.randomness(21));
  private PivCard card;
  private X509Certificate certificate;

  @BeforeEach
  void showThePin() throws Exception {
    card = PivCard.select(CardFixture.connected());
    certificate = card.certificate(Slot.AUTHENTICATION);
    card.verifyPin(CardFixture.pin("482913"));
  }

  @Test
  void theCardsProofIsAccepted() throws Exception {
    assertTrue(inTest.isAnsweredBy(certificate, card.prove(inTest.message())));
  }

  @Test
  void aProofForAnotherChallengeIsRefused() throws Exception {
    CardChallenge other = CardChallenge.fresh(CardFixture.randomness(22));
    assertFalse(inTest.isAnsweredBy(certificate, card.prove(other.message())));
  }

  @Test
  void aProofOfAnotherKeyIsRefused() throws Exception {
    byte[] proof = card.prove(inTest.message());
    assertFalse(inTest.isAnsweredBy(card.certificate(Slot.SIGNATURE), proof));
  }

  @Test
  void aFlippedBitIsRefused() throws Exception {
    byte[] proof = card.prove(inTest.message());
    proof[proof.length - 1] ^= 1;
    assertFalse(inTest.isAnsweredBy(certificate, proof));
  }

  @Test
  void whatIsNoSignatureIsRefused() {
    assertFalse(inTest.isAnsweredBy(certificate, new byte[0]));
    assertFalse(inTest.isAnsweredBy(certificate, new byte[72]));
  }

  @Test
  void aKeyThatIsNotOfP256IsRefused() throws Exception {
    byte[] proof = card.prove(inTest.message());
    assertFalse(inTest.isAnsweredBy(OtherCertificate.ofRsa(), proof));
    assertFalse(inTest.isAnsweredBy(OtherCertificate.onP384(), proof));
  }

  @Test
  void beginsWithItsLabelAndEndsWith32FreshBytes() {
    byte[] label = "madoguchi/card-presence/1\0".getBytes(StandardCharsets.US_ASCII);
    byte[] message = inTest.message();
    assertEquals(label.length + 32, message.length);
    assertTrue(Arrays.equals(label, Arrays.copyOf(message, label.length)));
    assertFalse(Arrays.equals(message, CardChallenge.fresh(CardFixture.randomness(22)).message()));
  }
}
