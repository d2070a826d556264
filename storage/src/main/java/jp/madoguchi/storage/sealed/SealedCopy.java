package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;

/** Copies a closed database to another store key. */
public final class SealedCopy {
  private static final int CHUNK = 1 << 20;

  private SealedCopy() {}

  /**
   * Makes {@code to} what {@code from} is, under another key. Nobody may have either open. Once it
   * returns, the copy is on the disk and each of its blocks was read back.
   *
   * @param course hears how much was copied and read back
   * @throws StoreFailure.GivenUp it is not wanted any more; {@code to} is to be deleted
   * @throws StoreFailure the disk is full or failed, or {@code from} is damaged; {@code to} is then
   *     to be deleted
   */
  public static void copy(
      FileStore files,
      String from,
      Secret fromKey,
      String to,
      Secret toKey,
      Randomness random,
      Course course)
      throws StoreFailure {
    try (SealedMount source = new SealedMount(files, fromKey, random);
        SealedMount target = new SealedMount(files, toKey, random)) {
      copied(source, from + SealedDatabase.SUFFIX, target, to + SealedDatabase.SUFFIX, course);
    } catch (IOException e) {
      throw new StoreFailure.Unreachable(e);
    }
  }

  private static void copied(
      SealedMount source, String from, SealedMount target, String to, Course course)
      throws StoreFailure {
    try {
      copy(source, from, target, to, course);
    } catch (IOException e) {
      throw Failures.of(target, e);
    }
  }

  private static void copy(
      SealedMount source, String from, SealedMount target, String to, Course course)
      throws IOException {
    target.create(to);
    SealedFile reading = source.acquire(from);
    SealedFile writing = target.acquire(to);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    Steps steps = steps(reading, course);
    try {
      for (long at = 0; at < reading.size(); at += CHUNK) {
        steps.pass(Math.min(CHUNK, reading.size() - at));
        reading.read(chunk.clear(), at);
        writing.write(chunk.flip(), at);
      }
      writing.force();
      writing.verify(steps);
    } finally {
      Arrays.fill(chunk.array(), (byte) 0);
      source.release(from);
      target.release(to);
    }
  }

  /** Each byte is copied once and read back once. */
  static Steps steps(SealedFile copied, Course course) {
    return new Steps(course, 2 * copied.size());
  }

  /** Deletes a closed database with its journal. */
  public static void delete(FileStore files, String name) throws IOException {
    String file = name + SealedDatabase.SUFFIX;
    files.delete(file);
    files.delete(file + SealedFile.JOURNAL);
  }
}
