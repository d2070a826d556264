package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.port.FileStore;

/**
 * A disk that can lose its power: what was not forced is then lost, torn at sectors of 512 bytes,
 * or kept, in any order. It can also be full, and its bytes can be altered. Names are durable at
 * once, as {@code DirectoryFiles} forces the directory.
 */
public final class MemoryFiles implements FileStore {
  private static final int SECTOR = 512;

  private final Map<String, MemoryFile> files = new TreeMap<>();
  private final Set<String> locks = new HashSet<>();
  private long operationsLeft = Long.MAX_VALUE;
  private long room = Long.MAX_VALUE;
  private boolean dead;
  private int forces;

  /** The power goes before the operation after next {@code operations} writes and forces. */
  public synchronized void cutAfter(long operations) {
    operationsLeft = operations;
  }

  synchronized void leaveRoom(long bytes) {
    room = bytes;
  }

  synchronized int forces() {
    return forces;
  }

  public synchronized boolean isDead() {
    return dead;
  }

  /** What is found when the power is back. */
  public synchronized MemoryFiles afterPowerCut(Random chance) {
    dead = true;
    MemoryFiles next = new MemoryFiles();
    files.forEach((name, file) -> next.files.put(name, next.new MemoryFile(file.survived(chance))));
    return next;
  }

  /** The bytes on the disk now, to look at or to alter. */
  public synchronized byte[] bytes(String name) {
    return find(name).content().clone();
  }

  public synchronized void put(String name, byte[] bytes) {
    files.put(name, new MemoryFile(bytes.clone()));
  }

  public synchronized MemoryFiles copy() {
    MemoryFiles copy = new MemoryFiles();
    files.forEach((name, file) -> copy.put(name, file.content()));
    return copy;
  }

  @Override
  public synchronized boolean exists(String name) {
    return files.containsKey(name);
  }

  @Override
  public synchronized RandomFile open(String name) throws IOException {
    step();
    return files.computeIfAbsent(name, missing -> new MemoryFile(new byte[0]));
  }

  @Override
  public synchronized Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name)).map(MemoryFile::content);
  }

  @Override
  public synchronized void replace(String name, byte[] content) throws IOException {
    step();
    files.put(name, new MemoryFile(content.clone()));
  }

  @Override
  public synchronized void delete(String name) throws IOException {
    step();
    files.remove(name);
  }

  @Override
  public synchronized void rename(String from, String to) throws IOException {
    step();
    files.put(to, find(from));
    files.remove(from);
  }

  @Override
  public synchronized List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public synchronized Optional<AutoCloseable> lock(String name) {
    return locks.add(name) ? Optional.of(() -> locks.remove(name)) : Optional.empty();
  }

  private MemoryFile find(String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  private void step() throws IOException {
    if (dead || --operationsLeft < 0) {
      dead = true;
      throw new IOException("no power");
    }
  }

  /** A write, or a new length where there are no bytes. */
  private record Pending(long position, byte[] bytes) {}

  private final class MemoryFile implements RandomFile {
    private byte[] seen;
    private int length;
    private byte[] durable;
    private final List<Pending> pending = new ArrayList<>();

    MemoryFile(byte[] content) {
      this.seen = content.clone();
      this.length = content.length;
      this.durable = content.clone();
    }

    byte[] content() {
      return Arrays.copyOf(seen, length);
    }

    byte[] survived(Random chance) {
      List<Pending> order = new ArrayList<>();
      int mode = chance.nextInt(3);
      for (Pending write : pending) {
        order.addAll(mode == 0 ? List.of() : sectors(write, mode == 1 ? 0.5 : 0.9, chance));
      }
      Collections.shuffle(order, chance);
      byte[] result = durable.clone();
      for (Pending write : order) {
        result = apply(result, write);
      }
      return result;
    }

    private List<Pending> sectors(Pending write, double kept, Random chance) {
      List<Pending> parts = new ArrayList<>();
      if (write.bytes().length == 0) {
        return chance.nextDouble() < kept ? List.of(write) : List.of();
      }
      int at = 0;
      while (at < write.bytes().length) {
        int to =
            (int)
                Math.min(
                    write.bytes().length,
                    (write.position() + at) / SECTOR * SECTOR + SECTOR - write.position());
        if (chance.nextDouble() < kept) {
          parts.add(new Pending(write.position() + at, Arrays.copyOfRange(write.bytes(), at, to)));
        }
        at = to;
      }
      return parts;
    }

    private static byte[] apply(byte[] content, Pending write) {
      if (write.bytes().length == 0) {
        return Arrays.copyOf(content, (int) write.position());
      }
      int end = (int) write.position() + write.bytes().length;
      byte[] result = end > content.length ? Arrays.copyOf(content, end) : content;
      System.arraycopy(write.bytes(), 0, result, (int) write.position(), write.bytes().length);
      return result;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      synchronized (MemoryFiles.this) {
        if (dead) {
          throw new IOException("no power");
        }
        if (position >= length) {
          return -1;
        }
        int count = (int) Math.min(target.remaining(), length - position);
        target.put(seen, (int) position, count);
        return count;
      }
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      synchronized (MemoryFiles.this) {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        int end = (int) position + bytes.length;
        boolean cut = dead || operationsLeft <= 0;
        pending.add(new Pending(position, bytes));
        if (!cut) {
          room -= Math.max(0, end - length);
          if (room < 0) {
            room = 0;
            throw new DiskFull("memory");
          }
        }
        step();
        if (end > seen.length) {
          seen = Arrays.copyOf(seen, Math.max(end, seen.length * 2));
        }
        System.arraycopy(bytes, 0, seen, (int) position, bytes.length);
        length = Math.max(length, end);
      }
    }

    @Override
    public void resize(long size) throws IOException {
      synchronized (MemoryFiles.this) {
        step();
        pending.add(new Pending(size, new byte[0]));
        seen = Arrays.copyOf(content(), (int) size);
        length = (int) size;
      }
    }

    @Override
    public long size() {
      return length;
    }

    @Override
    public void force() throws IOException {
      synchronized (MemoryFiles.this) {
        step();
        forces++;
        durable = content();
        pending.clear();
      }
    }

    @Override
    public void close() {}
  }
}
