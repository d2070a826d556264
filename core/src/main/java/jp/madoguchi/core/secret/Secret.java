package jp.madoguchi.core.secret;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;
import javax.security.auth.Destroyable;

/**
 * Key bytes in memory outside the heap, zeroed on {@link #close()}. Never printed, never a String,
 * never moved by the collector. Safe for use by several threads until closed; after that every use
 * throws {@link IllegalStateException}.
 */
public final class Secret implements AutoCloseable, Destroyable {
  private final Arena arena;
  private final MemorySegment bytes;
  private volatile boolean destroyed;

  private Secret(byte[] source) {
    this(Arena.ofShared(), source);
  }

  private Secret(Arena arena, byte[] source) {
    this.arena = arena;
    bytes = arena.allocate(Math.max(1, source.length)).asSlice(0, source.length);
    MemorySegment.copy(source, 0, bytes, ValueLayout.JAVA_BYTE, 0, source.length);
  }

  /** Takes the bytes over and zeroes the given array. */
  public static Secret taking(byte[] source) {
    Secret secret = new Secret(source);
    Arrays.fill(source, (byte) 0);
    return secret;
  }

  /** As {@link #taking}, in memory of the caller's choice, which is given back on closing. */
  static Secret in(Arena arena, byte[] source) {
    return new Secret(arena, source);
  }

  public synchronized int length() {
    refuseIfDestroyed();
    return Math.toIntExact(bytes.byteSize());
  }

  /** A second secret with the same bytes, with a life of its own. */
  public Secret copy() {
    return use(Secret::new);
  }

  /** Lends the bytes for the time of {@code action} and zeroes the lent array afterwards. */
  public <T> T use(Function<byte[], T> action) {
    byte[] lent = lend();
    try {
      return action.apply(lent);
    } finally {
      Arrays.fill(lent, (byte) 0);
    }
  }

  /** In step with {@link #close()}, which would else be seen half done: a key of zeros. */
  private synchronized byte[] lend() {
    refuseIfDestroyed();
    return bytes.toArray(ValueLayout.JAVA_BYTE);
  }

  private void refuseIfDestroyed() {
    if (destroyed) {
      throw new IllegalStateException("the secret was destroyed");
    }
  }

  /** Compares in constant time. */
  public boolean matches(Secret other) {
    return use(mine -> other.use(theirs -> MessageDigest.isEqual(mine, theirs)));
  }

  @Override
  public synchronized void close() {
    if (!destroyed) {
      destroyed = true;
      bytes.fill((byte) 0);
      arena.close();
    }
  }

  @Override
  public void destroy() {
    close();
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  @Override
  public String toString() {
    return "Secret[redacted]";
  }
}
