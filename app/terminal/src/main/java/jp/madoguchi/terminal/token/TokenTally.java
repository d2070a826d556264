package jp.madoguchi.terminal.token;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.lockout.TallyMark;
import jp.madoguchi.core.port.TallyToken;

/** The login book's mark in a PKCS#11 token. */
public final class TokenTally implements TallyToken {
  private final TokenTurns<TallyMark> turns;

  public TokenTally(Pkcs11Token token) {
    turns =
        new TokenTurns<>(
            token, "madoguchi login ", TallyMark::decode, TallyMark::encoded, TallyMark::sequence);
  }

  @Override
  public boolean degraded() {
    return false;
  }

  @Override
  public synchronized Optional<TallyMark> read() throws IOException {
    return turns.newest();
  }

  @Override
  public synchronized void advance(TallyMark next) throws IOException {
    turns.put(next);
  }
}
