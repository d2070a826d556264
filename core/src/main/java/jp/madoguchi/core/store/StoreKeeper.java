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
   * @param progress hears the part that is done, from 0 to 1, on the caller's thread
   * @throws KeysRefused.LastSlot nobody would be left
   */
  void renewKey(Set<OperatorId> without, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException;

  /**
   * Writes what the store holds anew, row by row, under a new random key: what was deleted before
   * is in no page of the new store, and the pages of the old one open no more. Writers wait.
   *
   * @param progress as above
   */
  void rewrite(DoubleConsumer progress) throws KeysRefused, StoreFailure, IOException;

  /**
   * Destroys what opens the store, within a tenth of a second whatever its size. The store is
   * closed and lost; every later call of anything that rests on it fails.
   */
  void wipe() throws IOException;
}
