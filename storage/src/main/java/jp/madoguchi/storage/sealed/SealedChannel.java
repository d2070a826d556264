package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import org.h2.store.fs.FileBaseDefault;

/** A sealed file as H2 reads and writes it. Failures are reported to the mount as well. */
final class SealedChannel extends FileBaseDefault {
  private final SealedMount mount;
  private final String name;
  private final boolean readOnly;
  private final Toll toll;
  private final SealedFile file;

  SealedChannel(SealedMount mount, String name, boolean readOnly, Toll toll) throws IOException {
    this.toll = toll;
    this.mount = mount;
    this.name = name;
    this.readOnly = readOnly;
    this.file = mount.acquire(name);
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    toll.pass(target.remaining());
    return reported(() -> file.read(target, position));
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    requireWritable();
    toll.pass(source.remaining());
    return reported(() -> file.write(source, position));
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    requireWritable();
    reported(() -> {
      file.truncate(size);
      return 0;
    });
  }

  @Override
  public void force(boolean metaData) throws IOException {
    reported(() -> {
      file.force();
      return 0;
    });
  }

  /** The mount's owner holds the lock of the whole store; within the mount all share one file. */
  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    return new Held(this, position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    reported(() -> {
      mount.release(name);
      return 0;
    });
  }

  private void requireWritable() {
    if (readOnly) {
      throw new NonWritableChannelException();
    }
  }

  private interface Action {
    int run() throws IOException;
  }

  private int reported(Action action) throws IOException {
    try {
      return action.run();
    } catch (IOException e) {
      mount.report(e);
      throw e;
    }
  }

  private static final class Held extends FileLock {
    Held(FileChannel channel, long position, long size, boolean shared) {
      super(channel, position, size, shared);
    }

    @Override
    public boolean isValid() {
      return acquiredBy().isOpen();
    }

    @Override
    public void release() {}
  }
}
