package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import jp.madoguchi.core.port.FileStore.RandomFile;

/**
 * Groups of sealed blocks on their way to their places. A group is on the disk in whole before the
 * first of its blocks is written in place; so a torn block in place is always whole here, and a
 * torn group is one that was never acknowledged.
 *
 * <p>Form of a group, beginning at a multiple of 4 KiB: magic (4), count (4), epoch (8), sequence
 * (8), size of the file (8), nonce and tag (28) over all this and the tags of the blocks, zero (4),
 * then the block numbers (8 each), then the blocks.
 */
final class Journal implements AutoCloseable {
  /** Most blocks in one group. */
  static final int GROUP = 1024;

  private static final int MAGIC = 0x4d444a47;
  private static final int SIGNED_AT = 32;
  private static final int FIXED = 64;
  private static final int ALIGN = 4096;

  /** Bytes after which the blocks in place are brought to the disk and the journal begins anew. */
  static final long LIMIT = 16L << 20;

  private final RandomFile file;
  private final BlockCipher cipher;
  private final long limit;
  private byte[] buffer = new byte[FIXED + 64 * (8 + Layout.SEALED)];
  private long position;

  Journal(RandomFile file, BlockCipher cipher, long limit) {
    this.file = file;
    this.cipher = cipher;
    this.limit = limit;
  }

  /**
   * A group as it lies in a buffer that the journal uses again.
   *
   * @param bytes holds the sealed blocks from {@code at}, in ascending order of block numbers
   */
  record Group(long sequence, long size, List<Long> blocks, byte[] bytes, int at) {}

  /** Writes the blocks as one group and returns once it is on the disk. */
  Group append(long epoch, long sequence, long size, SortedMap<Long, byte[]> plain)
      throws IOException {
    List<Long> blocks = List.copyOf(plain.keySet());
    int at = FIXED + 8 * blocks.size();
    int length = at + blocks.size() * Layout.SEALED;
    if (buffer.length < length) {
      buffer = new byte[FIXED + GROUP * (8 + Layout.SEALED)];
    }
    ByteBuffer head = ByteBuffer.wrap(buffer);
    head.putInt(MAGIC).putInt(blocks.size()).putLong(epoch).putLong(sequence).putLong(size);
    Arrays.fill(buffer, SIGNED_AT, FIXED, (byte) 0);
    head.position(FIXED);
    int next = at;
    for (Map.Entry<Long, byte[]> block : plain.entrySet()) {
      head.putLong(block.getKey());
      cipher.seal(block.getKey(), block.getValue(), buffer, next);
      next += Layout.SEALED;
    }
    byte[] signed = cipher.sign(statement(buffer, blocks.size()));
    System.arraycopy(signed, 0, buffer, SIGNED_AT, signed.length);
    file.write(ByteBuffer.wrap(buffer, 0, length), position);
    file.force();
    position += aligned(length);
    return new Group(sequence, size, blocks, buffer, at);
  }

  /** Whether the blocks in place should be brought to the disk and the journal begun anew. */
  boolean isFull() {
    return position >= limit;
  }

  boolean isEmpty() {
    return position == 0;
  }

  /** Begins anew; the header of the next epoch is on the disk by now. */
  void restart() {
    position = 0;
  }

  /** Leaves nothing behind. */
  void erase() throws IOException {
    file.resize(0);
    position = 0;
  }

  /**
   * The next whole group of {@code epoch}, if it carries {@code sequence}. Throws {@link
   * SealDamaged} when it is broken and yet a later one is whole: groups reach the disk one after
   * the other, so no power cut leaves that.
   */
  Optional<Group> replay(long epoch, long sequence) throws IOException {
    Optional<Group> group = read(position, epoch, sequence);
    if (group.isPresent()) {
      position += aligned(group.get().at() + group.get().blocks().size() * Layout.SEALED);
      return group;
    }
    long end = file.size();
    for (long at = position + ALIGN; at < end; at += ALIGN) {
      Optional<Long> later = claimedSequence(at, epoch);
      if (later.isPresent() && later.get() > sequence && read(at, epoch, later.get()).isPresent()) {
        throw new SealDamaged("journal group " + sequence);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private Optional<Long> claimedSequence(long at, long epoch) throws IOException {
    byte[] head = new byte[FIXED];
    if (Io.read(file, head, 0, FIXED, at) < FIXED) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(head);
    boolean group = in.getInt() == MAGIC && in.getLong(8) == epoch;
    return group ? Optional.of(in.getLong(16)) : Optional.empty();
  }

  private Optional<Group> read(long at, long epoch, long sequence) throws IOException {
    byte[] head = new byte[FIXED];
    if (Io.read(file, head, 0, FIXED, at) < FIXED) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(head);
    int magic = in.getInt();
    int count = in.getInt();
    if (magic != MAGIC
        || count < 0
        || count > GROUP
        || in.getLong() != epoch
        || in.getLong() != sequence) {
      return Optional.empty();
    }
    long size = in.getLong();
    int length = FIXED + count * (8 + Layout.SEALED);
    byte[] whole = new byte[length];
    if (Io.read(file, whole, 0, length, at) < length || !isWhole(whole, count)) {
      return Optional.empty();
    }
    Long[] blocks = new Long[count];
    for (int i = 0; i < count; i++) {
      blocks[i] = ByteBuffer.wrap(whole).getLong(FIXED + 8 * i);
    }
    Group group = new Group(sequence, size, List.of(blocks), whole, FIXED + 8 * count);
    return opens(group) ? Optional.of(group) : Optional.empty();
  }

  private boolean isWhole(byte[] group, int count) {
    byte[] signed =
        Arrays.copyOfRange(group, SIGNED_AT, SIGNED_AT + NonceSource.BYTES + Layout.TAG);
    return cipher.verifies(statement(group, count), signed);
  }

  private boolean opens(Group group) {
    byte[] plain = new byte[Layout.PLAIN];
    try {
      for (int i = 0; i < group.blocks().size(); i++) {
        cipher.open(group.blocks().get(i), group.bytes(), group.at() + i * Layout.SEALED, plain);
      }
      return true;
    } catch (IOException torn) {
      return false;
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static byte[] statement(byte[] group, int count) {
    int at = FIXED + 8 * count;
    ByteBuffer statement = ByteBuffer.allocate(SIGNED_AT + count * (8 + Layout.TAG));
    statement.put(group, 0, SIGNED_AT).put(group, FIXED, 8 * count);
    for (int i = 1; i <= count; i++) {
      statement.put(group, at + i * Layout.SEALED - Layout.TAG, Layout.TAG);
    }
    return statement.array();
  }

  private static long aligned(long length) {
    return (length + ALIGN - 1) / ALIGN * ALIGN;
  }
}
