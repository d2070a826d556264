package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.nio.file.Path;
import jp.madoguchi.core.port.FileStore;

/** Opens the files of a directory, making it where missing; a test hands over one that fails. */
interface SandboxDisks {
  FileStore open(Path directory) throws IOException;
}
