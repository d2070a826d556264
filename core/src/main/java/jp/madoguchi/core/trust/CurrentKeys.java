package jp.madoguchi.core.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.secret.Secret;

/**
 * A terminal's keys as they are at this moment: whoever was handed them goes on with the new ones
 * once they were renewed. Connections that are open keep the certificate that they began with.
 */
public final class CurrentKeys implements DeviceKeys {
  private final List<List<Fingerprint>> pairs = new CopyOnWriteArrayList<>();
  private volatile DeviceKeys now;

  public CurrentKeys(DeviceKeys first) {
    now = first;
    pairs.add(pair(first));
  }

  /** From now on these are the terminal's keys; the device secret is the same. */
  public synchronized void become(DeviceKeys renewed) {
    pairs.add(pair(renewed));
    now = renewed;
  }

  private static List<Fingerprint> pair(DeviceKeys keys) {
    return List.of(
        Fingerprint.of(keys.classicalChain().getFirst()),
        Fingerprint.of(keys.quantumSafeChain().getFirst()));
  }

  /** The keys of this moment; whoever needs several answers of the same keys asks these. */
  public DeviceKeys now() {
    return now;
  }

  /** The pairs of certificates that the terminal has had since the program began. */
  public List<List<Fingerprint>> pairs() {
    return List.copyOf(pairs);
  }

  /** What the keys sign with. */
  public Suite suite() {
    return Suite.of(now.classicalChain().getFirst()).orElseThrow();
  }

  @Override
  public boolean degraded() {
    return now.degraded();
  }

  @Override
  public Secret deviceSecret() {
    return now.deviceSecret();
  }

  @Override
  public List<X509Certificate> classicalChain() {
    return now.classicalChain();
  }

  @Override
  public List<X509Certificate> quantumSafeChain() {
    return now.quantumSafeChain();
  }

  @Override
  public byte[] signClassical(byte[] message) {
    return now.signClassical(message);
  }

  @Override
  public byte[] signQuantumSafe(byte[] message) {
    return now.signQuantumSafe(message);
  }

  @Override
  public X509ExtendedKeyManager tlsIdentity() {
    return new CurrentIdentity(() -> now.tlsIdentity());
  }
}
