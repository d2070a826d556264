package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import jp.madoguchi.core.store.StoreFailure;

/**
 * Copies an open database under another key while it is written to. For one thread; the database
 * may be used by others meanwhile.
 */
public final class LiveCopy implements AutoCloseable {
  private static final int CHUNK = 1 << 20;

  /** Rounds after which the rest is copied at once, however much it is. */
  private static final int ROUNDS = 8;

  /** So few blocks are copied and forced in a moment. */
  private static final int FEW = 256;

  private final SealedMount source;
  private final SealedMount target;
  private final String from;
  private final String to;
  private final SealedFile reading;
  private final SealedFile writing;
  private boolean closed;

  private LiveCopy(
      SealedMount source,
      String from,
      SealedFile reading,
      SealedMount target,
      String to,
      SealedFile writing) {
    this.source = source;
    this.from = from;
    this.reading = reading;
    this.target = target;
    this.to = to;
    this.writing = writing;
  }

  static LiveCopy of(SealedMount source, String from, SealedMount target, String to)
      throws IOException {
    target.create(to);
    SealedFile reading = source.acquire(from);
    try {
      LiveCopy copy = new LiveCopy(source, from, reading, target, to, target.acquire(to));
      reading.watch();
      return copy;
    } catch (IOException e) {
      source.release(from);
      throw e;
    }
  }

  /**
   * Copies all, and again what was written meanwhile, until little is left.
   *
   * @param course hears how much was copied and read back
   * @throws StoreFailure.GivenUp it is not wanted any more
   */
  public void advance(Course course) throws StoreFailure {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    try {
      Steps steps = SealedCopy.steps(reading, course);
      for (long at = 0; at < reading.size(); at += CHUNK) {
        steps.pass(Math.min(CHUNK, reading.size() - at));
        reading.read(chunk.clear(), at);
        writing.write(chunk.flip(), at);
      }
      writing.force();
      for (int round = 0; round < ROUNDS && reading.watched() > FEW; round++) {
        steps.pass(0);
        reading.copyWatched(writing);
        writing.force();
      }
      writing.verify(steps);
    } catch (IOException e) {
      throw Failures.of(target, e);
    } finally {
      Arrays.fill(chunk.array(), (byte) 0);
    }
  }

  /**
   * Copies the rest at one moment and brings it to the disk: the copy is then what the database is
   * now. Nobody may be writing in a transaction.
   */
  public void finish() throws StoreFailure {
    try {
      reading.copyWatched(writing);
      writing.force();
    } catch (IOException e) {
      throw Failures.of(target, e);
    }
  }

  /** Closes the copy; the database stays open. Closing again does nothing. */
  @Override
  public void close() throws StoreFailure {
    if (closed) {
      return;
    }
    closed = true;
    reading.unwatch();
    try (SealedMount closing = target) {
      source.release(from);
      target.release(to);
    } catch (IOException e) {
      throw Failures.of(target, e);
    }
  }
}
