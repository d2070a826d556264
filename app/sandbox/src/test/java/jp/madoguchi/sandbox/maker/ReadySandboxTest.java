package jp.madoguchi.sandbox.maker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SignatureException;
import java.util.List;
import java.util.OptionalInt;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.biometric.PalmVerdict;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.PivCard;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.keys.KeySlot;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import jp.madoguchi.core.simulator.hand.Shot;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateVerdict;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.KeyType;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.RegisteredOperator;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One sandbox of 200 residents, looked at from all sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadySandboxTest {
  private static final int RESIDENTS = 200;

  private final Clock clock = new StoppedClock();
  private final Randomness randomness = new SystemRandomness();

  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @SuppressWarnings("NullAway.Init")
  private Sandbox inTest;

  @BeforeAll
  void make(@TempDir Path parent) throws Exception {
    directory = parent.resolve("sandbox");
    SandboxPlan plan = SandboxPlan.ofMadeUpCity(RESIDENTS, 1);
    SandboxMaker.make(directory, plan, clock, randomness, step -> {});
    inTest = Sandbox.open(directory, clock, randomness);
  }

  @AfterAll
  void close() throws Exception {
    inTest.close();
  }

  private PivCard card(TrayCard card) throws Exception {
    return keys().card(card);
  }

  private Pin pin(TrayCard card) {
    return keys().pin(card);
  }

  private StoreKeys keys() {
    return new StoreKeys(inTest, clock);
  }

  @Nested
  class Place {
    @Test
    void itIsReady() throws Exception {
      assertEquals(new SandboxState.Ready(), SandboxState.of(directory));
    }

    @Test
    void itStandsInTheMadeUpCity() {
      assertEquals("汐見市", inTest.municipality().name());
      assertEquals(RESIDENTS, inTest.residents());
      assertTrue(inTest.dictionary().size() > 30);
    }

    @Test
    void aSecondInstanceIsRefused() {
      assertThrows(SandboxFailure.InUse.class, () -> Sandbox.open(directory, clock, randomness));
    }

    @Test
    void itIsNotMadeAgain() {
      SandboxPlan plan = SandboxPlan.ofMadeUpCity(1, 1);
      assertThrows(
          SandboxFailure.WrongState.class,
          () -> SandboxMaker.make(directory, plan, clock, randomness, step -> {}));
    }

    @Test
    void itIsNotDeletedWhileItIsOpen() {
      assertThrows(SandboxFailure.InUse.class, () -> SandboxMaker.delete(directory));
    }
  }

  @Nested
  class Cards {
    @Test
    void cardPinAndLeaseOpenTheStore() throws Exception {
      for (TrayCard card : List.of(TrayCard.AOKI, TrayCard.INOUE, TrayCard.UEDA, TrayCard.EGUCHI)) {
        try (Secret storeKey = keys().of(card)) {
          seeStore(storeKey, card);
        }
      }
    }

    private void seeStore(Secret storeKey, TrayCard card) throws Exception {
      try (var database =
          SealedDatabase.open(inTest.terminalFiles(), KeySlots.FIRST_STORE, storeKey, randomness)) {
        TerminalStore store = TerminalStore.open(database, clock, randomness, Sandbox.TERMINAL);
        ResidentRecord head = store.register().current(Cast.SAKURA_KENICHI).orElseThrow();
        assertEquals("佐倉　健一", head.name().name().value());
        assertEquals(4, store.register().household(head.household().number()).size());
        Operator operator = store.operators().find(card.operatorId()).orElseThrow();
        assertEquals(card == TrayCard.EGUCHI, operator.may(Right.ADMINISTER, clock.today()));
        assertEquals(card != TrayCard.EGUCHI, operator.may(Right.LOOK_UP, clock.today()));
        assertEquals(card == TrayCard.INOUE, operator.may(Right.OPEN_CLOSED, clock.today()));
      }
    }

    @Test
    void theHolderOfTheCardIsRecognisedAndNobodyElse() throws Exception {
      try (PivCard piv = card(TrayCard.AOKI);
          Pin pin = pin(TrayCard.AOKI);
          Secret device = inTest.installation().keys().deviceSecret()) {
        piv.verifyPin(pin);
        KeySlot slot = keys().slots().slot(TrayCard.AOKI.operatorId().value()).orElseThrow();
        try (Secret secret = piv.agree(slot.storePoint())) {
          var template = PalmTemplate.fromBytes(slot.openPalm(secret, device));
          assertInstanceOf(PalmVerdict.Match.class, shown(template, TrayCard.AOKI));
          assertInstanceOf(PalmVerdict.NoMatch.class, shown(template, TrayCard.INOUE));
        }
      }
    }

    private PalmVerdict shown(PalmTemplate template, TrayCard holder) {
      var hand = new HandGenerator(holder.note().palm());
      return new PalmVerifier().compare(template, hand.shoot(Shot.everyday(987_654), 0, 0));
    }

    @Test
    void theBlockedCardHasNoTriesLeft() throws Exception {
      try (PivCard piv = card(TrayCard.BLOCKED);
          Pin pin = pin(TrayCard.BLOCKED)) {
        assertEquals(OptionalInt.of(0), piv.triesLeft());
        assertThrows(CardFault.PinBlocked.class, () -> piv.verifyPin(pin));
      }
    }

    @Test
    void ourIssuerDidNotSignTheUntrustedCard() throws Exception {
      try (PivCard ours = card(TrayCard.AOKI);
          PivCard theirs = card(TrayCard.UNTRUSTED)) {
        ours.certificate(Slot.AUTHENTICATION)
            .verify(inTest.installation().cardIssuers().getFirst().getPublicKey());
        var foreign = theirs.certificate(Slot.AUTHENTICATION);
        assertThrows(
            SignatureException.class,
            () -> foreign.verify(inTest.installation().cardIssuers().getFirst().getPublicKey()));
      }
    }

    @Test
    void aWrongPinIsRememberedByTheFile() throws Exception {
      try (PivCard piv = card(TrayCard.UEDA);
          Pin wrong = pin(TrayCard.AOKI);
          Pin right = pin(TrayCard.UEDA)) {
        int before = piv.triesLeft().orElseThrow();
        assertThrows(CardFault.WrongPin.class, () -> piv.verifyPin(wrong));
        assertEquals(before - 1, reread(TrayCard.UEDA).triesLeft().orElseThrow());
        piv.verifyPin(right);
      }
    }

    /** The card as another start of the program finds it. */
    private PivCard reread(TrayCard card) throws Exception {
      var files = new DirectoryFiles(directory.resolve("tray"));
      var reader = new VirtualReader("again");
      reader.insert(Tray.open(files).card(card));
      return PivCard.select(reader.connect().orElseThrow());
    }
  }

  @Nested
  class CentreSide {
    @Test
    void theCentreKnowsTerminalOperatorsAndResidents() throws Exception {
      var classical = inTest.installation().keys().classicalChain().getFirst();
      Bytes fingerprint = Bytes.of(Fingerprint.of(classical).bytes());
      try (CentreStore store = CentreFiles.of(inTest).openEmbedded()) {
        store.inTransaction(transaction -> {
          assertEquals(RESIDENTS, transaction.residents().count());
          Device device = transaction.registry().deviceOf(fingerprint).orElseThrow();
          assertEquals(Sandbox.TERMINAL, device.id());
          assertEquals(DeviceState.ACTIVE, device.state());
          RegisteredOperator aoki =
              transaction.registry().operator(TrayCard.AOKI.operatorId()).orElseThrow();
          assertTrue(aoki.operator().may(Right.APPROVE, clock.today()));
          return true;
        });
      }
    }

    @Test
    void theDevicesCertificatesLeadToTheRootsOfTheSandbox() {
      assertEquals(Environment.SANDBOX, inTest.installation().anchors().environment());
      var check = new CertificateCheck(inTest.installation().anchors(), Revocations.none(), clock);
      var keys = inTest.installation().keys();
      assertInstanceOf(
          CertificateVerdict.Trusted.class,
          check.check(keys.classicalChain(), Role.DEVICE, KeyType.EC_P256));
      assertInstanceOf(
          CertificateVerdict.Trusted.class,
          check.check(keys.quantumSafeChain(), Role.DEVICE, KeyType.ML_DSA_65));
    }
  }
}
