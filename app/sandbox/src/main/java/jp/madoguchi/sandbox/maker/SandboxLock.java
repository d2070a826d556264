package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.nio.file.Path;
import jp.madoguchi.core.port.FileStore;

/** The lock that only one program at a time holds on a sandbox. */
final class SandboxLock implements AutoCloseable {
  private final AutoCloseable held;

  private SandboxLock(AutoCloseable held) {
    this.held = held;
  }

  static SandboxLock take(FileStore files, Path directory)
      throws IOException, SandboxFailure.InUse {
    return new SandboxLock(
        files.lock(SandboxPlace.LOCK).orElseThrow(() -> new SandboxFailure.InUse(directory)));
  }

  /** The lock under which a sandbox is made or what is left of a making is deleted. */
  static SandboxLock ofMaking(FileStore files, Path directory)
      throws IOException, SandboxFailure.BeingMade {
    return new SandboxLock(
        files.lock(SandboxPlace.LOCK).orElseThrow(() -> new SandboxFailure.BeingMade(directory)));
  }

  @Override
  public void close() throws IOException {
    try {
      held.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(SandboxPlace.LOCK, e);
    }
  }
}
