package jp.madoguchi.core.medium;

import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.HiddenHead;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.value.Bytes;

/**
 * Closes and opens the file in which a medium's signed index lies. Opening says nothing about who
 * made it; only the signatures inside do.
 */
final class IndexSeal {
  /** A larger file is no index. */
  static final int LARGEST = 1 << 20;

  private static final byte[] ONLY_ONCE = new byte[HiddenFile.NONCE];

  private IndexSeal() {}

  /** To the centre, under a fresh key in a head of its own. */
  static byte[] toCentre(byte[] signed, CentreRecipient recipient, Randomness randomness) {
    HiddenHead.Fresh fresh = HiddenHead.make(recipient, randomness);
    return HiddenFile.seal(fresh.head(), fresh.key(), ONLY_ONCE, signed);
  }

  /** To the terminal that gave this key with its own medium. */
  static byte[] toTerminal(byte[] signed, Bytes answerKey, Randomness randomness) {
    byte[] nonce = randomness.bytes(HiddenFile.NONCE);
    return HiddenFile.seal(nonce, key(answerKey), nonce, signed);
  }

  /** The signed index, where these bytes are one for this centre. */
  static Optional<byte[]> atCentre(byte[] file, CentreKeys keys) {
    try {
      SecretKey key = HiddenHead.open(Arrays.copyOf(file, HiddenHead.SIZE), keys);
      return HiddenFile.open(file, HiddenHead.SIZE, key, ONLY_ONCE);
    } catch (EnvelopeRefused notForUs) {
      return Optional.empty();
    }
  }

  /** The signed index, where these bytes are one under this key. */
  static Optional<byte[]> atTerminal(byte[] file, Bytes answerKey) {
    byte[] nonce = Arrays.copyOf(file, HiddenFile.NONCE);
    return HiddenFile.open(file, HiddenFile.NONCE, key(answerKey), nonce);
  }

  private static SecretKey key(Bytes answerKey) {
    return new SecretKeySpec(answerKey.toArray(), "AES");
  }
}
