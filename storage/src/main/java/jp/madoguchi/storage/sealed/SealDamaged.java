package jp.madoguchi.storage.sealed;

import java.io.IOException;

/** Bytes on the disk are not those that were written. */
final class SealDamaged extends IOException {
  SealDamaged(String what) {
    super("damaged: " + what);
  }
}
