package jp.madoguchi.terminal.token;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.KeyPairs;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TokenDeviceKeys;
import jp.madoguchi.core.value.Bytes;

/**
 * A PKCS#11 token through the JDK's own provider. What it gives out: signatures of a P-256 key that
 * it made and that cannot leave it, and the device secret. Safe for use by several threads.
 *
 * <p>TLS finds the provider of a token's key only among the installed ones, so that opening a token
 * installs it for the whole process.
 */
public final class Pkcs11Token {
  private static final String DEVICE_KEY = TokenDeviceKeys.FIRST;
  private static final String DEVICE_SECRET = "madoguchi device secret";
  private static final String GENERIC = "Generic";
  private static final int SECRET_BYTES = 32;

  /** Secrets can be read back with the PIN; private keys cannot. */
  private static final String CONFIGURATION =
      """
      --name=Madoguchi%d
      library=%s
      slotListIndex=%d
      attributes(*,CKO_SECRET_KEY,*)={
        CKA_PRIVATE=true
        CKA_SENSITIVE=false
        CKA_EXTRACTABLE=true
      }
      attributes(generate,CKO_PRIVATE_KEY,*)={
        CKA_PRIVATE=true
        CKA_SENSITIVE=true
        CKA_EXTRACTABLE=false
      }
      """;

  private final Provider provider;
  private final KeyStore objects;

  private Pkcs11Token(Provider provider, KeyStore objects) {
    this.provider = provider;
    this.objects = objects;
  }

  /**
   * Logs in to a token.
   *
   * @param library the token's PKCS#11 library, an absolute path without quotation marks
   * @param slot place of the token among the library's slots, from 0
   * @param pin UTF-8; stays the caller's
   * @throws IOException the library or the token is not there, or refuses the PIN
   */
  public static Pkcs11Token open(String library, int slot, Secret pin) throws IOException {
    Provider sun = Security.getProvider("SunPKCS11");
    if (sun == null) {
      throw new IOException("this Java runtime has no PKCS#11");
    }
    try {
      Provider provider = sun.configure(CONFIGURATION.formatted(slot, quoted(library), slot));
      KeyStore objects = KeyStore.getInstance("PKCS11", provider);
      char[] typed = pin.use(Pkcs11Token::characters);
      try {
        objects.load(null, typed);
      } finally {
        Arrays.fill(typed, '\0');
      }
      Security.removeProvider(provider.getName());
      Security.addProvider(provider);
      return new Pkcs11Token(provider, objects);
    } catch (GeneralSecurityException | ProviderException | InvalidParameterException e) {
      throw new IOException("token in slot " + slot, e);
    }
  }

  private static String quoted(String library) throws IOException {
    if (library.contains("\"") || library.contains("\n")) {
      throw new IOException("not the path of a library");
    }
    return '"' + library + '"';
  }

  private static char[] characters(byte[] pin) {
    char[] characters = new char[pin.length];
    for (int i = 0; i < pin.length; i++) {
      characters[i] = (char) (pin[i] & 0xff);
    }
    return characters;
  }

  /** A fresh P-256 pair whose private half the token keeps; gone unless {@link #keep} follows. */
  public KeyPair freshKey() throws IOException {
    return freshKey(Suite.HYBRID_1);
  }

  /** The same on the curve of a suite. */
  public KeyPair freshKey(Suite suite) throws IOException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
      generator.initialize(
          new ECGenParameterSpec(suite == Suite.HYBRID_1 ? "secp256r1" : "secp384r1"));
      KeyPair made = generator.generateKeyPair();
      PublicKey known =
          KeyPairs.publicKey(suite.classical(), Bytes.of(made.getPublic().getEncoded()));
      return new KeyPair(known, made.getPrivate());
    } catch (GeneralSecurityException | ProviderException e) {
      throw new IOException("the token makes no key for " + suite, e);
    }
  }

  /** Keeps the pair's private half in the token, with its chain, as the device's key. */
  public void keep(PrivateKey key, List<X509Certificate> chain) throws IOException {
    keep(DEVICE_KEY, key, chain);
  }

  /** The same under another name. */
  synchronized void keep(String name, PrivateKey key, List<X509Certificate> chain)
      throws IOException {
    try {
      objects.setKeyEntry(name, key, null, chain.toArray(new Certificate[0]));
    } catch (GeneralSecurityException | ProviderException e) {
      throw new IOException("the token keeps no key", e);
    }
  }

  /** The device's key with its chain, leaf first; empty before the enrolment. */
  public Optional<KeyStore.PrivateKeyEntry> deviceKey() throws IOException {
    return deviceKey(DEVICE_KEY);
  }

  /** The same of the key with this name. */
  public synchronized Optional<KeyStore.PrivateKeyEntry> deviceKey(String name) throws IOException {
    try {
      return objects.getEntry(name, null) instanceof KeyStore.PrivateKeyEntry entry
          ? Optional.of(entry)
          : Optional.empty();
    } catch (GeneralSecurityException | ProviderException e) {
      throw new IOException("the token gives no key", e);
    }
  }

  /** The device secret, made where there is none; the caller destroys the copy. */
  public synchronized Secret deviceSecret(Randomness randomness) throws IOException {
    Optional<byte[]> kept = read(DEVICE_SECRET);
    if (kept.isPresent()) {
      return Secret.taking(kept.get());
    }
    byte[] fresh = randomness.bytes(SECRET_BYTES);
    write(DEVICE_SECRET, fresh);
    return Secret.taking(fresh);
  }

  /** Destroys the device secret: nothing that was sealed under it opens again. */
  public synchronized void eraseDeviceSecret() throws IOException {
    delete(DEVICE_SECRET);
  }

  synchronized Optional<byte[]> read(String label) throws IOException {
    try {
      Key key = objects.getKey(label, null);
      return Optional.ofNullable(key).map(Key::getEncoded);
    } catch (GeneralSecurityException | ProviderException e) {
      throw new IOException("the token gives no data", e);
    }
  }

  synchronized void write(String label, byte[] content) throws IOException {
    try {
      objects.setKeyEntry(label, new SecretKeySpec(content, GENERIC), null, null);
    } catch (GeneralSecurityException | ProviderException e) {
      throw new IOException("the token keeps no data", e);
    }
  }

  synchronized void delete(String label) throws IOException {
    try {
      if (objects.containsAlias(label)) {
        objects.deleteEntry(label);
      }
    } catch (GeneralSecurityException | ProviderException e) {
      throw new IOException("the token deletes nothing", e);
    }
  }
}
