package jp.madoguchi.bench.channel;

import jp.madoguchi.bench.BenchOffice;

/** A way to sign a batch and encrypt it to the centre. */
public interface Sealing {
  /** The batch, signed and encrypted. */
  byte[] seal() throws Exception;

  /** Decrypts, verifies and reads all of it; how many changes there are. */
  int open(byte[] sealed) throws Exception;

  /** The ways that are compared. */
  enum Way {
    /** Deterministic CBOR, two signers of which one is quantum-safe, hybrid key agreement. */
    OURS,
    /** JSON in a JWS (ES256) in a JWE (ECDH-ES+A256KW, A256GCM, deflated). */
    NIMBUS,
    /** JSON in SignedData (ECDSA P-256) in AuthEnvelopedData (ECDH, AES-256-GCM), uncompressed. */
    CMS;

    Sealing with(BenchOffice office) throws Exception {
      return switch (this) {
        case OURS -> new OurSealing(office);
        case NIMBUS -> new NimbusSealing(office.batch());
        case CMS -> new CmsSealing(office.batch());
      };
    }
  }
}
