package jp.madoguchi.core.trust;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signature comes from whoever has the line. */
class HostileSignatureTest {
  private static final byte[] MESSAGE = {1, 2, 3};

  @SuppressWarnings("NullAway.Init")
  private KeyPair keys;

  @SuppressWarnings("NullAway.Init")
  private byte[] sound;

  @BeforeEach
  void sign() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(keys.getPrivate());
    signer.update(MESSAGE);
    sound = signer.sign();
  }

  private boolean holds(byte[] signature) {
    return Ecdsa.holds(keys.getPublic(), MESSAGE, Bytes.of(signature));
  }

  @Test
  void withAnyOneBitBentItIsFalseAndNothingElseHappens() {
    assertTrue(holds(sound));
    for (int bit = 0; bit < 8 * sound.length; bit++) {
      byte[] bent = sound.clone();
      bent[bit / 8] ^= (byte) (1 << bit % 8);
      assertFalse(holds(bent), "bit " + bit);
    }
  }

  @Test
  void ofWhateverOtherTypeItIsFalse() {
    for (int tag = 0; tag < 256; tag++) {
      byte[] other = sound.clone();
      other[2] = (byte) tag;
      assertFalse(tag != sound[2] && holds(other), "tag " + tag);
    }
  }
}
