package jp.madoguchi.core.trust;

import jp.madoguchi.core.value.Bytes;

/**
 * A public key on P-256 that is asked for many signatures, see {@link Ecdsa#verifier}. Safe for use
 * by several threads.
 */
@FunctionalInterface
public interface EcdsaKey {
  /** Whether {@code signature} (DER) is this key's over {@code message}. */
  boolean holds(byte[] message, Bytes signature);
}
