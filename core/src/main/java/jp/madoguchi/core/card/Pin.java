package jp.madoguchi.core.card;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.Destroyable;
import jp.madoguchi.core.secret.Secret;

/**
 * An operator's PIN: 6 to 8 digits, kept outside the heap as the eight bytes a card expects (ASCII,
 * padded with FF; SP 800-73-4 part 2, 2.4.3). Safe for use by several threads until closed; after
 * that every use throws {@link IllegalStateException}.
 */
public final class Pin implements AutoCloseable, Destroyable {
  /** The bytes on the wire, padding included. */
  public static final int PADDED = 8;

  private static final int FEWEST_DIGITS = 6;

  private final Secret padded;

  private Pin(Secret padded) {
    this.padded = padded;
  }

  /**
   * Takes what was typed and zeroes the given array in any case; empty where it is not 6 to 8
   * digits 0–9.
   */
  public static Optional<Pin> taking(char[] typed) {
    byte[] bytes = new byte[PADDED];
    Arrays.fill(bytes, (byte) 0xFF);
    boolean fits = typed.length >= FEWEST_DIGITS && typed.length <= PADDED;
    for (int i = 0; i < typed.length; i++) {
      fits &= typed[i] >= '0' && typed[i] <= '9';
      if (fits) {
        bytes[i] = (byte) typed[i];
      }
    }
    Arrays.fill(typed, '\0');
    Secret secret = Secret.taking(bytes);
    if (fits) {
      return Optional.of(new Pin(secret));
    }
    secret.close();
    return Optional.empty();
  }

  /** Lends the eight bytes for the time of {@code action} and zeroes the lent array afterwards. */
  public <T> T use(Function<byte[], T> action) {
    return padded.use(action);
  }

  /** Compares in constant time. */
  public boolean matches(Pin other) {
    return padded.matches(other.padded);
  }

  @Override
  public void close() {
    padded.close();
  }

  @Override
  public void destroy() {
    close();
  }

  @Override
  public boolean isDestroyed() {
    return padded.isDestroyed();
  }

  @Override
  public String toString() {
    return "Pin[redacted]";
  }
}
