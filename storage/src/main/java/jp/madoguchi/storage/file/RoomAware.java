package jp.madoguchi.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.port.FileStore.RandomFile;

/**
 * Tells a full disk from a failing one by the room that is left, because the operating system says
 * it in a sentence of its own language only.
 */
record RoomAware(RandomFile file, Path path) implements RandomFile {
  private static final long HARDLY_ANY = 1 << 20;

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    try {
      file.write(source, position);
    } catch (IOException e) {
      throw judged(e, length);
    }
  }

  @Override
  public void resize(long size) throws IOException {
    try {
      file.resize(size);
    } catch (IOException e) {
      throw judged(e, 0);
    }
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void force() throws IOException {
    try {
      file.force();
    } catch (IOException e) {
      throw judged(e, 0);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private IOException judged(IOException failure, long wanted) throws IOException {
    long room = Files.getFileStore(path).getUsableSpace();
    return room < wanted + HARDLY_ANY
        ? new DiskFull(path.getFileName().toString(), failure)
        : failure;
  }
}
