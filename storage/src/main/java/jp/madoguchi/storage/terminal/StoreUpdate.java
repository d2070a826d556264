package jp.madoguchi.storage.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.anchor.AnchorStanding;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.anchor.AnchorFile;
import jp.madoguchi.storage.sealed.PeekedRow;
import jp.madoguchi.storage.sealed.SealedCopy;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.sealed.SealedPeek;
import jp.madoguchi.storage.sealed.StoreLock;

/**
 * What comes before a store is opened: whether it is the newest, and whether it has this program's
 * schema. One that is older is copied under a new key, migrated and checked in the copy, and only
 * then do the key slots name the copy. Whatever fails before, the store and its slots are left as
 * they were, byte for byte. The store must be closed.
 */
public final class StoreUpdate {
  private final StorePlace place;
  private final Migrations migrations;

  public StoreUpdate(StorePlace place) {
    this(place, Migrations.usual());
  }

  StoreUpdate(StorePlace place, Migrations migrations) {
    this.place = place;
    this.migrations = migrations;
  }

  /**
   * Updates the store where it is older than the program.
   *
   * @param course hears how much of the copy is there
   * @return the slots and the key that open it now, where these are new; the key is the caller's
   * @throws KeysRefused the store key is not the one in the slots
   * @throws StoreFailure.OldCopyFound a part is an old copy; nothing was written
   * @throws StoreFailure.NotUpdated the update failed; the store is as it was
   * @throws StoreFailure.GivenUp it is not wanted any more; the store is as it was
   * @throws StoreFailure the store is damaged or cannot be read
   * @throws IOException files or token failed; either store is in force
   */
  public Optional<KeySlots.Fresh> run(StoreKeys keys, UpdateCourse course)
      throws KeysRefused, StoreFailure, IOException {
    StorePlace.Slots here = place.slots();
    KeySlots now = here.slots();
    if (!now.isStoreKey(keys.storeKey())) {
      throw new KeysRefused.WrongKeys("store key check");
    }
    if (!place.files().exists(now.storeName() + SealedDatabase.SUFFIX)) {
      // A new, empty store would pass for the one that is gone.
      throw new StoreFailure.OldCopyFound(OldCopy.KEYS_AND_STORE_APART);
    }
    try (StoreLock lock = StoreLock.take(place.files(), now.storeName())) {
      return run(keys, here, course);
    }
  }

  /** Nobody opens the store until the slots name the other one. */
  private Optional<KeySlots.Fresh> run(StoreKeys keys, StorePlace.Slots here, UpdateCourse course)
      throws KeysRefused, StoreFailure, IOException {
    KeySlots now = here.slots();
    SealedPeek found =
        SealedPeek.into(
            place.files(),
            now.storeName(),
            keys.storeKey(),
            place.randomness(),
            Set.of(Beginnings.ANCHOR, Migrations.HISTORY));
    try (AnchorFile beside =
        new AnchorFile(
            place.files(),
            now.storeName(),
            keys.storeKey(),
            keys.deviceSecret(),
            place.randomness())) {
      Optional<AnchorStanding> standing = standing(found);
      boolean anchored = requireNewest(standing, beside, here.digest());
      boolean begun = Beginnings.isIn(found) && !anchored;
      if (begun || migrations.haveRunIn(found)) {
        return Optional.empty();
      }
      if (standing.isPresent()) {
        makeUp(standing.get().now(), beside);
      }
    }
    return Optional.of(update(now, keys, course));
  }

  /** Whether anything of the store is remembered outside. */
  private boolean requireNewest(
      Optional<AnchorStanding> standing, AnchorFile beside, Bytes slotsHere)
      throws StoreFailure, IOException {
    Optional<Anchor> written;
    try {
      written = beside.read();
    } catch (KeysRefused altered) {
      throw new StoreFailure.OldCopyFound(OldCopy.ANCHOR_OLDER);
    }
    Optional<Anchor> remembered = place.token().read();
    boolean anchored = written.isPresent() || remembered.isPresent();
    Optional<OldCopy> old =
        standing.isPresent()
            ? standing.get().judge(written, remembered, slotsHere)
            : Optional.of(OldCopy.STORE_OLDER).filter(_ -> anchored);
    if (old.isPresent()) {
      throw new StoreFailure.OldCopyFound(old.get());
    }
    return anchored;
  }

  /** The copy's anchor is one act later: what is remembered must be no more than one behind it. */
  private void makeUp(Anchor now, AnchorFile beside) throws IOException {
    if (now.sequence() > 0) {
      beside.write(now);
      place.token().advance(now);
    }
  }

  private static Optional<AnchorStanding> standing(SealedPeek found) {
    List<PeekedRow> rows = found.rows(Beginnings.ANCHOR);
    return rows.stream().findFirst().map(StoreUpdate::standing);
  }

  private static AnchorStanding standing(PeekedRow row) {
    OptionalLong sequence = row.number(1);
    return new AnchorStanding(
        new Anchor(sequence.orElseThrow(), row.bytes(2).orElseThrow()),
        row.bytes(3).orElseThrow(),
        row.bytes(4),
        row.bytes(5),
        row.number(6));
  }

  private KeySlots.Fresh update(KeySlots now, StoreKeys keys, UpdateCourse course)
      throws KeysRefused, IOException, StoreFailure {
    KeySlots.Fresh fresh =
        now.rotated(Set.of(), keys.deviceSecret(), keys.leaseSecret(), place.randomness());
    try (Successor next =
        new Successor(
            place,
            new KeySlots.Fresh(fresh.slots(), fresh.storeKey().copy()),
            keys.deviceSecret())) {
      make(now, keys, next, course);
      next.takeOver();
      IndexSnapshots.delete(place.files());
      Successor.discard(place.files(), now.storeName());
      return fresh;
    }
  }

  private void make(KeySlots now, StoreKeys keys, Successor next, UpdateCourse course)
      throws StoreFailure {
    try {
      next.discard();
      SealedCopy.copy(
          place.files(),
          now.storeName(),
          keys.storeKey(),
          next.name(),
          next.key(),
          place.randomness(),
          course);
      course.converting();
      migrate(next);
    } catch (StoreFailure | IOException failure) {
      StoreFailure told = told(failure);
      try {
        next.discard();
      } catch (IOException second) {
        told.addSuppressed(second);
      }
      throw told;
    }
  }

  private static StoreFailure told(Exception failure) {
    return switch (failure) {
      case StoreFailure.Damaged damaged -> damaged;
      case StoreFailure.GivenUp givenUp -> givenUp;
      default -> new StoreFailure.NotUpdated(failure);
    };
  }

  private void migrate(Successor next) throws StoreFailure, IOException {
    try (SealedDatabase database = next.open()) {
      Connections copy = Connections.of(database);
      migrations.run(copy);
      Shape.require(copy);
      database.requirePlain();
      next.anchor(copy);
    }
  }
}
