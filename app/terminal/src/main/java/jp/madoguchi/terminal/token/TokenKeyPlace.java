package jp.madoguchi.terminal.token;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.KeyPlace;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TokenDeviceKeys;
import jp.madoguchi.core.trust.WaitingCertificate;

/**
 * The keys of a terminal with a token. The token has two names for the key on a curve, one in use
 * and one for the next; {@code device.sealed} says which is in use. The stroke that changes the
 * keys is the replacing of that one file.
 */
public record TokenKeyPlace(FileStore files, Pkcs11Token token, Clock clock, Randomness randomness)
    implements KeyPlace {
  private static final String SECOND = TokenDeviceKeys.FIRST + " b";

  @Override
  public KeyDraft draft(Suite suite) throws IOException {
    try (Secret secret = token.deviceSecret(randomness)) {
      String used = used(secret);
      Optional<TokenDeviceKeys.Waiting> waiting =
          TokenDeviceKeys.waiting(files, secret)
              .filter(each -> each.suite() == suite && !each.name().equals(used));
      if (waiting.isPresent()) {
        Optional<KeyStore.PrivateKeyEntry> key = token.deviceKey(waiting.get().name());
        if (key.isPresent()) {
          return waiting
              .get()
              .with(
                  new KeyPair(key.get().getCertificate().getPublicKey(), key.get().getPrivateKey()),
                  randomness);
        }
      }
      return fresh(suite, other(used), secret);
    } catch (KeysRefused e) {
      throw new IOException("keys of another token", e);
    }
  }

  private KeyDraft fresh(Suite suite, String name, Secret secret) throws IOException {
    token.delete(name);
    KeyPair pair = token.freshKey(suite);
    token.keep(
        name,
        pair.getPrivate(),
        List.of(WaitingCertificate.of(suite.classical(), pair, clock.now(), randomness)));
    TokenDeviceKeys.Draft draft = TokenDeviceKeys.draft(suite, pair, name, randomness);
    draft.store(files, secret);
    return draft;
  }

  @Override
  public DeviceKeys replace(
      KeyDraft draft, List<X509Certificate> classicalChain, List<X509Certificate> quantumSafeChain)
      throws IOException {
    if (!(draft instanceof TokenDeviceKeys.Draft ours)) {
      throw new IllegalArgumentException("a draft of another place");
    }
    TokenDeviceKeys next =
        ours.certified(classicalChain, quantumSafeChain, token.deviceSecret(randomness));
    token.keep(ours.name(), ours.inToken(), classicalChain);
    next.store(files);
    files.delete(TokenDeviceKeys.NEXT);
    token.delete(other(ours.name()));
    return next;
  }

  private String used(Secret secret) throws IOException, KeysRefused {
    return TokenDeviceKeys.nameInToken(files, secret).orElse(TokenDeviceKeys.FIRST);
  }

  private static String other(String name) {
    return name.equals(SECOND) ? TokenDeviceKeys.FIRST : SECOND;
  }
}
