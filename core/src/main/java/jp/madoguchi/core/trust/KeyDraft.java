package jp.madoguchi.core.trust;

import java.security.PublicKey;

/** A device's fresh keys that wait for their certificates. Private halves never leave it. */
public interface KeyDraft {
  /** What the keys are for. */
  Suite suite();

  PublicKey classicalKey();

  PublicKey quantumSafeKey();

  /** A proof of possession with the key on a curve; DER. */
  byte[] proveClassical(byte[] message);

  /** A proof of possession with the lattice key. */
  byte[] proveQuantumSafe(byte[] message);
}
