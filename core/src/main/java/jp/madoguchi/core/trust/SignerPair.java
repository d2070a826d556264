package jp.madoguchi.core.trust;

import java.security.cert.X509Certificate;
import jp.madoguchi.core.port.DeviceKeys;

/** The two signers that stand side by side under everything that crosses the line. */
public interface SignerPair {
  X509Certificate classicalCertificate();

  X509Certificate quantumSafeCertificate();

  /** Signs with ECDSA P-256 and SHA-256; the result is DER. */
  byte[] signClassical(byte[] message);

  /** Signs with ML-DSA-65 (FIPS 204). */
  byte[] signQuantumSafe(byte[] message);

  /** A terminal's pair, as it is now: it stays the same where the keys are renewed meanwhile. */
  static SignerPair of(DeviceKeys current) {
    DeviceKeys keys = current instanceof CurrentKeys renewable ? renewable.now() : current;
    return new SignerPair() {
      @Override
      public X509Certificate classicalCertificate() {
        return keys.classicalChain().getFirst();
      }

      @Override
      public X509Certificate quantumSafeCertificate() {
        return keys.quantumSafeChain().getFirst();
      }

      @Override
      public byte[] signClassical(byte[] message) {
        return keys.signClassical(message);
      }

      @Override
      public byte[] signQuantumSafe(byte[] message) {
        return keys.signQuantumSafe(message);
      }
    };
  }
}
