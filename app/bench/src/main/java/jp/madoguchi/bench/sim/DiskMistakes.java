package jp.madoguchi.bench.sim;

import java.io.IOException;
import java.nio.ByteBuffer;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.simulator.disk.DiskAround;

/** Stores that do not wait for the disk, or not always. */
final class DiskMistakes {
  private static final String JOURNAL = ".journal";

  private DiskMistakes() {}

  /** The journal of the store is not synced: acknowledged is not on the disk. */
  static final class JournalNotSynced extends DiskAround {
    JournalNotSynced(FileStore inner) {
      super(inner);
    }

    @Override
    protected RandomFile file(String name, RandomFile file) {
      return name.endsWith(JOURNAL) ? new Unforced(file) : file;
    }
  }

  static final class NothingSynced extends DiskAround {
    NothingSynced(FileStore inner) {
      super(inner);
    }

    @Override
    protected RandomFile file(String name, RandomFile file) {
      return new Unforced(file);
    }
  }

  /** One sync in three is left out. */
  static final class SyncSkipped extends DiskAround {
    private int asked;

    SyncSkipped(FileStore inner) {
      super(inner);
    }

    @Override
    protected RandomFile file(String name, RandomFile file) {
      return new Now(file);
    }

    private final class Now implements RandomFile {
      private final RandomFile file;

      Now(RandomFile file) {
        this.file = file;
      }

      @Override
      public int read(ByteBuffer target, long position) throws IOException {
        return file.read(target, position);
      }

      @Override
      public void write(ByteBuffer source, long position) throws IOException {
        file.write(source, position);
      }

      @Override
      public void resize(long size) throws IOException {
        file.resize(size);
      }

      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      public void force() throws IOException {
        asked++;
        if (asked % 3 != 0) {
          file.force();
        }
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    }
  }
}
