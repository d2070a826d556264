package jp.madoguchi.sandbox.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import jp.madoguchi.core.card.CardChallenge;
import jp.madoguchi.core.card.CardFace;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.FourItems;
import jp.madoguchi.core.card.MyNumberCard;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.card.ResidentPin;
import jp.madoguchi.core.card.ResidentPin.Purpose;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.simulator.card.CardIssuer;
import jp.madoguchi.core.simulator.card.ResidentCardState;
import jp.madoguchi.core.simulator.card.VirtualCardIssuer;
import jp.madoguchi.core.simulator.card.VirtualCardState;
import jp.madoguchi.core.simulator.card.VirtualMyNumberCard;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.card.VirtualPuk;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.device.PcscReaders;
import jp.madoguchi.terminal.device.ReadersUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way through PC/SC itself: the virtual card lies in pcscd's virtual reader. */
class PcscVirtualCardTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2029-03-31T15:00:00Z");
  private static final Randomness RANDOMNESS = new FreshRandomness();
  private static final CardIssuer ISSUER =
      CardIssuer.selfSigned("Test office cards", FROM, UNTIL, RANDOMNESS);
  private static final VirtualCardState STATE =
      new VirtualCardIssuer(ISSUER, RANDOMNESS).issue("ward-04-0017", pin("482913"), FROM, UNTIL);
  private static final FourItems ITEMS =
      new FourItems("架空　花子", "架空県汐見市潮町一丁目２番３号", Optional.empty(), Optional.of(Sex.FEMALE));
  private static final IndividualNumber NUMBER = new IndividualNumber("123456789018");
  private static final CardFace FACE =
      new CardFace(
          ITEMS.birth(),
          ITEMS.sex(),
          Bytes.of(new byte[300]),
          Bytes.of(new byte[700]),
          Bytes.of(new byte[6000]));
  private static PcscDaemon daemon;

  private final VirtualPivCard virtual = new VirtualPivCard(STATE);

  @BeforeAll
  static void start() throws Exception {
    daemon = PcscDaemon.startOrSkip();
  }

  @AfterAll
  static void stop() {
    if (daemon != null) {
      daemon.close();
    }
  }

  @AfterEach
  void emptyTheReader() throws Exception {
    assertTrue(reader().awaitChange(true, LIMIT));
  }

  @Test
  void anEmptyReaderIsListedAndHoldsNoCard() throws Exception {
    CardReader inTest = reader();
    assertFalse(inTest.present());
    assertTrue(inTest.connect().isEmpty());
    assertTrue(new PcscReaders().open(inTest.name()).isPresent());
    assertTrue(new PcscReaders().open("No such reader").isEmpty());
  }

  @Test
  void anOperatorLogsInAndApproves() throws Exception {
    CardReader inTest = reader();
    try (VpcdSlot slot = VpcdSlot.insert(daemon, virtual)) {
      inTest.awaitChange(false, LIMIT);
      CardReader.Card connected = inTest.connect().orElseThrow();
      assertArrayEquals(virtual.answerToReset(), connected.answerToReset());
      try (PivCard card = PivCard.select(connected)) {
        CardChallenge challenge = CardChallenge.fresh(RANDOMNESS);
        X509Certificate certificate = card.certificate(Slot.AUTHENTICATION);
        assertThrows(CardFault.WrongPin.class, () -> card.verifyPin(pin("000000")));
        assertEquals(OptionalInt.of(2), card.triesLeft());
        card.verifyPin(pin("482913"));
        assertTrue(challenge.isAnsweredBy(certificate, card.prove(challenge.message())));
        card.agree((ECPublicKey) ISSUER.certificate().getPublicKey()).close();
        card.verifyPin(pin("482913"));
        card.sign(Slot.SIGNATURE, new byte[32]);
        assertThrows(CardFault.PinNeeded.class, () -> card.sign(Slot.SIGNATURE, new byte[32]));
      }
    }
  }

  @Test
  void aBlockedCardGetsANewPinWithItsUnblockingKey() throws Exception {
    CardReader inTest = reader();
    try (VpcdSlot slot = VpcdSlot.insert(daemon, virtual)) {
      inTest.awaitChange(false, LIMIT);
      try (PivCard card = PivCard.select(inTest.connect().orElseThrow())) {
        for (int i = 0; i < 3; i++) {
          assertThrows(CardFault.class, () -> card.verifyPin(pin("000000")));
        }
        CardFault.WrongPuk wrong =
            assertThrows(
                CardFault.WrongPuk.class, () -> card.unblock(pin("00000000"), pin("77120934")));
        assertEquals(2, wrong.triesLeft());
        card.unblock(pin(VirtualPuk.DIGITS), pin("77120934"));
        assertEquals(OptionalInt.of(3), card.triesLeft());
        card.verifyPin(pin("77120934"));
      }
    }
  }

  @Test
  void aClosedConnectionForgetsThePin() throws Exception {
    CardReader inTest = reader();
    try (VpcdSlot slot = VpcdSlot.insert(daemon, virtual)) {
      inTest.awaitChange(false, LIMIT);
      try (PivCard card = PivCard.select(inTest.connect().orElseThrow())) {
        card.verifyPin(pin("482913"));
      }
      try (PivCard card = PivCard.select(inTest.connect().orElseThrow())) {
        assertEquals(OptionalInt.of(3), card.triesLeft());
      }
    }
  }

  @Test
  void aPulledCardIsLost() throws Exception {
    CardReader inTest = reader();
    PivCard card;
    try (VpcdSlot slot = VpcdSlot.insert(daemon, virtual)) {
      inTest.awaitChange(false, LIMIT);
      card = PivCard.select(inTest.connect().orElseThrow());
    }
    assertTrue(inTest.awaitChange(true, LIMIT));
    assertThrows(CardLost.class, card::triesLeft);
    card.close();
  }

  @Test
  void aReaderIsTheSameAgainAfterTheServiceWasRestarted() throws Exception {
    CardReader inTest = reader();
    daemon.close();
    assertThrows(ReadersUnavailable.class, () -> new PcscReaders().list());
    assertFalse(inTest.present());
    assertTrue(inTest.connect().isEmpty());
    daemon = PcscDaemon.startOrSkip();
    try (VpcdSlot slot = VpcdSlot.insert(daemon, virtual)) {
      assertTrue(inTest.awaitChange(false, LIMIT));
      PivCard.select(inTest.connect().orElseThrow()).close();
    }
  }

  @Test
  void aResidentsCardIsRead() throws Exception {
    CardReader inTest = reader();
    VirtualMyNumberCard resident =
        new VirtualMyNumberCard(
            ResidentCardState.fresh(ITEMS, NUMBER, FACE, "2847", "02040120360917"));
    try (VpcdSlot slot = VpcdSlot.insert(daemon, resident)) {
      assertTrue(inTest.awaitChange(false, LIMIT));
      try (MyNumberCard card = MyNumberCard.select(inTest.connect().orElseThrow());
          ResidentPin pin = digits(Purpose.INPUT_AID, "2847");
          ResidentPin code = digits(Purpose.FACE, "02040120360917")) {
        assertEquals(ITEMS, card.fourItems(pin));
        assertEquals(NUMBER, card.number(pin));
        assertEquals(FACE, card.face(code));
      }
    }
  }

  private static ResidentPin digits(Purpose purpose, String typed) {
    return ResidentPin.taking(purpose, typed.toCharArray()).orElseThrow();
  }

  private static CardReader reader() throws Exception {
    return new PcscReaders().list().getFirst();
  }

  private static Pin pin(String digits) {
    return Pin.taking(digits.toCharArray()).orElseThrow();
  }

  private record FreshRandomness() implements Randomness {
    @Override
    public void fill(byte[] target) {
      asSecureRandom().nextBytes(target);
    }

    @Override
    public SecureRandom asSecureRandom() {
      return new SecureRandom();
    }
  }
}
