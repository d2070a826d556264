package jp.madoguchi.bench.sim.cheap;

import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.Optional;

/** A hash over key and message in the place of a signature: a bent bit is found all the same. */
final class CheapSignature extends SignatureSpi {
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private Optional<CheapPublicKey> key = Optional.empty();

  @Override
  protected void engineInitVerify(PublicKey publicKey) throws InvalidKeyException {
    if (!(publicKey instanceof CheapPublicKey cheap)) {
      throw new InvalidKeyException("not a cheap key");
    }
    key = Optional.of(cheap);
    message.reset();
  }

  @Override
  protected void engineInitSign(PrivateKey privateKey) throws InvalidKeyException {
    if (!(privateKey instanceof CheapPrivateKey cheap)) {
      throw new InvalidKeyException("not a cheap key");
    }
    key = Optional.of(cheap.half());
    message.reset();
  }

  @Override
  protected void engineUpdate(byte b) {
    message.write(b);
  }

  @Override
  protected void engineUpdate(byte[] bytes, int from, int length) {
    message.write(bytes, from, length);
  }

  @Override
  protected byte[] engineSign() throws SignatureException {
    byte[] signed = message.toByteArray();
    message.reset();
    return key.orElseThrow(() -> new SignatureException("no key")).mac(signed);
  }

  @Override
  protected boolean engineVerify(byte[] signature) throws SignatureException {
    return MessageDigest.isEqual(engineSign(), signature);
  }

  @Override
  @Deprecated
  protected void engineSetParameter(String name, Object value) {
    throw new InvalidParameterException("there are none");
  }

  @Override
  @Deprecated
  protected Object engineGetParameter(String name) {
    throw new InvalidParameterException("there are none");
  }
}
