package jp.madoguchi.core.roster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.order.OrderCodec;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.roster.RevokedCertificate.Holder;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The trust list as a terminal takes it, and what somebody could try (protocol point 18). */
class HeldTrustTest {
  private static final City CITY = new City(Environment.SANDBOX, 1);
  private static final City PRODUCTION = new City(Environment.PRODUCTION, 2);
  private static final City STRANGERS = new City(Environment.SANDBOX, 3);
  private static final MunicipalityCode OFFICE = new MunicipalityCode("131211");
  private static final MunicipalityCode NEIGHBOUR = new MunicipalityCode("131229");
  private static final Fingerprint LOST = Fingerprint.ofHash(Sha256.digest(new byte[] {1}));
  private static final Fingerprint STOLEN = Fingerprint.ofHash(Sha256.digest(new byte[] {2}));

  private final FileStore files = new PowerDisk();
  private final Shelf shelf = new Shelf();

  @SuppressWarnings("NullAway.Init")
  private HeldTrust inTest;

  /** As an open store keeps it. */
  private static final class Shelf implements TrustShelf {
    private long version;
    private Optional<Bytes> content = Optional.empty();

    @Override
    public Optional<Bytes> newest() {
      return content;
    }

    @Override
    public void keep(long newVersion, Bytes signed) {
      if (newVersion > version) {
        version = newVersion;
        content = Optional.of(signed);
      }
    }
  }

  @BeforeEach
  void open() throws IOException {
    inTest = held();
  }

  private HeldTrust held() throws IOException {
    return HeldTrust.open(CITY.anchors(), OFFICE, CITY.clock(), files);
  }

  private static TrustList list(long version, Fingerprint... revoked) {
    return list(Environment.SANDBOX, OFFICE, version, revoked);
  }

  private static TrustList list(
      Environment environment, MunicipalityCode office, long version, Fingerprint... revoked) {
    return new TrustList(
        environment,
        office,
        version,
        City.NOW,
        City.NOW.plus(Duration.ofDays(14)),
        List.of(revoked).stream()
            .map(each -> new RevokedCertificate(each, Holder.DEVICE, "T-1", City.NOW))
            .toList());
  }

  private static Bytes signed(TrustList list) {
    return TrustListCodec.sign(list, CITY.centre());
  }

  private void assertNothingTaken(HeldTrust.Taken taken) {
    assertInstanceOf(HeldTrust.Refused.class, taken);
    assertEquals(0, inTest.version());
    assertFalse(files.exists(HeldTrust.FILE));
    assertTrue(shelf.newest().isEmpty());
  }

  @Test
  void withoutAListNothingIsRevoked() {
    assertEquals(0, inTest.version());
    assertFalse(inTest.now().contains(LOST));
    assertFalse(inTest.isStale());
  }

  @Test
  void aListOfOurCentreIsInForceAtOnceAndAfterARestart() throws IOException {
    assertInstanceOf(HeldTrust.Newer.class, inTest.take(signed(list(5, LOST)), shelf));
    assertTrue(inTest.now().contains(LOST));
    assertTrue(held().now().contains(LOST));
    assertEquals(5, held().version());
  }

  @Test
  void theSameListTwiceIsNoNews() throws IOException {
    Bytes signed = signed(list(5, LOST));
    inTest.take(signed, shelf);
    assertInstanceOf(HeldTrust.Same.class, inTest.take(signed, shelf));
  }

  @Nested
  class WhatSomebodyCouldTry {
    @Test
    void anOlderListIsNotTaken() throws IOException {
      inTest.take(signed(list(5, LOST)), shelf);
      assertEquals(new HeldTrust.Older(4, 5), inTest.take(signed(list(4)), shelf));
      assertTrue(inTest.now().contains(LOST));
    }

    @Test
    void anotherListOfTheSameVersionIsNotTaken() throws IOException {
      inTest.take(signed(list(5, LOST)), shelf);
      assertEquals(new HeldTrust.Older(5, 5), inTest.take(signed(list(5)), shelf));
      assertTrue(inTest.now().contains(LOST));
    }

    @Test
    void aListOfAnotherEnvironmentIsNotTaken() throws IOException {
      TrustList list = list(Environment.PRODUCTION, OFFICE, 9);
      assertNothingTaken(inTest.take(TrustListCodec.sign(list, PRODUCTION.centre()), shelf));
    }

    @Test
    void aListThatNamesAnotherEnvironmentThanItsSignaturesIsNotTaken() throws IOException {
      TrustList list = list(Environment.PRODUCTION, OFFICE, 9);
      assertNothingTaken(inTest.take(TrustListCodec.sign(list, CITY.centre()), shelf));
    }

