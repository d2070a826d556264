package jp.madoguchi.storage.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore.RandomFile;
import org.junit.jupiter.api.Test;

class MemoryFilesTest {
  private final MemoryFiles inTest = new MemoryFiles();

  @Test
  void aGapBeforeWhatIsWrittenReadsAsZeros() throws IOException {
    try (RandomFile file = inTest.open("store")) {
      file.write(ByteBuffer.wrap(new byte[] {7, 8}), 3);
    }

    assertArrayEquals(new byte[] {0, 0, 0, 7, 8}, inTest.read("store").orElseThrow());
  }

  @Test
  void whatWasCutOffReadsAsZerosWhenTheFileGrowsAgain() throws IOException {
    try (RandomFile file = inTest.open("store")) {
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
      file.resize(1);
      file.resize(3);
    }

    assertArrayEquals(new byte[] {1, 0, 0}, inTest.read("store").orElseThrow());
  }

  @Test
  void readingEndsWithTheFile() throws IOException {
    inTest.replace("store", new byte[] {1, 2, 3});
    ByteBuffer target = ByteBuffer.allocate(8);

    try (RandomFile file = inTest.open("store")) {
      assertEquals(2, file.read(target, 1));
      assertEquals(-1, file.read(target, 3));
    }
  }

  @Test
  void aRenamedFileTakesTheOthersPlace() throws IOException {
    inTest.replace("next", new byte[] {2});
    inTest.replace("now", new byte[] {1});
    inTest.rename("next", "now");

    assertEquals(List.of("now"), inTest.names());
    assertArrayEquals(new byte[] {2}, inTest.read("now").orElseThrow());
  }

  @Test
  void aMissingFileIsEmptyAndCannotBeRenamed() {
    assertFalse(inTest.exists("none"));
    assertEquals(Optional.empty(), inTest.read("none"));
    assertThrows(NoSuchFileException.class, () -> inTest.rename("none", "now"));
  }
}
