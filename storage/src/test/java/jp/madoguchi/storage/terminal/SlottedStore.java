package jp.madoguchi.storage.terminal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.KeyAgreement;
import jp.madoguchi.core.keys.KeySlot;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.NewOperator;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.storage.anchor.DegradedToken;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SeededRandomness;

/** A disk with key slots of some operators, their cards, and the secrets of device and lease. */
final class SlottedStore {
  static final String SLOTS = "keys.slots";
  static final SeededRandomness RANDOM = new SeededRandomness(9);
  private static final Clock CLOCK = new StepClock();

  private final Secret device = Secret.taking(RANDOM.bytes(32));
  private final Secret lease = Secret.taking(RANDOM.bytes(32));
  private final Map<String, KeyPair> cards = new HashMap<>();
  final PowerDisk disk = new PowerDisk();

  /** What is done in a database that was just made. */
  interface Making {
    void in(SealedDatabase database) throws Exception;
  }

  /** Makes the slots and the store. */
  SlottedStore(Making making, String... operators) throws Exception {
    KeySlots.Fresh fresh = KeySlots.create(RANDOM);
    try (Secret key = fresh.storeKey()) {
      KeySlots slots = fresh.slots();
      for (String operator : operators) {
        KeyPair card = card();
        cards.put(operator, card);
        slots =
            slots.addOperator(
                new NewOperator(
                    operator, (ECPublicKey) card.getPublic(), device, lease, new byte[0]),
                key,
                RANDOM);
      }
      disk.replace(SLOTS, slots.encoded());
      try (SealedDatabase database = SealedDatabase.open(disk, "store", key, RANDOM)) {
        making.in(database);
      }
    }
  }

  Secret device() {
    return device;
  }

  Secret lease() {
    return lease;
  }

  /** The place on this disk or a copy of it; the token is a file there. */
  static StorePlace place(FileStore files) {
    return new StorePlace(
        files, SLOTS, new DegradedToken(files), OpenStore.TERMINAL, CLOCK, RANDOM);
  }

  /** What is done with the keys that open the store. */
  interface Work<T> {
    T with(StoreKeys keys) throws Exception;
  }

  /** The operator's card opens what the slots on this disk hold. */
  <T> T opening(PowerDisk files, String operator, Work<T> work) throws Exception {
    try (Secret key = storeKey(slots(files), operator)) {
      return work.with(new StoreKeys(key, device, lease));
    }
  }

  Secret storeKey(KeySlots slots, String operator) throws Exception {
    KeySlot slot = slots.slot(operator).orElseThrow();
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(Objects.requireNonNull(cards.get(operator)).getPrivate());
    agreement.doPhase(slot.storePoint(), true);
    try (Secret agreed = Secret.taking(agreement.generateSecret())) {
      return slots.unlock(operator, agreed, device, lease);
    }
  }

  static KeySlots slots(PowerDisk files) throws Exception {
    return KeySlots.decode(files.bytes(SLOTS));
  }

  private static KeyPair card() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
