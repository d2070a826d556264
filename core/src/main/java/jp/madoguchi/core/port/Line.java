package jp.madoguchi.core.port;

/**
 * The line to the centre. It may be down for days; each call either returns the centre's answer or
 * says why there is none. Calls block; use them off the screen's thread.
 */
public interface Line {
  /** What the centre answered: a status of our own and the bytes that came with it. */
  record Answer(int status, byte[] body) {}

  /**
   * Asks the centre.
   *
   * @param method {@code GET}, {@code PUT} or {@code POST}
   * @param path begins with a slash
   * @throws LineDown no answer came; the request may or may not have arrived
   */
  Answer ask(String method, String path, byte[] body) throws LineDown, InterruptedException;
}
