package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.FileStore.RandomFile;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * A file of bytes at positions whose blocks are sealed on the disk. After a power cut it holds
 * exactly what it held at some moment not before the last {@link #force()}: no write is torn, none
 * is lost while a later one is kept. Therefore a block that does not open is never the trace of a
 * power cut.
 *
 * <p>Safe for use by several threads. After a failed write every further write fails; what was
 * forced before is there when the file is opened again.
 */
final class SealedFile implements AutoCloseable {
  static final String JOURNAL = ".journal";
  private static final int RUN = 32;

  private final ReentrantLock lock = new ReentrantLock();
  private final RandomFile file;
  private final Journal journal;
  private final BlockCipher cipher;
  private final DirtyBlocks dirty = new DirtyBlocks();
  private final byte[] sealed = new byte[RUN * Layout.SEALED];
  private final byte[] scratch = new byte[Layout.PLAIN];
  private Header header;
  private long sequence;
  private long size;
  private Optional<BitSet> watched = Optional.empty();
  private boolean changed;
  private boolean failed;

  private SealedFile(RandomFile file, Journal journal, BlockCipher cipher, Header header) {
    this.file = file;
    this.journal = journal;
    this.cipher = cipher;
    this.header = header;
    this.sequence = header.sequence();
    this.size = header.size();
  }

  /** Makes an empty file, in whole or not at all. */
  static void create(FileStore files, String name, Secret storeKey, Randomness random)
      throws IOException {
    try (BlockCipher cipher = new BlockCipher(storeKey, random.bytes(Layout.ID), random)) {
      byte[] both = Arrays.copyOf(new Header(0, 0, 0).encoded(cipher), 2 * Layout.HEADER_SLOT);
      byte[] second = new Header(1, 0, 0).encoded(cipher);
      System.arraycopy(second, 0, both, Layout.HEADER_SLOT, Layout.HEADER_SLOT);
      files.delete(name + JOURNAL);
      files.replace(name, both);
    }
  }

  /** Opens an existing file and brings it to its last forced state. */
  static SealedFile open(FileStore files, String name, Secret storeKey, Randomness random)
      throws IOException {
    return open(files, name, storeKey, random, Journal.LIMIT);
  }

  static SealedFile open(
      FileStore files, String name, Secret storeKey, Randomness random, long journalLimit)
      throws IOException {
    RandomFile file = files.open(name);
    try {
      HeaderSlots slots = HeaderSlots.read(file, name, storeKey);
      BlockCipher cipher = new BlockCipher(storeKey, slots.fileId(), random);
      RandomFile journalFile = files.open(name + JOURNAL);
      try {
        Journal journal = new Journal(journalFile, cipher, journalLimit);
        return open(file, journal, cipher, slots);
      } catch (IOException | RuntimeException e) {
        cipher.close();
        journalFile.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static SealedFile open(
      RandomFile file, Journal journal, BlockCipher cipher, HeaderSlots slots) throws IOException {
    SealedFile opened = new SealedFile(file, journal, cipher, slots.newest(cipher));
    boolean replayed = opened.replay();
    if (!replayed && !slots.areBothWhole(cipher)) {
      throw new SealDamaged("header");
    }
    if (replayed) {
      opened.checkpoint();
    }
    journal.erase();
    return opened;
  }

  private boolean replay() throws IOException {
    boolean replayed = false;
    Optional<Journal.Group> group = journal.replay(header.epoch(), sequence + 1);
    while (group.isPresent()) {
      place(group.get());
      sequence = group.get().sequence();
      size = group.get().size();
      replayed = true;
      group = journal.replay(header.epoch(), sequence + 1);
    }
    return replayed;
  }

  long size() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  /** As {@code FileChannel.read} at a position. Throws {@link SealDamaged}. */
  int read(ByteBuffer target, long position) throws IOException {
    lock.lock();
    try {
      if (position >= size) {
        return -1;
      }
      int wanted = (int) Math.min(target.remaining(), size - position);
      int done = 0;
      while (done < wanted) {
        done += readRun(target, position + done, wanted - done);
      }
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  private int readRun(ByteBuffer target, long position, int wanted) throws IOException {
    long first = position / Layout.PLAIN;
    int offset = (int) (position % Layout.PLAIN);
    int count = (int) Math.min(RUN, Layout.blocks(offset + (long) wanted));
    int there = Io.read(file, sealed, 0, count * Layout.SEALED, Layout.at(first));
    int done = 0;
    for (int i = 0; i < count; i++) {
      byte[] plain = plain(first + i, i, there);
      int from = i == 0 ? offset : 0;
      int length = Math.min(Layout.PLAIN - from, wanted - done);
      target.put(plain, from, length);
      done += length;
    }
    return done;
  }

  private byte[] plain(long block, int inRun, int there) throws IOException {
    Optional<byte[]> waiting = dirty.find(block);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    if ((inRun + 1) * Layout.SEALED > there) {
      throw new SealDamaged("block " + block + " is missing");
    }
    cipher.open(block, sealed, inRun * Layout.SEALED, scratch);
    return scratch;
  }

  /** As {@code FileChannel.write} at a position; a gap before it reads as zeros. */
  int write(ByteBuffer source, long position) throws IOException {
    lock.lock();
    try {
      requireSound();
      while (size < position) {
        int offset = (int) (size % Layout.PLAIN);
        int length = (int) Math.min(Layout.PLAIN - offset, position - size);
        patch(size, length, (block, from) -> Arrays.fill(block, from, from + length, (byte) 0));
      }
      int wanted = source.remaining();
      long at = position;
      while (source.hasRemaining()) {
        int offset = (int) (at % Layout.PLAIN);
        int length = Math.min(Layout.PLAIN - offset, source.remaining());
        patch(at, length, (block, from) -> source.get(block, from, length));
        at += length;
      }
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  private interface Patch {
    void apply(byte[] block, int from);
  }

  private void patch(long position, int length, Patch patch) throws IOException {
    long block = position / Layout.PLAIN;
    if (!dirty.holds(block)) {
      if (dirty.isFull()) {
        flush();
      }
      bring(block, length == Layout.PLAIN);
    }
    watched.ifPresent(written -> written.set((int) block));
    patch.apply(dirty.find(block).orElseThrow(), (int) (position % Layout.PLAIN));
    size = Math.max(size, position + length);
    changed = true;
  }

  private void bring(long block, boolean whollyOverwritten) throws IOException {
    if (block < Layout.blocks(size) && !whollyOverwritten) {
      int there = Io.read(file, sealed, 0, Layout.SEALED, Layout.at(block));
      byte[] plain = plain(block, 0, there);
      System.arraycopy(plain, 0, dirty.add(block), 0, Layout.PLAIN);
    } else {
      Arrays.fill(dirty.add(block), (byte) 0);
    }
  }

  /** Cuts to {@code newSize}; larger sizes change nothing. */
  void truncate(long newSize) throws IOException {
    lock.lock();
    try {
      requireSound();
      if (newSize >= size) {
        return;
      }
      int rest = (int) (newSize % Layout.PLAIN);
      if (rest > 0) {
        long last = newSize / Layout.PLAIN;
        patch(newSize, 0, (block, from) -> Arrays.fill(block, from, Layout.PLAIN, (byte) 0));
        dirty.cut(last + 1);
      } else {
        dirty.cut(newSize / Layout.PLAIN);
      }
      size = newSize;
      changed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Notes from now on which blocks are written. */
  void watch() {
    lock.lock();
    try {
      watched = Optional.of(new BitSet());
    } finally {
      lock.unlock();
    }
  }

  /** How many blocks were written since they were noted or copied. */
  int watched() {
    lock.lock();
    try {
      return watched.map(BitSet::cardinality).orElse(0);
    } finally {
      lock.unlock();
    }
  }

  /** Copies the blocks that were noted, at one moment, and gives {@code target} this size. */
  void copyWatched(SealedFile target) throws IOException {
    lock.lock();
    byte[] plain = new byte[Layout.PLAIN];
    try {
      BitSet written = watched.orElseThrow();
      for (int block = written.nextSetBit(0); block >= 0; block = written.nextSetBit(block + 1)) {
        long at = (long) block * Layout.PLAIN;
        ByteBuffer content = ByteBuffer.wrap(plain);
        if (read(content, at) > 0) {
          target.write(content.flip(), at);
        }
      }
      target.truncate(size);
      written.clear();
    } finally {
      Arrays.fill(plain, (byte) 0);
      lock.unlock();
    }
  }

  void unwatch() {
    lock.lock();
    watched = Optional.empty();
    lock.unlock();
  }

  /** Returns once everything written so far outlives a power cut. One sync of the disk. */
  void force() throws IOException {
    lock.lock();
    try {
      requireSound();
      flush();
    } finally {
      lock.unlock();
    }
  }

  private void flush() throws IOException {
    if (!changed) {
      return;
    }
    failed = true;
    Journal.Group group = journal.append(header.epoch(), sequence + 1, size, dirty.all());
    sequence = group.sequence();
    changed = false;
    place(group);
    dirty.clear();
    if (journal.isFull()) {
      checkpoint();
      journal.restart();
    }
    failed = false;
  }

  private void place(Journal.Group group) throws IOException {
    List<Long> blocks = group.blocks();
    int from = 0;
    while (from < blocks.size()) {
      int to = from + 1;
      while (to < blocks.size() && blocks.get(to) == blocks.get(to - 1) + 1) {
        to++;
      }
      int at = group.at() + from * Layout.SEALED;
      int length = (to - from) * Layout.SEALED;
      file.write(ByteBuffer.wrap(group.bytes(), at, length), Layout.at(blocks.get(from)));
      from = to;
    }
  }

  private void checkpoint() throws IOException {
    file.force();
    Header next = new Header(header.epoch() + 1, sequence, size);
    file.write(ByteBuffer.wrap(next.encoded(cipher)), next.position());
    file.force();
    header = next;
    if (file.size() > Layout.at(Layout.blocks(size))) {
      file.resize(Layout.at(Layout.blocks(size)));
    }
  }

  /** As {@link #verify(Toll)}. */
  void verify() throws IOException {
    verify(_ -> {});
  }

  /** Opens every block; throws {@link SealDamaged} at the first that does not. */
  void verify(Toll toll) throws IOException {
    ByteBuffer target = ByteBuffer.allocate(RUN * Layout.PLAIN);
    for (long at = 0; at < size(); at += target.capacity()) {
      toll.pass(Math.min(target.capacity(), size() - at));
      read(target.clear(), at);
    }
    Arrays.fill(target.array(), (byte) 0);
  }

  /** No further write: what was forced is there when the file is opened again. */
  void abandon() {
    lock.lock();
    failed = true;
    lock.unlock();
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try (RandomFile closing = file;
        Journal closingToo = journal;
        BlockCipher closingLast = cipher) {
      if (!failed) {
        flush();
        if (!journal.isEmpty()) {
          failed = true;
          checkpoint();
          journal.erase();
        }
      }
    } finally {
      failed = true;
      dirty.erase();
      Arrays.fill(scratch, (byte) 0);
      lock.unlock();
    }
  }

  private void requireSound() throws IOException {
    if (failed) {
      throw new IOException("an earlier write failed or the file is closed");
    }
  }
}
