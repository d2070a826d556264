package jp.madoguchi.terminal.session;

import jp.madoguchi.core.store.StoreKeeper;

/** Gives what is done to a session's store as a whole. */
@FunctionalInterface
public interface Keepers {
  /** The keeper of the store that this operator's card opened; good until the session ends. */
  StoreKeeper of(OpenSession opened);
}
