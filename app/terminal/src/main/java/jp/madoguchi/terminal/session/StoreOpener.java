package jp.madoguchi.terminal.session;

import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.terminal.UpdateCourse;

/** Opens the sealed store; the composition root says where it lies. */
public interface StoreOpener {
  /**
   * Opens the store that the key slots name, once it is found to be the newest.
   *
   * @param storeKey 32 bytes; stays the caller's
   * @param update hears of it where the store is of an older form and is updated first
   * @throws Exception the store is an old copy, damaged, in use or cannot be written; the types are
   *     the store's
   */
  OpenStore open(Secret storeKey, UpdateCourse update) throws Exception;
}
