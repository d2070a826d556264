package jp.madoguchi.storage.sealed;

import java.io.IOException;

/** Stands in the way of bytes that are about to be read or written. */
interface Toll {
  /**
   * @throws IOException they are not to pass
   */
  void pass(long bytes) throws IOException;
}
