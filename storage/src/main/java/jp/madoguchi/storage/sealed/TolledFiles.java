package jp.madoguchi.storage.sealed;

import org.h2.store.fs.FilePath;

/**
 * The files of a mount under a second scheme, where every read and write pays a toll. What the toll
 * holds up is no trouble of the mount's. Closing takes the scheme back.
 */
final class TolledFiles implements AutoCloseable {
  private final SealedPath root;

  TolledFiles(SealedMount mount, String scheme, Toll toll) {
    root = new SealedPath(mount, scheme, "", toll);
    FilePath.register(root);
  }

  String path(String name) {
    return root.getPath(name).toString();
  }

  @Override
  public void close() {
    FilePath.unregister(root);
  }
}
