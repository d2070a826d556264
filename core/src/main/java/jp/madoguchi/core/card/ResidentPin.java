package jp.madoguchi.core.card;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.Destroyable;
import jp.madoguchi.core.secret.Secret;

/**
 * What a My Number card asks for before it is read, in digits. Safe for use by several threads
 * until closed; after that every use throws {@link IllegalStateException}.
 */
public final class ResidentPin implements AutoCloseable, Destroyable {
  /** What it opens. */
  public enum Purpose {
    /** 暗証番号（券面事項入力補助用）: four digits that the holder types. */
    INPUT_AID(4),
    /**
     * 照合番号Ｂ: fourteen digits that are printed on the card; six of the birth date, four of the year
     * of expiry, the four of the security code.
     */
    FACE(14);

    private final int digits;

    Purpose(int digits) {
      this.digits = digits;
    }

    /** How many digits it has. */
    public int digits() {
      return digits;
    }
  }

  private final Purpose purpose;
  private final Secret ascii;

  private ResidentPin(Purpose purpose, Secret ascii) {
    this.purpose = purpose;
    this.ascii = ascii;
  }

  /** Takes what was typed and zeroes the given array in any case; empty where it does not fit. */
  public static Optional<ResidentPin> taking(Purpose purpose, char[] typed) {
    byte[] bytes = new byte[typed.length];
    boolean fits = typed.length == purpose.digits;
    for (int i = 0; i < typed.length; i++) {
      fits &= typed[i] >= '0' && typed[i] <= '9';
      bytes[i] = (byte) typed[i];
    }
    Arrays.fill(typed, '\0');
    Secret secret = Secret.taking(bytes);
    if (fits) {
      return Optional.of(new ResidentPin(purpose, secret));
    }
    secret.close();
    return Optional.empty();
  }

  public Purpose purpose() {
    return purpose;
  }

  /** Lends the digits in ASCII for the time of {@code action} and zeroes the lent array after. */
  public <T> T use(Function<byte[], T> action) {
    return ascii.use(action);
  }

  @Override
  public void close() {
    ascii.close();
  }

  @Override
  public void destroy() {
    close();
  }

  @Override
  public boolean isDestroyed() {
    return ascii.isDestroyed();
  }

  @Override
  public String toString() {
    return "ResidentPin[redacted]";
  }
}
