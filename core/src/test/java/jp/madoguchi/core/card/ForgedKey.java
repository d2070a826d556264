package jp.madoguchi.core.card;

import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/** A public key that nobody checked. */
record ForgedKey(ECPublicKeySpec spec) implements ECPublicKey {
  @Override
  public ECPoint getW() {
    return spec.getW();
  }

  @Override
  public ECParameterSpec getParams() {
    return spec.getParams();
  }

  @Override
  public String getAlgorithm() {
    return "EC";
  }

  @Override
  public String getFormat() {
    return "none";
  }

  @Override
  public byte[] getEncoded() {
    return new byte[0];
  }
}
