package jp.madoguchi.terminal.token;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.port.AnchorToken;

/** The anchor in a PKCS#11 token. */
public final class TokenAnchor implements AnchorToken {
  private final Pkcs11Token token;
  private final TokenTurns<Anchor> turns;

  public TokenAnchor(Pkcs11Token token) {
    this.token = token;
    turns =
        new TokenTurns<>(
            token, "madoguchi anchor ", Anchor::decode, Anchor::encoded, Anchor::sequence);
  }

  @Override
  public boolean degraded() {
    return false;
  }

  @Override
  public synchronized Optional<Anchor> read() throws IOException {
    return turns.newest();
  }

  @Override
  public synchronized void advance(Anchor next) throws IOException {
    turns.put(next);
  }

  @Override
  public void eraseSecret() throws IOException {
    token.eraseDeviceSecret();
  }
}
