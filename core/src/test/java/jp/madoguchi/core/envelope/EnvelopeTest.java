package jp.madoguchi.core.envelope;

import static jp.madoguchi.core.envelope.Forge.CITY;
import static jp.madoguchi.core.envelope.Forge.CONTENT;
import static jp.madoguchi.core.envelope.Forge.DEVICE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.trust.Suite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {
  private static VerifiedContent open(byte[] sealed) throws EnvelopeRefused {
    return EnvelopeOpener.open(sealed, CITY.centre(), CITY.anchors(), CITY.clock());
  }

  static List<Vector> vectors() {
    return Stream.of(
            HostileOutsideVectors.all(), HostileInsideVectors.all(), HostileMeaningVectors.all())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void whatWasSealedIsOpened() throws EnvelopeRefused {
    VerifiedContent opened = open(Forge.right());
    assertArrayEquals(CONTENT, opened.content());
    assertEquals(Forge.attributes(), opened.attributes());
  }

  @Test
  void contentThatCompressesTooWellIsOpenedToo() throws EnvelopeRefused {
    byte[] zeros = new byte[1 << 20];
    byte[] sealed =
        EnvelopeSealer.seal(
            zeros, Forge.attributes(), DEVICE, CITY.centre().recipient(), CITY.randomness());
    assertArrayEquals(zeros, open(sealed).content());
  }

  @Test
  void nothingAtAllCanBeSealed() throws EnvelopeRefused {
    byte[] sealed =
        EnvelopeSealer.seal(
            new byte[0], Forge.attributes(), DEVICE, CITY.centre().recipient(), CITY.randomness());
    assertEquals(0, open(sealed).content().length);
  }

  @Test
  void theSameContentNeverGivesTheSameBytes() {
    assertFalse(Arrays.equals(Forge.right(), Forge.right()));
  }

  @Test
  void beforeVerifyingTheRecipientIsOnlyAlleged() throws EnvelopeRefused {
    UnverifiedEnvelope inTest = UnverifiedEnvelope.parse(Forge.right());
    assertEquals(Suite.HYBRID_1, inTest.allegedSuite());
    assertEquals(Forge.hash(CITY.centre().recipient()), inTest.allegedRecipient());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void eachHostileVectorIsRefusedWithItsCode(Vector vector) {
    assertEquals(
        vector.flaw(), assertThrows(EnvelopeRefused.class, () -> open(vector.sealed())).flaw());
  }

  @Test
  void aRevokedDeviceIsRefused() {
    Revocations revocations =
        Revocations.none().adding(Set.of(Fingerprint.of(DEVICE.quantumSafeChain().getFirst())));
    CertificateCheck strict = new CertificateCheck(CITY.anchors(), revocations, CITY.clock());
    assertEquals(
        EnvelopeFlaw.CERTIFICATE_REVOKED,
        assertThrows(
                EnvelopeRefused.class,
                () -> EnvelopeOpener.open(Forge.right(), CITY.centre(), strict))
            .flaw());
  }

  @Test
  void everyFlawHasAVectorOrATestElsewhere() {
    Set<EnvelopeFlaw> untested = EnumSet.allOf(EnvelopeFlaw.class);
    vectors().forEach(vector -> untested.remove(vector.flaw()));
    assertEquals(
        EnumSet.of(
            EnvelopeFlaw.CERTIFICATE_REVOKED,
            EnvelopeFlaw.CERTIFICATE_KEY,
            EnvelopeFlaw.CERTIFICATE_PROFILE,
            EnvelopeFlaw.SUITE_NOT_ALLOWED,
            EnvelopeFlaw.CONTENT_MALFORMED,
            EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES),
        untested);
  }

  @Test
  void noTwoFlawsShareACode() {
    Set<String> codes = new TreeSet<>();
    for (EnvelopeFlaw flaw : EnvelopeFlaw.values()) {
      codes.add(flaw.code());
    }
    assertEquals(EnvelopeFlaw.values().length, codes.size());
  }

  @Test
  void noFlippedBitAnywhereIsLetThrough() {
    byte[] sealed = Forge.right();
    for (int i = 0; i < sealed.length; i += 29) {
      byte[] flipped = sealed.clone();
      flipped[i] ^= (byte) (1 << i % 8);
      assertThrows(EnvelopeRefused.class, () -> open(flipped), "byte " + i);
    }
  }

  @Nested
  class Receipts {
    private final byte[] message =
        SignedMessage.sign(
            MessageKind.RECEIPT, CONTENT, Environment.SANDBOX, CITY.centre().receiptSigner());

    private EnvelopeFlaw flaw(byte[] changed) {
      return assertThrows(
              EnvelopeRefused.class,
              () -> SignedMessage.verify(MessageKind.RECEIPT, changed, CITY.check()))
          .flaw();
    }

    @Test
    void ofTheCentreAreVerified() throws EnvelopeRefused {
      assertArrayEquals(CONTENT, SignedMessage.verify(MessageKind.RECEIPT, message, CITY.check()));
    }

    @Test
    void ofADeviceAreRefused() {
      assertEquals(
          EnvelopeFlaw.CERTIFICATE_ROLE,
          flaw(
              SignedMessage.sign(
                  MessageKind.RECEIPT, CONTENT, Environment.SANDBOX, SignerPair.of(DEVICE))));
    }

    @Test
    void forAnotherEnvironmentAreRefused() {
      assertEquals(
          EnvelopeFlaw.OTHER_ENVIRONMENT,
          flaw(
              SignedMessage.sign(
                  MessageKind.RECEIPT,
                  CONTENT,
                  Environment.PRODUCTION,
                  CITY.centre().receiptSigner())));
    }

    @Test
    void withOtherContentAreRefused() {
      Node changed = Node.parse(message);
      changed.at(1, 0, 2, 1, 0).content[0] ^= 1;
      assertEquals(EnvelopeFlaw.DIGEST_MISMATCH, flaw(changed.encode()));
    }

    @Test
    void withOneSignerStrippedAreRefused() {
      Node changed = Node.parse(message);
      changed.at(1, 0, 4).children.remove(1);
      assertEquals(EnvelopeFlaw.SIGNER_COUNT, flaw(changed.encode()));
    }

    @Test
    void thatAreASealedBatchAreRefused() {
      assertEquals(EnvelopeFlaw.WRONG_OUTER_TYPE, flaw(Forge.right()));
    }
  }
}
