package jp.madoguchi.core.trust;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import javax.crypto.DecapsulateException;
import javax.crypto.KEM;
import javax.crypto.KeyAgreement;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/** The centre's keys of one suite: two to seal to, two that sign receipts. */
record SuiteKeys(
    Suite suite,
    HeldKey agreement,
    HeldKey encapsulation,
    HeldKey classicalReceipt,
    HeldKey quantumSafeReceipt) {
  static SuiteKeys create(Suite suite, CentreKeyMaker maker) {
    return new SuiteKeys(
        suite,
        maker.make(Role.CENTRE_SEAL, suite.classical()),
        maker.make(Role.CENTRE_SEAL, suite.encapsulation()),
        maker.make(Role.CENTRE_RECEIPT, suite.classical()),
        maker.make(Role.CENTRE_RECEIPT, suite.quantumSafe()));
  }

  void write(CborWriter writer) {
    agreement.write(writer);
    encapsulation.write(writer);
    classicalReceipt.write(writer);
    quantumSafeReceipt.write(writer);
  }

  static SuiteKeys read(CborReader reader, Suite suite) throws MalformedCbor {
    return new SuiteKeys(
        suite,
        HeldKey.read(reader, suite.classical()),
        HeldKey.read(reader, suite.encapsulation()),
        HeldKey.read(reader, suite.classical()),
        HeldKey.read(reader, suite.quantumSafe()));
  }

  CentreRecipient recipient() {
    return new CentreRecipient(agreement.certificate(), encapsulation.certificate());
  }

  Secret agree(PublicKey ephemeral) throws InvalidKeyException {
    try {
      KeyAgreement ecdh = KeyAgreement.getInstance("ECDH");
      ecdh.init(agreement.key());
      ecdh.doPhase(ephemeral, true);
      return Secret.taking(ecdh.generateSecret());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this runtime has no ECDH", e);
    }
  }

  Secret decapsulate(byte[] ciphertext) throws DecapsulateException {
    try {
      KEM.Decapsulator decapsulator =
          KEM.getInstance("ML-KEM").newDecapsulator(encapsulation.key());
      return Secret.taking(decapsulator.decapsulate(ciphertext).getEncoded());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this runtime has no ML-KEM", e);
    }
  }

  SignerPair signer(Randomness randomness) {
    return new ReceiptSigner(classicalReceipt, quantumSafeReceipt, randomness);
  }

  private record ReceiptSigner(HeldKey classical, HeldKey quantumSafe, Randomness randomness)
      implements SignerPair {
    @Override
    public X509Certificate classicalCertificate() {
      return classical.certificate();
    }

    @Override
    public X509Certificate quantumSafeCertificate() {
      return quantumSafe.certificate();
    }

    @Override
    public byte[] signClassical(byte[] message) {
      return classical.sign(message, randomness);
    }

    @Override
    public byte[] signQuantumSafe(byte[] message) {
      return quantumSafe.sign(message, randomness);
    }
  }
}
