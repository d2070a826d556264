package jp.madoguchi.terminal.login;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.secret.Secret;

/** A device with a secret and nothing else; remembers what it lent. */
final class TestDevice implements DeviceKeys {
  private final List<Secret> lent = new ArrayList<>();

  /** Secrets that nobody destroyed yet. */
  long alive() {
    return lent.stream().filter(secret -> !secret.isDestroyed()).count();
  }

  @Override
  public boolean degraded() {
    return true;
  }

  @Override
  public Secret deviceSecret() {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) 7);
    Secret secret = Secret.taking(bytes);
    lent.add(secret);
    return secret;
  }

  @Override
  public List<X509Certificate> classicalChain() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<X509Certificate> quantumSafeChain() {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] signClassical(byte[] message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] signQuantumSafe(byte[] message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public X509ExtendedKeyManager tlsIdentity() {
    throw new UnsupportedOperationException();
  }
}
