package jp.madoguchi.core.port;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.lockout.TallyMark;

/**
 * Remembers how far the login book is, where a copy of the terminal's directory does not reach.
 * Safe for use by several threads.
 */
public interface TallyToken {
  /**
   * Whether the mark lies in a plain file beside the book: whoever puts both back gets the tries
   * back that were counted meanwhile. Shown to operators as "degraded".
   */
  boolean degraded();

  /** The newest mark that was kept; empty where there was none yet. */
  Optional<TallyMark> read() throws IOException;

  /**
   * Keeps {@code next} instead of an older one, so that after a power cut either is there.
   *
   * @throws IOException the token is not there or does not take it
   * @throws IllegalArgumentException {@code next} is older than what the token remembers
   */
  void advance(TallyMark next) throws IOException;
}
