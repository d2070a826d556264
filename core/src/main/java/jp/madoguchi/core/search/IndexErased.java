package jp.madoguchi.core.search;

import java.io.IOException;

/** The index was closed while it was being written; what was written is of no use. */
public final class IndexErased extends IOException {
  private static final long serialVersionUID = 1L;

  IndexErased() {
    super("the index was closed");
  }
}
