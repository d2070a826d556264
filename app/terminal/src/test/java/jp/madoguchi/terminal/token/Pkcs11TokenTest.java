package jp.madoguchi.terminal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.lockout.TallyMark;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.Ecdsa;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.KeyPairs;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TokenDeviceKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pkcs11TokenTest {
  private static final byte[] MESSAGE = {1, 2, 3};
  private static Optional<Pkcs11Token> opened = Optional.empty();
  private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(365));
  private static final CertificateIssuer ISSUER =
      CertificateIssuer.create(
          Environment.SANDBOX, 1, FROM, UNTIL.plusSeconds(1), new SystemRandomness());
  private final SystemRandomness randomness = new SystemRandomness();
  private final Pkcs11Token inTest = opened.orElseThrow();

  /** One library serves one process: the token is made and opened once. */
  @BeforeAll
  static void aToken() throws Exception {
    SoftToken.initialise();
    try (Secret pin = SoftToken.pin()) {
      opened = Optional.of(Pkcs11Token.open(SoftToken.library(), 0, pin));
    }
  }

  @Test
  void theDeviceSecretStaysTheSame() throws Exception {
    try (Secret first = inTest.deviceSecret(randomness);
        Secret second = inTest.deviceSecret(randomness)) {
      assertEquals(32, first.length());
      assertTrue(first.matches(second));
    }
  }

  @Test
  void anErasedDeviceSecretIsGone() throws Exception {
    try (Secret first = inTest.deviceSecret(randomness)) {
      inTest.eraseDeviceSecret();
      try (Secret second = inTest.deviceSecret(randomness)) {
        assertFalse(first.matches(second));
      }
    }
  }

  @Test
  void whoWipesTheStoreErasesTheSecretAndNotTheAnchor() throws Exception {
    TokenAnchor anchor = new TokenAnchor(inTest);
    Anchor kept = new Anchor(anchor.read().map(Anchor::sequence).orElse(0L) + 1, Sha256.NOTHING);
    anchor.advance(kept);
    try (Secret first = inTest.deviceSecret(randomness)) {
      anchor.eraseSecret();
      assertEquals(Optional.of(kept), anchor.read());
      try (Secret second = inTest.deviceSecret(randomness)) {
        assertFalse(first.matches(second));
      }
    }
  }

  @Test
  void theLoginBooksMarkMovesBesideTheAnchorAndNeverBack() throws Exception {
    TokenTally tally = new TokenTally(inTest);
    long next = tally.read().map(TallyMark::sequence).orElse(0L) + 1;
    TallyMark first = new TallyMark(next, Sha256.NOTHING, 0, 0);
    TallyMark second = new TallyMark(next + 1, Sha256.of(new byte[1]), 3, 0);
    tally.advance(first);
    assertEquals(Optional.of(first), tally.read());
    tally.advance(second);

    assertEquals(Optional.of(second), new TokenTally(inTest).read());
    assertThrows(IllegalArgumentException.class, () -> tally.advance(first));
  }

  @Test
  void theKeySignsAndDoesNotLeave() throws Exception {
    KeyPair pair = inTest.freshKey();
    TokenDeviceKeys keys = keys(pair);

    byte[] signature = keys.signClassical(MESSAGE);

    assertTrue(Ecdsa.holds(pair.getPublic(), MESSAGE, Bytes.of(signature)));
    assertNull(pair.getPrivate().getEncoded());
    assertFalse(keys.degraded());
  }

  @Test
  void theKeptKeyIsFoundWithItsChainAndSigns() throws Exception {
    KeyPair pair = inTest.freshKey();
    List<X509Certificate> chain = issued(pair.getPublic());
    inTest.keep(pair.getPrivate(), chain);

    KeyStore.PrivateKeyEntry found = inTest.deviceKey().orElseThrow();

    assertEquals(chain, List.of(found.getCertificateChain()));
    assertNull(found.getPrivateKey().getEncoded());
    TokenDeviceKeys keys = keys(new KeyPair(pair.getPublic(), found.getPrivateKey()));
    assertTrue(Ecdsa.holds(pair.getPublic(), MESSAGE, Bytes.of(keys.signClassical(MESSAGE))));
  }

  @Test
  void theSealedKeyOpensWithTheSameTokenAlone(@TempDir Path folder) throws Exception {
    DirectoryFiles files = new DirectoryFiles(folder);
    KeyPair pair = inTest.freshKey();
    TokenDeviceKeys keys = keys(pair);
    keys.store(files);
    TokenDeviceKeys read =
        TokenDeviceKeys.load(
                files,
                pair.getPrivate(),
                keys.classicalChain(),
                inTest.deviceSecret(randomness),
                randomness)
            .orElseThrow();

    assertEquals(keys.quantumSafeChain(), read.quantumSafeChain());
    assertThrows(
        KeysRefused.WrongKeys.class,
        () ->
            TokenDeviceKeys.load(
                files,
                pair.getPrivate(),
                List.of(),
                Secret.taking(randomness.bytes(32)),
                randomness));
  }

  @Test
  void newKeysTakeThePlaceOfTheOldAtOneStroke(@TempDir Path folder) throws Exception {
    DirectoryFiles files = new DirectoryFiles(folder);
    KeyPair pair = inTest.freshKey();
    inTest.keep(pair.getPrivate(), issued(pair.getPublic()));
    keys(pair).store(files);
    for (Suite suite : List.of(Suite.HYBRID_1, Suite.HYBRID_2)) {
      TokenKeyPlace place = new TokenKeyPlace(files, inTest, new SystemClock(), randomness);
      KeyDraft draft = place.draft(suite);
      KeyDraft again = place.draft(suite);
      assertEquals(draft.classicalKey(), again.classicalKey());
      assertEquals(draft.quantumSafeKey(), again.quantumSafeKey());

      DeviceKeys next =
          place.replace(again, issued(draft.classicalKey()), issued(draft.quantumSafeKey()));

      TokenDeviceKeys read = read(files);
      assertEquals(next.classicalChain(), read.classicalChain());
      assertEquals(next.quantumSafeChain(), read.quantumSafeChain());
      assertTrue(
          KeyPairs.holds(
              suite.classical(),
              draft.classicalKey(),
              MESSAGE,
              Bytes.of(read.signClassical(MESSAGE))));
      assertFalse(files.exists(TokenDeviceKeys.NEXT));
    }
  }

  private TokenDeviceKeys read(DirectoryFiles files) throws Exception {
    Secret secret = inTest.deviceSecret(randomness);
    String name = TokenDeviceKeys.nameInToken(files, secret).orElseThrow();
    KeyStore.PrivateKeyEntry key = inTest.deviceKey(name).orElseThrow();
    return TokenDeviceKeys.load(
            files,
            key.getPrivateKey(),
            Arrays.stream(key.getCertificateChain()).map(X509Certificate.class::cast).toList(),
            secret,
            randomness)
        .orElseThrow();
  }

  @Test
  void theAnchorIsReadBackAndNeverGoesBack() throws Exception {
    TokenAnchor anchor = new TokenAnchor(inTest);
    Anchor before = anchor.read().orElse(new Anchor(0, Sha256.NOTHING));
    for (int i = 1; i <= 5; i++) {
      Anchor next = new Anchor(before.sequence() + i, Sha256.of(new byte[] {(byte) i}));
      anchor.advance(next);
      assertEquals(Optional.of(next), new TokenAnchor(inTest).read());
    }

    assertThrows(IllegalArgumentException.class, () -> anchor.advance(before));
    assertFalse(anchor.degraded());
  }

  @Test
  void aLibraryThatIsNotThereIsRefused() {
    assertThrows(
        IOException.class, () -> Pkcs11Token.open("/nowhere/libnone.so", 0, SoftToken.pin()));
  }

  private TokenDeviceKeys keys(KeyPair pair) throws IOException {
    Secret secret = inTest.deviceSecret(randomness);
    TokenDeviceKeys.Draft draft = TokenDeviceKeys.draft(pair, randomness);
    return draft.certified(issued(draft.classicalKey()), issued(draft.quantumSafeKey()), secret);
  }

  private List<X509Certificate> issued(PublicKey key) {
    return ISSUER.issue(new LeafRequest(Role.DEVICE, "T-01", key, FROM, UNTIL));
  }
}
