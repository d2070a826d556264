package jp.madoguchi.core.simulator.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.port.FileStore.RandomFile;

/** A file as programs see it, as it is on the disk for certain, and what lies between. */
final class PowerFile implements RandomFile {
  /** A write, or a new length where there are no bytes. */
  record Pending(long position, byte[] bytes) {}

  private final PowerDisk disk;
  private final Content seen;
  private final Content durable;
  private final List<Pending> pending = new ArrayList<>();
  private String name;

  PowerFile(PowerDisk disk, String name, byte[] content) {
    this.disk = disk;
    this.name = name;
    this.seen = new Content(content);
    this.durable = new Content(content);
  }

  void rename(String next) {
    name = next;
  }

  byte[] content() {
    return seen.toArray();
  }

  byte[] survived(Fate fate, Random chance) {
    Content left = new Content(durable.toArray());
    fate.survivors(pending, chance).forEach(write -> apply(write, left));
    return left.toArray();
  }

  private static void apply(Pending write, Content content) {
    if (write.bytes().length == 0) {
      content.resize(write.position());
    } else {
      content.write(write.bytes(), write.position());
    }
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    synchronized (disk) {
      disk.requirePower();
      return seen.read(target, position);
    }
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    synchronized (disk) {
      byte[] bytes = new byte[source.remaining()];
      source.get(bytes);
      if (!disk.isDead()) {
        pending.add(new Pending(position, bytes));
      }
      disk.take(position + bytes.length - seen.length());
      disk.step(new DiskEvent.Write(name, position, bytes));
      seen.write(bytes, position);
    }
  }

  @Override
  public void resize(long size) throws IOException {
    synchronized (disk) {
      disk.step(new DiskEvent.Resize(name, size));
      pending.add(new Pending(size, new byte[0]));
      seen.resize(size);
    }
  }

  @Override
  public long size() {
    synchronized (disk) {
      return seen.length();
    }
  }

  @Override
  public void force() throws IOException {
    synchronized (disk) {
      disk.step(new DiskEvent.Force(name));
      disk.forced();
      pending.forEach(write -> apply(write, durable));
      pending.clear();
    }
  }

  @Override
  public void close() {}
}
