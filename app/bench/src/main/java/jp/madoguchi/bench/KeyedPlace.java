package jp.madoguchi.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.crypto.KeyAgreement;
import jp.madoguchi.core.keys.KeySlot;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.NewOperator;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.anchor.DegradedToken;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.LiveStore;
import jp.madoguchi.storage.terminal.StoreKeys;
import jp.madoguchi.storage.terminal.StorePlace;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.storage.terminal.UpdateCourse;
import jp.madoguchi.storage.terminal.Wipe;

/**
 * A terminal's files with key slots, as a card opens them. The card's private key lies in a file
 * beside them, so that a copy of the files can be opened too; nothing here is secret.
 */
public record KeyedPlace(FileStore files, Randomness randomness) {
  private static final String SLOTS = "keys.slots";
  private static final String LEASE = "lease.sealed";
  private static final String CARD = "card";
  private static final String OPERATOR = "OP-1";
  private static final TerminalId TERMINAL = new TerminalId("T-1");
  private static final int KEY_BYTES = 32;

  /** Whether somebody was enrolled here. */
  public boolean isThere() {
    return files.exists(CARD);
  }

  /** Enrols an operator; the key of the store that is to be made is the caller's. */
  public Secret enrol() throws KeysRefused, IOException {
    KeyPair card = card();
    files.replace(CARD, card.getPrivate().getEncoded());
    files.replace(LEASE, randomness.bytes(KEY_BYTES));
    KeySlots.Fresh fresh = KeySlots.create(randomness);
    try (Secret device = device();
        Secret lease = lease()) {
      NewOperator operator =
          new NewOperator(OPERATOR, (ECPublicKey) card.getPublic(), device, lease, new byte[0]);
      files.replace(
          SLOTS, fresh.slots().addOperator(operator, fresh.storeKey(), randomness).encoded());
    }
    return fresh.storeKey();
  }

  /** Enrols an operator and fills a store. */
  public void fill(Stream<ResidentRecord> residents) throws KeysRefused, StoreFailure, IOException {
    try (Secret key = enrol();
        SealedDatabase database = SealedDatabase.open(files, storeName(), key, randomness)) {
      TerminalStore.open(database, new BenchClock(), randomness, TERMINAL).bulkLoad(residents);
    }
  }

  /** Opens the store as a login does. */
  public LiveStore open(Executor workers) throws KeysRefused, StoreFailure, IOException {
    try (Secret device = device();
        Secret lease = lease();
        Secret key = storeKey()) {
      StorePlace place =
          new StorePlace(
              files, SLOTS, new DegradedToken(files), TERMINAL, new BenchClock(), randomness);
      return LiveStore.open(
          place, new StoreKeys(key, device, lease), workers, UpdateCourse.unheard());
    }
  }

  /** The store that the slots name. */
  public String storeName() throws KeysRefused, IOException {
    return slots().storeName();
  }

  /** The key that the slots hold. */
  public Secret storeKey() throws KeysRefused, IOException {
    KeySlots slots = slots();
    KeySlot slot = slots.slot(OPERATOR).orElseThrow();
    try (Secret agreed = agreed(slot.storePoint());
        Secret device = device();
        Secret lease = lease()) {
      return slots.unlock(OPERATOR, agreed, device, lease);
    }
  }

  /** Changes the key. */
  public void renewKey(LiveStore store) throws KeysRefused, StoreFailure, IOException {
    try (Secret device = device();
        Secret lease = lease()) {
      store.renewKey(new LiveStore.Secrets(device, lease), Set.of(), _ -> {});
    }
  }

  /** Writes the content anew. */
  public void rewrite(LiveStore store) throws KeysRefused, StoreFailure, IOException {
    try (Secret device = device();
        Secret lease = lease()) {
      store.rewrite(new LiveStore.Secrets(device, lease), _ -> {});
    }
  }

  /**
   * Destroys what opens the store.
   *
   * @param gone told once nothing on the disk opens it any more
   */
  public void wipe(LiveStore store, Runnable gone) throws IOException {
    store.destroy(() -> {
      new Wipe(files, List.of(LEASE, SLOTS)).run();
      gone.run();
    });
  }

  private KeySlots slots() throws KeysRefused, IOException {
    return KeySlots.decode(files.read(SLOTS).orElse(new byte[0]));
  }

  private Secret agreed(ECPublicKey point) throws IOException {
    try {
      PrivateKey card =
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(files.read(CARD).orElseThrow()));
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(card);
      agreement.doPhase(point, true);
      return Secret.taking(agreement.generateSecret());
    } catch (GeneralSecurityException e) {
      throw new IOException("card", e);
    }
  }

  private static Secret device() {
    return filled((byte) 1);
  }

  private static Secret lease() {
    return filled((byte) 2);
  }

  private static Secret filled(byte value) {
    byte[] bytes = new byte[KEY_BYTES];
    Arrays.fill(bytes, value);
    return Secret.taking(bytes);
  }

  private static KeyPair card() throws IOException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IOException("card", e);
    }
  }
}
