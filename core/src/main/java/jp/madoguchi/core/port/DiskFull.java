package jp.madoguchi.core.port;

import java.io.IOException;

/** There was no room for what was to be written; what was on the disk before is unchanged. */
public final class DiskFull extends IOException {
  public DiskFull(String name) {
    super("no room for " + name);
  }

  public DiskFull(String name, Throwable cause) {
    super("no room for " + name, cause);
  }
}
