package jp.madoguchi.core.port;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.anchor.Anchor;

/**
 * Remembers a store's anchor where a copy of the terminal's directory does not reach. Safe for use
 * by several threads.
 */
public interface AnchorToken {
  /**
   * Whether the anchor lies in a plain file beside the store: it goes back in time with the
   * directory, and only the centre then notices. Shown to operators as "degraded".
   */
  boolean degraded();

  /** The newest anchor that was kept; empty where there was none yet. */
  Optional<Anchor> read() throws IOException;

  /**
   * Keeps {@code next} instead of an older one, so that after a power cut either is there.
   *
   * @throws IOException the token is not there or does not take it
   * @throws IllegalArgumentException {@code next} is older than what the token remembers
   */
  void advance(Anchor next) throws IOException;

  /**
   * Destroys the secret that the token keeps for the store, for good; nothing where there is none.
   * The anchor stays.
   */
  void eraseSecret() throws IOException;
}
