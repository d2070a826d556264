package jp.madoguchi.core.address;

import java.io.IOException;

/** The bytes are not a dictionary that this version can read. */
public final class DictionaryUnreadable extends IOException {
  private static final long serialVersionUID = 1L;

  DictionaryUnreadable(String reason) {
    super(reason);
  }

  DictionaryUnreadable(String reason, Exception cause) {
    super(reason, cause);
  }
}
