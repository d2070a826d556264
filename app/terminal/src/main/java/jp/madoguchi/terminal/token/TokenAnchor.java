package jp.madoguchi.terminal.token;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.anchor.Anchor;
import jp.madoguchi.core.port.AnchorToken;

/**
 * The anchor in a PKCS#11 token, in two objects by turns: the newer one counts, and only the older
 * one is ever replaced. After a power cut the token holds the anchor before or the one after.
 */
public final class TokenAnchor implements AnchorToken {
  private static final String LABEL = "madoguchi anchor ";

  private final Pkcs11Token token;

  public TokenAnchor(Pkcs11Token token) {
    this.token = token;
  }

  @Override
  public boolean degraded() {
    return false;
  }

  @Override
  public synchronized Optional<Anchor> read() throws IOException {
    return Stream.of(read(0), read(1))
        .flatMap(Optional::stream)
        .max(java.util.Comparator.comparingLong(Anchor::sequence));
  }

  @Override
  public synchronized void advance(Anchor next) throws IOException {
    Optional<Anchor> known = read();
    if (known.filter(kept -> kept.sequence() > next.sequence()).isPresent()) {
      throw new IllegalArgumentException("an anchor never goes back");
    }
    if (known.filter(next::equals).isEmpty()) {
      String label = label(next.sequence());
      token.delete(label);
      token.write(label, next.encoded());
    }
  }

  @Override
  public void eraseSecret() throws IOException {
    token.eraseDeviceSecret();
  }

  private Optional<Anchor> read(int turn) throws IOException {
    return token.read(label(turn)).flatMap(Anchor::decode);
  }

  private static String label(long turn) {
    return LABEL + turn % 2;
  }
}
