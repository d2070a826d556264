package jp.madoguchi.terminal.session;

import jp.madoguchi.core.secret.Secret;

/** Opens the sealed store; the composition root says where it lies. */
public interface StoreOpener {
  /**
   * Opens the store that the key slots name, once it is found to be the newest.
   *
   * @param storeKey 32 bytes; stays the caller's
   * @throws Exception the store is an old copy, damaged, in use or cannot be written; the types are
   *     the store's
   */
  OpenStore open(Secret storeKey) throws Exception;
}
