package jp.madoguchi.storage.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore.RandomFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFilesTest {
  @TempDir private Path parent = Path.of(".");
  private DirectoryFiles inTest;

  @BeforeEach
  void open() throws IOException {
    inTest = new DirectoryFiles(parent.resolve("data"));
  }

  @Test
  void directoryAndFilesBelongToTheirOwnerOnly() throws IOException {
    inTest.replace("slots", new byte[] {1});
    inTest.open("store").close();

    assertEquals("rwx------", permissions(parent.resolve("data")));
    assertEquals("rw-------", permissions(parent.resolve("data/slots")));
    assertEquals("rw-------", permissions(parent.resolve("data/store")));
  }

  @Test
  void aReplacedFileHasTheNewContentAndLeavesNothingBeside() throws IOException {
    inTest.replace("slots", new byte[] {1, 2, 3});
    inTest.replace("slots", new byte[] {4});

    assertArrayEquals(new byte[] {4}, inTest.read("slots").orElseThrow());
    assertEquals(List.of("slots"), inTest.names());
  }

  @Test
  void aMissingFileIsEmpty() throws IOException {
    assertEquals(Optional.empty(), inTest.read("none"));
  }

  @Test
  void aFileIsReadAndWrittenAtPositions() throws IOException {
    try (RandomFile file = inTest.open("store")) {
      file.write(ByteBuffer.wrap(new byte[] {7, 8}), 3);
      file.force();
      ByteBuffer target = ByteBuffer.allocate(9);

      assertEquals(5, file.read(target, 0));
      assertArrayEquals(new byte[] {0, 0, 0, 7, 8, 0, 0, 0, 0}, target.array());
      assertEquals(-1, file.read(ByteBuffer.allocate(1), 5));
    }
  }

  @Test
  void anInterruptedThreadDoesNotCloseTheFile() throws IOException {
    try (RandomFile file = inTest.open("store")) {
      Thread.currentThread().interrupt();
      file.write(ByteBuffer.wrap(new byte[] {7}), 0);
      file.force();
      assertTrue(Thread.interrupted());

      assertEquals(1, file.size());
    }
  }

  @Test
  void aLockIsHeldOnceUntilClosed() throws Exception {
    AutoCloseable lock = inTest.lock("store.lock").orElseThrow();
    assertTrue(inTest.lock("store.lock").isEmpty());
    lock.close();

    assertTrue(inTest.lock("store.lock").isPresent());
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path outside = Files.createFile(parent.resolve("outside"));
    Files.createSymbolicLink(parent.resolve("data/store"), outside);

    assertThrows(IOException.class, () -> inTest.open("store"));
  }

  @Test
  void deletingWhatIsMissingDoesNothing() throws IOException {
    inTest.delete("none");

    assertFalse(inTest.exists("none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../x", "a/b", "a\\b", "c:x"})
  void namesThatAreNotPlainAreRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> inTest.exists(name));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
