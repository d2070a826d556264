package jp.madoguchi.storage.terminal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.sealed.SealedCopy;
import jp.madoguchi.storage.sealed.SealedDatabase;

/**
 * Changes the store key: the store is copied under a new one, and the key slots then name the copy.
 * That one write is the switch: before it the old slots open the old store, after it the new slots
 * open the new one, wherever the power fails. The store must be closed.
 *
 * @param slotsFile the file with the key slots
 */
public record StoreRotation(
    FileStore files,
    String slotsFile,
    AnchorToken token,
    TerminalId terminal,
    Clock clock,
    Randomness randomness) {
  /** What opens the store now; all stays the caller's. */
  public record Keys(Secret storeKey, Secret deviceSecret, Secret leaseSecret) {}

  /**
   * Rotates, and removes the operators in {@code without} for good: their slots, even from an old
   * copy, open nothing any more.
   *
   * @throws KeysRefused the store key is not the one in the slots, or nobody would be left
   * @throws StoreFailure a part is an old copy, or the disk failed; the old store is untouched
   * @throws IOException the disk or the token failed; either the old or the new store is in force
   */
  public void run(Keys keys, Set<String> without) throws KeysRefused, StoreFailure, IOException {
    byte[] encoded = files.read(slotsFile).orElse(new byte[0]);
    KeySlots now = KeySlots.decode(encoded);
    if (!now.isStoreKey(keys.storeKey())) {
      throw new KeysRefused.WrongKeys("store key check");
    }
    requireNewest(now, keys, Sha256.of(encoded));
    KeySlots.Fresh next = now.rotated(without, keys.deviceSecret(), keys.leaseSecret(), randomness);
    try (Secret newKey = next.storeKey()) {
      discard(next.slots().storeName());
      SealedCopy.copy(
          files, now.storeName(), keys.storeKey(), next.slots().storeName(), newKey, randomness);
      Anchor anchor = move(next, keys.deviceSecret());
      files.replace(slotsFile, next.slots().encoded());
      token.advance(anchor);
      discard(now.storeName());
    }
  }

  private void requireNewest(KeySlots now, Keys keys, Bytes slotsHere)
      throws StoreFailure, IOException {
    try (SealedDatabase database =
            SealedDatabase.open(files, now.storeName(), keys.storeKey(), randomness);
        AnchorFile beside =
            new AnchorFile(
                files, now.storeName(), keys.storeKey(), keys.deviceSecret(), randomness)) {
      TerminalStore store = TerminalStore.open(database, clock, randomness, terminal);
      Optional<OldCopy> old = store.anchor().bind(beside, token, slotsHere);
      if (old.isPresent()) {
        throw new StoreFailure.OldCopyFound(old.get());
      }
    }
  }

  /** Before the switch: nobody reads the copy or its anchor until the slots name it. */
  private Anchor move(KeySlots.Fresh next, Secret deviceSecret) throws StoreFailure, IOException {
    String name = next.slots().storeName();
    try (SealedDatabase database = SealedDatabase.open(files, name, next.storeKey(), randomness);
        AnchorFile beside =
            new AnchorFile(files, name, next.storeKey(), deviceSecret, randomness)) {
      TerminalStore store = TerminalStore.open(database, clock, randomness, terminal);
      Anchor anchor = store.anchor().rotated(Sha256.of(next.slots().encoded()));
      beside.write(anchor);
      return anchor;
    }
  }

  /**
   * Deletes the stores that were in force before these slots; a cut may have left one. Only once
   * the slots' own store was found to be the newest.
   */
  public static void tidy(FileStore files, KeySlots slots) throws IOException {
    for (String name : files.names()) {
      for (int before = 0; before < slots.generation(); before++) {
        if (name.equals(KeySlots.storeName(before) + SealedDatabase.SUFFIX)) {
          discard(files, KeySlots.storeName(before));
        }
      }
    }
  }

  private void discard(String store) throws IOException {
    discard(files, store);
  }

  private static void discard(FileStore files, String store) throws IOException {
    files.delete(store + AnchorFile.SUFFIX);
    SealedCopy.delete(files, store);
  }
}
