package jp.madoguchi.core.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.MemoryFiles;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two suites of algorithms, each by itself and beside the other. */
class SuiteTest {
  private static final City CITY = new City(Environment.SANDBOX, 77);
  private static final CentreKeys CENTRE =
      CITY.centre().withSecond(CITY.issuer(), "CENTRE", City.FROM, City.UNTIL);
  private static final byte[] CONTENT = {1, 2, 3};
  private static final EnvelopePlace PLACE =
      new EnvelopePlace(Environment.SANDBOX, new TerminalId("T-1"), 1, 5);

  private static SoftwareDeviceKeys terminal(Suite suite, String name) {
    SoftwareDeviceKeys.Draft draft = SoftwareDeviceKeys.draft(suite, CITY.randomness());
    return draft.certified(
        certified(name, draft.classicalKey()), certified(name, draft.quantumSafeKey()));
  }

  private static List<X509Certificate> certified(String name, PublicKey key) {
    return CITY.issuer().issue(new LeafRequest(Role.DEVICE, name, key, City.FROM, City.UNTIL));
  }

  private static byte[] sealed(Suite suite) {
    Bytes hash = Bytes.of(new byte[32]);
    return EnvelopeSealer.seal(
        CONTENT,
        new EnvelopeAttributes(1, Environment.SANDBOX, PLACE.device(), 1, 5, hash, hash, 0),
        terminal(suite, "T-1"),
        CENTRE.recipient(suite),
        CITY.randomness());
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void whatWasSealedIsOpenedAndNamesItsSuite(Suite suite) throws EnvelopeRefused {
    byte[] sealed = sealed(suite);
    assertEquals(suite, UnverifiedEnvelope.parse(sealed).allegedSuite());
    VerifiedContent opened = UnverifiedEnvelope.parse(sealed).verify(CENTRE, CITY.check());
    assertArrayEquals(CONTENT, opened.content());
    assertFalse(opened.isResealed());
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void aMessageOfEitherIsVerified(Suite suite) throws EnvelopeRefused {
    byte[] message =
        SignedMessage.sign(
            MessageKind.RECEIPT,
            CONTENT,
            Environment.SANDBOX,
            CENTRE.signingWith(suite).receiptSigner());
    assertArrayEquals(CONTENT, SignedMessage.verify(MessageKind.RECEIPT, message, CITY.check()));
  }

  @Test
  void anEnvelopeOfTheSecondIsNotForACentreWithoutItsKeys() {
    byte[] sealed = sealed(Suite.HYBRID_2);
    EnvelopeRefused refused =
        assertThrows(
            EnvelopeRefused.class,
            () -> UnverifiedEnvelope.parse(sealed).verify(CITY.centre(), CITY.check()));
    assertEquals(EnvelopeFlaw.OTHER_RECIPIENT, refused.flaw());
  }

  @Test
  void keysOfOneSuiteSealToNobodyOfAnother() {
    Bytes hash = Bytes.of(new byte[32]);
    EnvelopeAttributes attributes =
        new EnvelopeAttributes(1, Environment.SANDBOX, PLACE.device(), 1, 5, hash, hash, 0);
    SoftwareDeviceKeys keys = terminal(Suite.HYBRID_2, "T-1");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            EnvelopeSealer.seal(CONTENT, attributes, keys, CENTRE.recipient(), CITY.randomness()));
  }

  @Test
  void aSignerOfOneIsNotTakenBesideOneOfTheOther() {
    SignerPair first = SignerPair.of(terminal(Suite.HYBRID_1, "T-1"));
    SignerPair second = SignerPair.of(terminal(Suite.HYBRID_2, "T-1"));
    SignerPair mixed =
        new SignerPair() {
          @Override
          public X509Certificate classicalCertificate() {
            return first.classicalCertificate();
          }

          @Override
          public X509Certificate quantumSafeCertificate() {
            return second.quantumSafeCertificate();
          }

          @Override
          public byte[] signClassical(byte[] message) {
            return first.signClassical(message);
          }

          @Override
          public byte[] signQuantumSafe(byte[] message) {
            return second.signQuantumSafe(message);
          }
        };
    byte[] message =
        SignedMessage.sign(MessageKind.KEY_RENEWAL, CONTENT, Environment.SANDBOX, mixed);
    assertThrows(
        EnvelopeRefused.class,
        () -> SignedMessage.verify(MessageKind.KEY_RENEWAL, message, CITY.check()));
  }

  @Test
  void anEnvelopeAroundAnEnvelopeIsTheSameInside() throws EnvelopeRefused {
    byte[] inner = sealed(Suite.HYBRID_1);
    byte[] outer =
        EnvelopeSealer.reseal(
            inner,
            PLACE,
            terminal(Suite.HYBRID_2, "T-1"),
            CENTRE.recipient(Suite.HYBRID_2),
            CITY.randomness());
    VerifiedContent opened = UnverifiedEnvelope.parse(outer).verifyEither(CENTRE, CITY.check());
    assertTrue(opened.isResealed());
    assertArrayEquals(inner, opened.content());
    assertTrue(outer.length - inner.length < 16_000, "costs " + (outer.length - inner.length));
  }

  @Test
  void anEnvelopeAroundAnEnvelopeIsNoBatch() {
    byte[] outer =
        EnvelopeSealer.reseal(
            sealed(Suite.HYBRID_1),
            PLACE,
            terminal(Suite.HYBRID_2, "T-1"),
            CENTRE.recipient(Suite.HYBRID_2),
            CITY.randomness());
    EnvelopeRefused refused =
        assertThrows(
            EnvelopeRefused.class,
            () -> UnverifiedEnvelope.parse(outer).verify(CENTRE, CITY.check()));
    assertEquals(EnvelopeFlaw.CONTENT_TYPE, refused.flaw());
  }

  @Test
  void theKeysOfTheSecondComeBackFromTheirFiles() throws IOException {
    MemoryFiles files = new MemoryFiles();
    CENTRE.store(files);
    CentreKeys read = CentreKeys.load(files, CITY.randomness()).orElseThrow();
    assertEquals(CENTRE.recipient(Suite.HYBRID_2), read.recipient(Suite.HYBRID_2));
    SoftwareDeviceKeys device = terminal(Suite.HYBRID_2, "T-1");
    device.store(files);
    assertEquals(
        device.quantumSafeChain(),
        SoftwareDeviceKeys.load(files, CITY.randomness()).orElseThrow().quantumSafeChain());
  }
}
