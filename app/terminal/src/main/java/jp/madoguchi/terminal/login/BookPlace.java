package jp.madoguchi.terminal.login;

import java.io.IOException;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.port.TallyToken;
import jp.madoguchi.storage.anchor.AnchorFile;

/**
 * Where a terminal's login book lies.
 *
 * @param mark remembers how far the book is
 * @param offered what the terminal's files say that the office demands
 */
public record BookPlace(
    FileStore files, TallyToken mark, LoginPolicy offered, Clock clock, Randomness randomness) {
  /** Whether somebody signed in here before: then there is a book. */
  boolean isUsed() throws IOException {
    return files.names().stream().anyMatch(name -> name.endsWith(AnchorFile.SUFFIX));
  }
}
