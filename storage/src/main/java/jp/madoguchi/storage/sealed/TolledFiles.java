package jp.madoguchi.storage.sealed;

import jp.madoguchi.core.port.Randomness;

/**
 * The files of a mount under a second name, where every read and write pays a toll. What the toll
 * holds up is no trouble of the mount's. Closing takes the name back.
 */
final class TolledFiles implements AutoCloseable {
  private final String start;

  TolledFiles(SealedMount mount, Toll toll, Randomness randomness) {
    start = SealedRoots.add(new SealedRoots.Root(mount, toll), randomness);
  }

  String path(String name) {
    return start + name;
  }

  @Override
  public void close() {
    SealedRoots.remove(start);
  }
}
