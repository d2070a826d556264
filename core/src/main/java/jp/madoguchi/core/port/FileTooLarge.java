package jp.madoguchi.core.port;

import java.io.IOException;

/** A file is larger than this program reads as a whole; nothing of it was read. */
public final class FileTooLarge extends IOException {
  public FileTooLarge(String name) {
    super(name + " is too large");
  }
}