    @Test
    void aListOfAnotherSignerIsNotTaken() throws IOException {
      assertNothingTaken(inTest.take(TrustListCodec.sign(list(9), STRANGERS.centre()), shelf));
    }

    @Test
    void aListOfTheNeighboursOfficeIsNotTaken() throws IOException {
      TrustList list = list(Environment.SANDBOX, NEIGHBOUR, 9);
      assertNothingTaken(inTest.take(signed(list), shelf));
    }

    @Test
    void aListThatWasCutOrAlteredAnywhereIsNotTaken() throws IOException {
      byte[] whole = signed(list(5, LOST, STOLEN)).toArray();
      for (int at : IntStream.iterate(0, n -> n < whole.length, n -> n + 97).toArray()) {
        byte[] altered = whole.clone();
        altered[at] ^= 1;
        assertNothingTaken(inTest.take(Bytes.of(altered), shelf));
        assertNothingTaken(inTest.take(Bytes.of(Arrays.copyOf(whole, at)), shelf));
      }
    }

    @Test
    void aCentreThatIsRevokedSignsNoNewList() throws IOException {
      Fingerprint signer = Fingerprint.of(CITY.centre().receiptSigner().quantumSafeCertificate());
      CentreKeys next =
          CentreKeys.create(CITY.issuer(), "CENTRE", City.FROM, City.UNTIL, CITY.randomness());
      inTest.take(TrustListCodec.sign(list(5, signer), next), shelf);
      HeldTrust.Taken taken = inTest.take(signed(list(6)), shelf);
      EnvelopeRefused why = assertInstanceOf(HeldTrust.Refused.class, taken).why().orElseThrow();
      assertEquals(EnvelopeFlaw.CERTIFICATE_REVOKED, why.flaw());
      assertEquals(5, inTest.version());
    }

    @Test
    void anotherMessageOfTheCentreIsNoList() throws IOException {
      Bytes order =
          OrderCodec.sign(
              new Order(
                  Environment.SANDBOX,
                  OFFICE,
                  new TerminalId("T-1"),
                  LOST,
                  1,
                  Order.Act.WIPE,
                  0,
                  City.NOW,
                  "lost"),
              CITY.centre());
      assertNothingTaken(inTest.take(order, shelf));
    }
  }

  @Nested
  class AfterAnOldCopyWasPutBack {
    @Test
    void anOldFileIsBroughtUpToTheStoresListWhenItOpens() throws IOException {
      inTest.take(signed(list(5, LOST)), shelf);
      files.replace(HeldTrust.FILE, signed(list(4)).toArray());
      HeldTrust later = held();
      assertFalse(later.now().contains(LOST), "nobody knows better before the store is open");
      later.join(shelf);
      assertTrue(later.now().contains(LOST));
      assertEquals(5, held().version());
    }

    @Test
    void aFileThatIsGoneOrAlteredIsBroughtBack() throws IOException {
      inTest.take(signed(list(5, LOST)), shelf);
      files.replace(HeldTrust.FILE, new byte[] {1, 2, 3});
      HeldTrust later = held();
      later.join(shelf);
      assertTrue(later.now().contains(LOST));
      assertArrayEquals(
          shelf.newest().orElseThrow().toArray(), files.read(HeldTrust.FILE).orElseThrow());
    }

    @Test
    void anOldStoreIsBroughtUpToTheFilesList() throws IOException {
      inTest.take(signed(list(5, LOST)), shelf);
      Shelf old = new Shelf();
      old.keep(4, signed(list(4)));
      held().join(old);
      assertEquals(5, old.version);
    }
  }

  @Test
  void aListPastItsTermIsSaidToBeStaleAndStillCounts() throws IOException {
    Instant issued = City.NOW.minus(Duration.ofDays(20));
    TrustList old =
        new TrustList(
            Environment.SANDBOX,
            OFFICE,
            3,
            issued,
            issued.plus(Duration.ofDays(14)),
            List.of(new RevokedCertificate(LOST, Holder.DEVICE, "T-1", issued)));
    inTest.take(signed(old), shelf);
    assertTrue(inTest.isStale());
    assertTrue(inTest.now().contains(LOST));
  }

  @Test
  void whatIsWrittenIsReadAndTheOrderIsTheCertificates() throws Exception {
    TrustList list = list(7, STOLEN, LOST);
    assertEquals(list, TrustListCodec.decode(TrustListCodec.encode(list)));
    assertEquals(Set.of(LOST, STOLEN), list.revocations().fingerprints());
  }
}
