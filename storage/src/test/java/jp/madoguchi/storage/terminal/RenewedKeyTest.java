package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.crypto.KeyAgreement;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.keys.KeySlot;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.NewOperator;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.anchor.DegradedToken;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SeededRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewedKeyTest {
  private static final String SLOTS = "keys.slots";
  private static final SeededRandomness RANDOM = new SeededRandomness(9);

  /** Every boundary with {@code -Dmadoguchi.step=1}. */
  private static final int STEP = Integer.getInteger("madoguchi.step", 23);

  private final Secret device = Secret.taking(RANDOM.bytes(32));
  private final Secret lease = Secret.taking(RANDOM.bytes(32));
  private final KeyPair clerk = card();
  private final KeyPair leaver = card();
  private PowerDisk disk = new PowerDisk();
  private PowerDisk chip = new PowerDisk();

  @BeforeEach
  void aStoreWithTwoOperators() throws Exception {
    KeySlots.Fresh fresh = KeySlots.create(RANDOM);
    try (Secret key = fresh.storeKey()) {
      KeySlots slots =
          fresh
              .slots()
              .addOperator(operator("clerk", clerk), key, RANDOM)
              .addOperator(operator("leaver", leaver), key, RANDOM);
      disk.replace(SLOTS, slots.encoded());
      try (SealedDatabase database = SealedDatabase.open(disk, "store", key, RANDOM)) {
        TerminalStore store =
            TerminalStore.open(database, new StepClock(), RANDOM, OpenStore.TERMINAL);
        store.operators().put(People.operator(People.CLERK, Right.ENTER));
      }
    }
    assertEquals(Optional.empty(), login(disk, chip, "clerk", clerk));
  }

  @Test
  void theStoreOpensWithTheNewSlotsAndHoldsWhatItHeld() throws Exception {
    rotate(disk, new DegradedToken(chip));

    assertEquals("store-1", slots(disk).storeName());
    assertEquals(Optional.empty(), login(disk, chip, "clerk", clerk));
  }

  @Test
  void theOldStoreIsGone() throws Exception {
    rotate(disk, new DegradedToken(chip));

    assertFalse(disk.exists("store.mv.db"));
    assertFalse(disk.exists("store.anchor"));
  }

  @Test
  void aRemovedOperatorsOldSlotOpensTheNewStoreNoMore() throws Exception {
    byte[] oldSlots = disk.bytes(SLOTS);
    rotate(disk, new DegradedToken(chip));

    try (Secret kept = storeKey(KeySlots.decode(oldSlots), "leaver", leaver)) {
      assertThrows(
          StoreFailure.Locked.class, () -> SealedDatabase.open(disk, "store-1", kept, RANDOM));
    }
    assertTrue(slots(disk).slot("leaver").isEmpty());
  }

  @Test
  void theOldSlotsAndStorePutBackAreRecognised() throws Exception {
    PowerDisk old = disk.copy();
    rotate(disk, new DegradedToken(chip));
    login(disk, chip, "clerk", clerk);

    assertEquals(Optional.of(OldCopy.STORE_OLDER), login(old, chip, "clerk", clerk));
  }

  @Test
  void anOldCopyIsNotRotated() throws Exception {
    PowerDisk old = disk.copy();
    login(disk, chip, "clerk", clerk);
    login(disk, chip, "clerk", clerk);

    assertThrows(StoreFailure.OldCopyFound.class, () -> rotate(old, new DegradedToken(chip)));
  }

  @Test
  void aPowerCutAnywhereLeavesTheOldOrTheNewAndNoFalseAlarm() throws Exception {
    PowerDisk startDisk = disk.copy();
    PowerDisk startChip = chip.copy();
    boolean cut = true;
    int old = 0;
    int fresh = 0;
    for (int operations = 0; cut; operations += STEP) {
      PowerDisk running = startDisk.copy();
      PowerDisk token = startChip.copy();
      running.cutAfter(operations);
      cut = cutOff(running, token);
      PowerDisk found = running.afterPowerCut(new Random(operations));

      assertEquals(Optional.empty(), login(found, token, "clerk", clerk), "after " + operations);
      if (slots(found).generation() == 0) {
        old++;
      } else {
        fresh++;
      }
      rotate(found, new DegradedToken(token));
      assertEquals(Optional.empty(), login(found, token, "clerk", clerk));
    }
    assertTrue(old > 0 && fresh > 0, old + " old, " + fresh + " new");
  }

  @Test
  void anEnrolmentThatIsCutLeavesTheStoreWithoutTheNewcomerOrWith() throws Exception {
    PowerDisk startDisk = disk.copy();
    PowerDisk startChip = chip.copy();
    KeyPair newcomer = card();
    boolean cut = true;
    int without = 0;
    int with = 0;
    for (int operations = 0; cut; operations += STEP) {
      disk = startDisk.copy();
      chip = startChip.copy();
      disk.cutAfter(operations);
      cut = isCut(() -> admit("NEW", newcomer));
      PowerDisk found = disk.afterPowerCut(new Random(operations));

      assertEquals(Optional.empty(), login(found, chip, "clerk", clerk), "after " + operations);
      if (slots(found).slot("NEW").isEmpty()) {
        without++;
      } else {
        with++;
        assertEquals(Optional.empty(), login(found, chip, "NEW", newcomer));
      }
    }
    assertTrue(without > 0 && with > 0, without + " without, " + with + " with");
  }

  private interface Work {
    void run() throws Exception;
  }

  private static boolean isCut(Work work) {
    try {
      work.run();
      return false;
    } catch (Exception noPower) {
      return true;
    }
  }

  private boolean cutOff(PowerDisk running, PowerDisk token) {
    try {
      rotate(running, new DegradedToken(token));
      return false;
    } catch (Exception noPower) {
      return true;
    }
  }

  @Test
  void aNewcomersCardOpensTheStoreAndTheirOldOneDoesNot() throws Exception {
    KeyPair newcomer = card();
    admit("LEAVER", newcomer);
    assertEquals(Optional.empty(), login(disk, chip, "LEAVER", newcomer));
    assertThrows(KeysRefused.class, () -> login(disk, chip, "LEAVER", leaver));
    admit("third", leaver);

    assertEquals(Optional.empty(), login(disk, chip, "THIRD", leaver));
    assertEquals(Optional.empty(), login(disk, chip, "clerk", clerk));
  }

  private void admit(String id, KeyPair card) throws Exception {
    Newcomer newcomer =
        new Newcomer(
            new OperatorId(id.toUpperCase(Locale.ROOT)),
            (ECPublicKey) card.getPublic(),
            new byte[2]);
    with(
        disk, new DegradedToken(chip), (store, secrets) -> store.admit(secrets, newcomer, _ -> {}));
  }

  private void rotate(PowerDisk files, AnchorToken token) throws Exception {
    with(files, token, (store, secrets) -> store.renewKey(secrets, Set.of("leaver"), _ -> {}));
  }

  private interface Act {
    void on(LiveStore store, LiveStore.Secrets secrets) throws Exception;
  }

  private void with(PowerDisk files, AnchorToken token, Act act) throws Exception {
    KeySlots slots = slots(files);
    try (Secret key = storeKey(slots, "clerk", clerk)) {
      StorePlace place =
          new StorePlace(files, SLOTS, token, OpenStore.TERMINAL, new StepClock(), RANDOM);
      try (LiveStore store =
          LiveStore.open(
              place, new StoreKeys(key, device, lease), Runnable::run, UpdateCourse.unheard())) {
        act.on(store, new LiveStore.Secrets(device, lease));
      }
    }
  }

  private Optional<OldCopy> login(PowerDisk files, PowerDisk token, String id, KeyPair card)
      throws Exception {
    byte[] encoded = files.bytes(SLOTS);
    KeySlots slots = KeySlots.decode(encoded);
    try (Secret key = storeKey(slots, id, card);
        AnchorFile beside = new AnchorFile(files, slots.storeName(), key, device, RANDOM);
        SealedDatabase database = SealedDatabase.open(files, slots.storeName(), key, RANDOM)) {
      TerminalStore store =
          TerminalStore.open(database, new StepClock(), RANDOM, OpenStore.TERMINAL);
      Optional<OldCopy> old =
          store.anchor().bind(beside, new DegradedToken(token), Sha256.of(encoded), Runnable::run);
      if (old.isEmpty()) {
        assertTrue(store.operators().find(People.CLERK).isPresent());
        AnchoredTerminal.log(store, AccessEvent.LOGIN);
      }
      return old;
    }
  }

  private Secret storeKey(KeySlots slots, String id, KeyPair card) throws Exception {
    KeySlot slot = slots.slot(id).orElseThrow();
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(card.getPrivate());
    agreement.doPhase(slot.storePoint(), true);
    try (Secret agreed = Secret.taking(agreement.generateSecret())) {
      return slots.unlock(id, agreed, device, lease);
    }
  }

  private static KeySlots slots(PowerDisk files) throws KeysRefused {
    return KeySlots.decode(files.bytes(SLOTS));
  }

  private NewOperator operator(String id, KeyPair card) {
    return new NewOperator(id, (ECPublicKey) card.getPublic(), device, lease, new byte[0]);
  }

  private static KeyPair card() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
