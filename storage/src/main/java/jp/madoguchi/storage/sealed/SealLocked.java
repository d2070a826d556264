package jp.madoguchi.storage.sealed;

import java.io.IOException;

/** The key is not the one that the file was made with. */
final class SealLocked extends IOException {
  SealLocked(String name) {
    super("wrong key for " + name);
  }
}
