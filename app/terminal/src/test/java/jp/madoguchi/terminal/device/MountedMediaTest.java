package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.port.FileStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountedMediaTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path media;

  @SuppressWarnings("NullAway.Init")
  private MountedMedia inTest;

  @BeforeEach
  void usersHaveAFolderOfTheirOwn() throws IOException {
    Files.createDirectory(media.resolve("sato"));
    inTest = new MountedMedia(List.of(media.resolve("sato"), media.resolve("none"), media));
  }

  private Path plugged(String name) throws IOException {
    return Files.createDirectory(media.resolve(name));
  }

  @Test
  void nothingIsFoundWhereNothingIsPluggedIn() {
    assertEquals(List.of(), inTest.mounted());
  }

  @Test
  void mediaBelowTheUsersFolderComeFirst() throws IOException {
    Path shared = plugged("disk");
    Path second = plugged("sato/stick-2");
    Path first = plugged("sato/stick-1");

    assertEquals(List.of(first.toString(), second.toString(), shared.toString()), inTest.mounted());
  }

  @Test
  void theFolderOfAUserIsNoMedium() throws IOException {
    plugged("sato/stick");

    assertEquals(List.of(media.resolve("sato/stick").toString()), inTest.mounted());
  }

  @Test
  void filesAndLinksAreNoMedia() throws IOException {
    Files.createFile(media.resolve("sato/notes.txt"));
    Files.createSymbolicLink(media.resolve("sato/link"), media);

    assertEquals(List.of(), inTest.mounted());
  }

  @Test
  void whatIsWrittenLiesInTheFolder() throws IOException {
    Path stick = plugged("sato/stick");
    FileStore files = inTest.open(stick.toString());

    files.replace("one", new byte[] {7});

    assertArrayEquals(new byte[] {7}, Files.readAllBytes(stick.resolve("one")));
  }

  @Test
  void aMediumThatWasPulledOutIsAnErrorAndNoNewFolder() {
    String gone = media.resolve("sato/gone").toString();

    assertThrows(IOException.class, () -> inTest.open(gone).names());
    assertEquals(List.of(), inTest.mounted());
  }

  @Test
  void wordsThatAreNoFolderAreNotFound() {
    assertThrows(NoSuchFileException.class, () -> inTest.open("\0"));
  }
}
