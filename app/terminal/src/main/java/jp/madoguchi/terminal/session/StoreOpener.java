package jp.madoguchi.terminal.session;

import jp.madoguchi.core.secret.Secret;

/** Opens the sealed store; the composition root says where it lies. */
public interface StoreOpener {
  /**
   * Opens the store.
   *
   * @param name the store's name among the files, from the key slots
   * @param storeKey 32 bytes; stays the caller's
   * @throws Exception the store is damaged, in use or cannot be written; the types are the store's
   */
  OpenStore open(String name, Secret storeKey) throws Exception;
}
