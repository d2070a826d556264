package jp.madoguchi.terminal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportProgramTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private ImportProgram program(FileStore files) {
    return new ImportProgram(files, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import-codes",
        "import-codes a b",
        "import-codes a --warn-below",
        "import-codes a --warn-below x",
        "import-codes a --shoe 3",
        "import-characters",
        "import-buildings",
        "import-buildings a b",
        "import-addresses",
        "import-addresses a b",
        "import-addresses a --report",
        "import-addresses --report a",
        "import-characters --shoe"
      })
  void aWrongLineIsAnsweredWithTheRightOnes(String line) throws Exception {
    assertEquals(2, program(new DirectoryFiles(folder)).run(List.of(line.split(" "))));
    String told = printed.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains("import-codes FILE [--warn-below N]"), told);
    assertTrue(told.contains("import-characters FILE"), told);
    assertTrue(told.contains("import-addresses FILE"), told);
  }

  @Test
  void whereNothingIsInstalledNothingIsTaken() throws Exception {
    assertThrows(
        InstallationFlaw.Missing.class,
        () -> program(new DirectoryFiles(folder)).run(List.of("import-codes", "codes.txt")));
  }

  @Test
  void nothingIsTakenWhileAnotherProgramWorksOnTheTerminal() throws Exception {
    FileStore files = new DirectoryFiles(folder);
    try (AutoCloseable _ = OnlyOne.in(files)) {
      assertThrows(
          OnlyOne.Taken.class,
          () -> program(new DirectoryFiles(folder)).run(List.of("import-characters", "a.csv")));
    }
  }
}
