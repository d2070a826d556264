package jp.madoguchi.core.port;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.madoguchi.core.secret.Secret;

/**
 * The terminal's own keys (key store). Private keys never leave it. Safe for use by several
 * threads.
 */
public interface DeviceKeys {
  /** Whether the keys lie in a plain file instead of a token: shown to operators as "degraded". */
  boolean degraded();

  /** The secret that binds the store to this device; the caller destroys the copy. */
  Secret deviceSecret();

  /** The device's certificate chain of its key on a curve, leaf first. */
  List<X509Certificate> classicalChain();

  /** The device's certificate chain of its lattice key (ML-DSA), leaf first. */
  List<X509Certificate> quantumSafeChain();

  /**
   * Signs with ECDSA and the hash that goes with the curve; the result is DER (SEQUENCE of r and
   * s).
   */
  byte[] signClassical(byte[] message);

  /** Signs with ML-DSA (FIPS 204). */
  byte[] signQuantumSafe(byte[] message);

  /** Presents the device's certificate in mutual TLS. */
  X509ExtendedKeyManager tlsIdentity();
}
