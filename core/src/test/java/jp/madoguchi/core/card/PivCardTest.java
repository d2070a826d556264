package jp.madoguchi.core.card;

import static jp.madoguchi.core.card.CardFixture.pin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.OptionalInt;
import javax.crypto.KeyAgreement;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.card.VirtualReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PivCardTest {
  private static final byte[] DIGEST = new byte[32];

  private PivCard inTest;

  @BeforeEach
  void select() throws CardFault, CardLost {
    inTest = PivCard.select(CardFixture.connected());
  }

  @AfterEach
  void close() {
    inTest.close();
  }

  @Test
  void aCardOfAnotherKindIsRefused() {
    VirtualReader reader = new VirtualReader("Test reader");
    reader.insertUnknown();
    CardFault.NotAPivCard fault =
        assertThrows(
            CardFault.NotAPivCard.class, () -> PivCard.select(reader.connect().orElseThrow()));
    assertEquals(StatusWord.NOT_FOUND, fault.status());
  }

  @ParameterizedTest
  @EnumSource
  void eachSlotHasACertificateOfTheOperatorByTheIssuer(Slot slot) throws Exception {
    X509Certificate certificate = inTest.certificate(slot);
    certificate.verify(CardFixture.ISSUER.certificate().getPublicKey());
    assertEquals("CN=" + CardFixture.OPERATOR, certificate.getSubjectX500Principal().getName());
    assertArrayEquals(CardFixture.CARD.certificate(slot), certificate.getEncoded());
  }

  @Nested
  class ThePin {
    @Test
    void aFreshCardHasThreeTries() throws Exception {
      assertEquals(OptionalInt.of(3), inTest.triesLeft());
    }

    @Test
    void aWrongPinCountsDownAndThenBlocks() throws Exception {
      assertEquals(2, wrongPin().triesLeft());
      assertEquals(1, wrongPin().triesLeft());
      assertThrows(CardFault.PinBlocked.class, () -> inTest.verifyPin(pin("000000")));
      assertEquals(OptionalInt.of(0), inTest.triesLeft());
    }

    @Test
    void aBlockedCardRefusesTheRightPin() throws Exception {
      wrongPin();
      wrongPin();
      assertThrows(CardFault.PinBlocked.class, () -> inTest.verifyPin(pin("000000")));
      assertThrows(CardFault.PinBlocked.class, () -> inTest.verifyPin(pin("482913")));
    }

    @Test
    void theRightPinGivesAllTriesBack() throws Exception {
      wrongPin();
      wrongPin();
      inTest.verifyPin(pin("482913"));
      assertEquals(OptionalInt.empty(), inTest.triesLeft());
      assertEquals(2, wrongPin().triesLeft());
    }

    @Test
    void aWrongPinAfterTheRightOneLocksTheKeysAgain() throws Exception {
      inTest.verifyPin(pin("482913"));
      wrongPin();
      assertThrows(CardFault.PinNeeded.class, () -> inTest.sign(Slot.AUTHENTICATION, DIGEST));
    }

    @Test
    void aChangedPinReplacesTheOldOne() throws Exception {
      inTest.changePin(pin("482913"), pin("77120934"));
      assertThrows(CardFault.WrongPin.class, () -> inTest.verifyPin(pin("482913")));
      inTest.verifyPin(pin("77120934"));
    }

    @Test
    void aChangeWithTheWrongOldPinCountsDown() throws Exception {
      CardFault.WrongPin fault =
          assertThrows(
              CardFault.WrongPin.class, () -> inTest.changePin(pin("000000"), pin("77120934")));
      assertEquals(2, fault.triesLeft());
    }

    @Test
    void aBlockedCardGetsANewPinWithTheUnblockingKey() throws Exception {
      block();
      inTest.unblock(pin("12345678"), pin("77120934"));
      assertEquals(OptionalInt.of(3), inTest.triesLeft());
      inTest.verifyPin(pin("77120934"));
    }

    @Test
    void aWrongUnblockingKeyCountsDownAndThenBlocksForGood() throws Exception {
      block();
      assertEquals(2, wrongPuk().triesLeft());
      assertEquals(1, wrongPuk().triesLeft());
      assertThrows(
          CardFault.PukBlocked.class, () -> inTest.unblock(pin("12345679"), pin("77120934")));
      assertThrows(
          CardFault.PukBlocked.class, () -> inTest.unblock(pin("12345678"), pin("77120934")));
      assertEquals(OptionalInt.of(0), inTest.triesLeft());
    }

    private void block() throws Exception {
      wrongPin();
      wrongPin();
      assertThrows(CardFault.PinBlocked.class, () -> inTest.verifyPin(pin("000000")));
    }

    private CardFault.WrongPuk wrongPuk() {
      return assertThrows(
          CardFault.WrongPuk.class, () -> inTest.unblock(pin("12345679"), pin("77120934")));
    }

    private CardFault.WrongPin wrongPin() {
      return assertThrows(CardFault.WrongPin.class, () -> inTest.verifyPin(pin("000000")));
    }
  }

  @Nested
  class TheKeys {
    @Test
    void aProofAnswersItsChallenge() throws Exception {
      CardChallenge challenge = CardChallenge.fresh(CardFixture.randomness(7));
      inTest.verifyPin(pin("482913"));
      byte[] proof = inTest.prove(challenge.message());
      X509Certificate certificate = inTest.certificate(Slot.AUTHENTICATION);
      assertTrue(challenge.isAnsweredBy(certificate, proof));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHENTICATION", "SIGNATURE"})
    void aSignatureVerifiesWithTheCertificate(Slot slot) throws Exception {
      byte[] message = {1, 2, 3};
      inTest.verifyPin(pin("482913"));
      byte[] signature = inTest.sign(slot, MessageDigest.getInstance("SHA-256").digest(message));
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(inTest.certificate(slot));
      verifier.update(message);
      assertTrue(verifier.verify(signature));
    }

    @Test
    void bothSidesAgreeOnOneSecret() throws Exception {
      KeyPair mine = pair("secp256r1");
      inTest.verifyPin(pin("482913"));
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(mine.getPrivate());
      agreement.doPhase(inTest.certificate(Slot.KEY_MANAGEMENT).getPublicKey(), true);
      try (Secret shared = inTest.agree((ECPublicKey) mine.getPublic());
          Secret expected = Secret.taking(agreement.generateSecret())) {
        assertTrue(shared.matches(expected));
      }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHENTICATION", "SIGNATURE"})
    void noKeySignsWithoutThePin(Slot slot) {
      CardFault.PinNeeded fault =
          assertThrows(CardFault.PinNeeded.class, () -> inTest.sign(slot, DIGEST));
      assertEquals(slot, fault.slot());
    }

    @Test
    void noSecretIsAgreedOnWithoutThePin() throws Exception {
      ECPublicKey peer = (ECPublicKey) pair("secp256r1").getPublic();
      assertThrows(CardFault.PinNeeded.class, () -> inTest.agree(peer));
    }

    @Test
    void eachApprovalNeedsThePinAnew() throws Exception {
      inTest.verifyPin(pin("482913"));
      inTest.sign(Slot.SIGNATURE, DIGEST);
      assertThrows(CardFault.PinNeeded.class, () -> inTest.sign(Slot.SIGNATURE, DIGEST));
    }

    @Test
    void anotherCommandBetweenPinAndApprovalSpoilsIt() throws Exception {
      inTest.verifyPin(pin("482913"));
      inTest.certificate(Slot.SIGNATURE);
      assertThrows(CardFault.PinNeeded.class, () -> inTest.sign(Slot.SIGNATURE, DIGEST));
    }

    @Test
    void theLoginKeyNeedsThePinOnce() throws Exception {
      inTest.verifyPin(pin("482913"));
      byte[] first = inTest.sign(Slot.AUTHENTICATION, DIGEST);
      assertFalse(first.length == 0);
      assertFalse(inTest.sign(Slot.AUTHENTICATION, DIGEST).length == 0);
    }

    @Test
    void aPeerOnAnotherCurveIsRefused() throws Exception {
      inTest.verifyPin(pin("482913"));
      ECPublicKey peer = (ECPublicKey) pair("secp384r1").getPublic();
      assertThrows(CardFault.UnsupportedKey.class, () -> inTest.agree(peer));
    }

    @Test
    void aPeerOffTheCurveIsRefused() throws Exception {
      inTest.verifyPin(pin("482913"));
      ECPublicKey honest = (ECPublicKey) pair("secp256r1").getPublic();
      ECPoint off = new ECPoint(honest.getW().getAffineX(), BigInteger.ONE);
      ECPublicKey peer = new ForgedKey(new ECPublicKeySpec(off, honest.getParams()));
      assertThrows(CardFault.UnsupportedKey.class, () -> inTest.agree(peer));
    }

    private static KeyPair pair(String curve) throws Exception {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    }
  }
}
