package jp.madoguchi.storage.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import jp.madoguchi.core.port.FileStore.RandomFile;

/**
 * A file of the disk. Not a {@code FileChannel}: that one closes itself under every user when one
 * waiting thread is interrupted. Safe for use by several threads, one at a time.
 */
final class DiskFile implements RandomFile {
  private final RandomAccessFile file;

  DiskFile(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  @Override
  public synchronized int read(ByteBuffer target, long position) throws IOException {
    file.seek(position);
    if (target.hasArray()) {
      int at = target.arrayOffset() + target.position();
      int count = file.read(target.array(), at, target.remaining());
      target.position(target.position() + Math.max(0, count));
      return count;
    }
    byte[] bytes = new byte[target.remaining()];
    int count = file.read(bytes);
    target.put(bytes, 0, Math.max(0, count));
    return count;
  }

  @Override
  public synchronized void write(ByteBuffer source, long position) throws IOException {
    file.seek(position);
    if (source.hasArray()) {
      int at = source.arrayOffset() + source.position();
      file.write(source.array(), at, source.remaining());
      source.position(source.limit());
      return;
    }
    byte[] bytes = new byte[source.remaining()];
    source.get(bytes);
    file.write(bytes);
  }

  @Override
  public synchronized void resize(long size) throws IOException {
    file.setLength(size);
  }

  @Override
  public synchronized long size() throws IOException {
    return file.length();
  }

  @Override
  public void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
