package jp.madoguchi.core.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import jp.madoguchi.core.port.Randomness;

/**
 * What a card signs at login to prove that it is here: a label that nothing else we sign begins
 * with, and 32 fresh random bytes. Used once.
 */
public final class CardChallenge {
  private static final byte[] LABEL =
      "madoguchi/card-presence/1\0".getBytes(StandardCharsets.US_ASCII);
  private static final int FRESH = 32;

  private final byte[] message;

  private CardChallenge(byte[] message) {
    this.message = message;
  }

  public static CardChallenge fresh(Randomness randomness) {
    byte[] message = new byte[LABEL.length + FRESH];
    System.arraycopy(LABEL, 0, message, 0, LABEL.length);
    System.arraycopy(randomness.bytes(FRESH), 0, message, LABEL.length, FRESH);
    return new CardChallenge(message);
  }

  /** What goes to {@link PivCard#prove}. */
  public byte[] message() {
    return message.clone();
  }

  /**
   * Whether the answer is this challenge's signature by the certificate's key. Whether that
   * certificate is to be trusted, and is in force, is for the caller to check.
   */
  public boolean isAnsweredBy(X509Certificate certificate, byte[] signature) {
    if (!(certificate.getPublicKey() instanceof ECPublicKey key && P256.holds(key))
        || !P256.isSignature(signature)) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform verifies P-256", e);
    }
  }
}
