package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A block of a file, written and brought to the disk again and again. */
final class DiskSync implements AutoCloseable {
  private static final int BLOCK = 4096;

  private final FileChannel file;

  DiskSync(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** How long it took this time. */
  double millis() throws IOException {
    long start = System.nanoTime();
    file.write(ByteBuffer.allocate(BLOCK), 0);
    file.force(false);
    return Figures.since(start);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
