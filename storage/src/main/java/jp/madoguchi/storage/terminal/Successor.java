package jp.madoguchi.storage.terminal;

import java.io.IOException;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.sealed.SealedCopy;
import jp.madoguchi.storage.sealed.SealedDatabase;

/**
 * A store that is being made to take the place of the one in force: nobody reads it until the key
 * slots name it, and that one write is the switch. Closing it forgets its key.
 */
final class Successor implements AutoCloseable {
  private final StorePlace place;
  private final KeySlots.Fresh fresh;
  private final Secret deviceSecret;

  /**
   * @param fresh its slots and its key, which is taken over
   * @param deviceSecret stays the caller's
   */
  Successor(StorePlace place, KeySlots.Fresh fresh, Secret deviceSecret) {
    this.place = place;
    this.fresh = fresh;
    this.deviceSecret = deviceSecret;
  }

  KeySlots slots() {
    return fresh.slots();
  }

  /** The anchor beside it, to be closed by the caller. */
  AnchorFile beside() {
    return new AnchorFile(place.files(), name(), key(), deviceSecret, place.randomness());
  }

  String name() {
    return fresh.slots().storeName();
  }

  Secret key() {
    return fresh.storeKey();
  }

  SealedDatabase open() throws StoreFailure {
    return SealedDatabase.open(place.files(), name(), key(), place.randomness());
  }

  /** Moves the anchor in the copy, and writes it beside it. */
  Anchor anchor(Connections copy) throws StoreFailure, IOException {
    try (AnchorFile beside = beside()) {
      Anchor anchor = StoredAnchor.rotated(new Transactions(copy), Sha256.of(slots().encoded()));
      beside.write(anchor);
      return anchor;
    } catch (StoreUnavailable e) {
      throw e.failure();
    }
  }

  /**
   * The switch.
   *
   * @throws IOException it is unknown which of the two is in force; both must stay
   */
  void takeOver() throws IOException {
    place.files().replace(place.slotsFile(), slots().encoded());
  }

  /** Before the switch. */
  void discard() throws IOException {
    discard(place.files(), name());
  }

  static void discard(FileStore files, String store) throws IOException {
    files.delete(store + AnchorFile.SUFFIX);
    SealedCopy.delete(files, store);
  }

  @Override
  public void close() {
    fresh.storeKey().close();
  }
}
