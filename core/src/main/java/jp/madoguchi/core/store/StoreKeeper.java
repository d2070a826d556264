package jp.madoguchi.core.store;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.operator.OperatorId;

/**
 * What is done to an open store as a whole (保守). Reading and writing go on meanwhile, but for the
 * moment of the switch. Each act leads, wherever the power fails, to the store before it or the one
 * after it. Safe for use by several threads; a second act waits for the first.
 */
public interface StoreKeeper {
  /** Whose card opens the store, in the order of their ids. */
  List<OperatorId> holders() throws KeysRefused, IOException;

  /**
   * Puts the store under a new random key. Nothing that was sealed under the old key, on this disk
   * or in a copy of it, can be read with the new one, nor the other way round.
   *
   * @param without shut out for good: they get no slot for the new key
   * @param progress hears the part that is done, from 0 to 1, on any thread, one at a time
   * @throws KeysRefused.LastSlot nobody would be left
   * @throws StoreFailure.Busy others did not finish in time; nothing changed
   * @throws StoreFailure.GivenUp {@link #hurry} was called; nothing changed
   */
  void renewKey(Set<OperatorId> without, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException;

  /**
   * Puts the store under a new random key, which the newcomer's card opens too. Where they had a
   * slot, this one takes its place.
   *
   * @param progress as above
   * @throws KeysRefused.UnfitCardKey the card's key cannot be used
   * @throws StoreFailure.Busy as above
   * @throws StoreFailure.GivenUp as above
   */
  void admit(Newcomer newcomer, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException;

  /**
   * Writes what the store holds anew, row by row, under a new random key: what was deleted before
   * is in no page of the new store, and the pages of the old one open no more. Writers wait.
   *
   * @param progress as above
   * @throws StoreFailure.Busy as above
   * @throws StoreFailure.GivenUp as above
   */
  void rewrite(DoubleConsumer progress) throws KeysRefused, StoreFailure, IOException;

  /**
   * The session is ending: an act that is under way is given up at its next block, and every later
   * one; the store is as it was, and can still be read and written. An act whose switch has begun
   * is done. Returns at once.
   */
  void hurry();

  /**
   * Destroys what opens the store. It is gone from the disk within a tenth of a second whatever the
   * store's size; then the store is closed, and every later call of anything that rests on it
   * fails.
   */
  void wipe() throws IOException;
}
