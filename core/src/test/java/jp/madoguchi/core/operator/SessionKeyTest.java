package jp.madoguchi.core.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Test;

class SessionKeyTest {
  private static final byte[] MESSAGE = "entry".getBytes(UTF_8);

  private final SessionKey inTest = SessionKey.fresh(new SeededRandomness(1));

  private boolean verifies(byte[] message, Bytes signature) throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(
        KeyFactory.getInstance("EC")
            .generatePublic(new X509EncodedKeySpec(inTest.publicKey().toArray())));
    verifier.update(message);
    return verifier.verify(signature.toArray());
  }

  @Test
  void signsWhatItsPublicKeyVerifies() throws GeneralSecurityException {
    Bytes signature = inTest.sign(MESSAGE);
    assertTrue(verifies(MESSAGE, signature));
    assertFalse(verifies("other".getBytes(UTF_8), signature));
  }

  @Test
  void signsNoMoreOnceTheSessionHasEnded() {
    inTest.close();
    inTest.close();
    assertThrows(IllegalStateException.class, () -> inTest.sign(MESSAGE));
  }

  @Test
  void endsWithItsSession() throws Exception {
    Session session =
        new TestCard("sato").session(Samples.ENTRANT, new Ulid("01J00000000000000000000009"));
    session.close();
    assertThrows(IllegalStateException.class, () -> session.key().sign(MESSAGE));
    assertFalse(session.toString().contains("PrivateKey"));
  }

  @Test
  void isMadeAndUsedWithTheGivenRandomnessAlone() {
    SessionKey same = SessionKey.fresh(new SeededRandomness(1));
    assertEquals(inTest.publicKey(), same.publicKey());
    assertEquals(inTest.sign(MESSAGE), same.sign(MESSAGE));
    assertNotEquals(inTest.publicKey(), SessionKey.fresh(new SeededRandomness(2)).publicKey());
  }

  @Test
  void isNotPrinted() {
    assertEquals("SessionKey[redacted]", inTest.toString());
  }
}
