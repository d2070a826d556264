package jp.madoguchi.storage.sealed;

import java.io.IOException;

/** Nobody wants any more what is being done. */
final class GivenUp extends IOException {
  GivenUp() {
    super("given up");
  }
}
