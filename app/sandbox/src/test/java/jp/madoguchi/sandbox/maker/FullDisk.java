package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.simulator.disk.DiskAround;

/** Has no room for one file. */
final class FullDisk extends DiskAround {
  private final String noRoomFor;

  FullDisk(FileStore files, String noRoomFor) {
    super(files);
    this.noRoomFor = noRoomFor;
  }

  @Override
  public RandomFile open(String name) throws IOException {
    requireRoom(name);
    return super.open(name);
  }

  @Override
  public void replace(String name, byte[] content) throws IOException {
    requireRoom(name);
    super.replace(name, content);
  }

  private void requireRoom(String name) throws DiskFull {
    if (name.startsWith(noRoomFor)) {
      throw new DiskFull(name);
    }
  }
}
