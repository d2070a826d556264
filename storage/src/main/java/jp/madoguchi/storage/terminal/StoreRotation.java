package jp.madoguchi.storage.terminal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.sealed.SealedCopy;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.StoreLock;

/**
 * Changes the store key: the store is copied under a new one, and the key slots then name the copy.
 * That one write is the switch: before it the old slots open the old store, after it the new slots
 * open the new one, wherever the power fails. The store must be closed.
 */
public record StoreRotation(StorePlace place) {
  /**
   * Rotates, and removes the operators in {@code without} for good: their slots, even from an old
   * copy, open nothing any more.
   *
   * @throws KeysRefused the store key is not the one in the slots, or nobody would be left
   * @throws StoreFailure a part is an old copy, or the disk failed; the old store is untouched
   * @throws IOException the disk or the token failed; either the old or the new store is in force
   */
  public void run(StoreKeys keys, Set<String> without)
      throws KeysRefused, StoreFailure, IOException {
    StorePlace.Slots here = place.slots();
    KeySlots now = here.slots();
    if (!now.isStoreKey(keys.storeKey())) {
      throw new KeysRefused.WrongKeys("store key check");
    }
    requireNewest(now, keys, here.digest());
    KeySlots.Fresh fresh =
        now.rotated(without, keys.deviceSecret(), keys.leaseSecret(), place.randomness());
    try (Successor next = new Successor(place, fresh, keys.deviceSecret());
        StoreLock lock = StoreLock.take(place.files(), now.storeName())) {
      next.discard();
      SealedCopy.copy(
          place.files(),
          now.storeName(),
          keys.storeKey(),
          next.name(),
          next.key(),
          place.randomness());
      Anchor anchor = moved(next);
      next.takeOver();
      place.token().advance(anchor);
      Successor.discard(place.files(), now.storeName());
    }
  }

  private void requireNewest(KeySlots now, StoreKeys keys, Bytes slotsHere)
      throws StoreFailure, IOException {
    try (SealedDatabase database =
            SealedDatabase.open(
                place.files(), now.storeName(), keys.storeKey(), place.randomness());
        AnchorFile beside =
            new AnchorFile(
                place.files(),
                now.storeName(),
                keys.storeKey(),
                keys.deviceSecret(),
                place.randomness())) {
      TerminalStore store =
          TerminalStore.open(database, place.clock(), place.randomness(), place.terminal());
      Optional<OldCopy> old = store.anchor().bind(beside, place.token(), slotsHere);
      if (old.isPresent()) {
        throw new StoreFailure.OldCopyFound(old.get());
      }
    }
  }

  private Anchor moved(Successor next) throws StoreFailure, IOException {
    try (SealedDatabase database = next.open()) {
      return next.anchor(Connections.of(database));
    }
  }

  /**
   * Deletes the stores that were in force before these slots, and one that was to come after them;
   * a cut may have left either. Only once the slots' own store was found to be the newest.
   */
  public static void tidy(FileStore files, KeySlots slots) throws IOException {
    for (String name : files.names()) {
      for (int other = 0; other <= slots.generation() + 1; other++) {
        if (other != slots.generation()
            && name.equals(KeySlots.storeName(other) + SealedDatabase.SUFFIX)) {
          Successor.discard(files, KeySlots.storeName(other));
        }
      }
    }
  }
}
