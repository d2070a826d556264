package jp.madoguchi.sandbox.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.SandboxCopies;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.terminal.program.ImportProgram;
import jp.madoguchi.terminal.program.Installation;
import jp.madoguchi.terminal.program.InstallationFiles;
import jp.madoguchi.terminal.program.InstallationFlaw;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator hands a terminal that is installed, none of its windows being open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportStoryTest {
  private static final String TOWN =
      "99101,\"000\",\"0000022\",\"ｶｸｳｹﾝ\",\"ｼｵﾐｼ\",\"ﾐﾅﾄﾏﾁ\",\"架空県\",\"汐見市\",\"港町\",0,0,0,0,0,0\n";

  private final Clock clock = new SystemClock();
  private final Randomness randomness = new SystemRandomness();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @SuppressWarnings("NullAway.Init")
  private Sandbox sandbox;

  @SuppressWarnings("NullAway.Init")
  private FileStore files;

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @BeforeAll
  void make(@TempDir Path parent) throws Exception {
    folder = parent;
    Path directory = parent.resolve("sandbox");
    SandboxCopies.SMALLEST.to(directory);
    sandbox = Sandbox.open(directory, clock, randomness);
    files = sandbox.terminalFiles();
  }

  @AfterAll
  void close() throws Exception {
    sandbox.close();
  }

  private void take(String command, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(command + ".csv"), text);
    int code =
        new ImportProgram(files, new PrintStream(printed, true, StandardCharsets.UTF_8))
            .run(List.of(command, file.toString()));
    assertEquals(0, code, () -> printed.toString(StandardCharsets.UTF_8));
  }

  private Installation read() throws Exception {
    return new InstallationFiles(files, clock, randomness).read();
  }

  @Test
  void aTerminalWithoutAddressesStartsOnceItWasHandedThem() throws Exception {
    for (String name : List.copyOf(files.names())) {
      if (name.startsWith("addresses")) {
        files.delete(name);
      }
    }
    assertThrows(InstallationFlaw.Missing.class, this::read);
    take("import-addresses", TOWN);
    assertEquals("汐見市", read().municipality().name());
    assertEquals(1, read().dictionary().size());
  }

  @Test
  void codesAreThereToBeGiven() throws Exception {
    CurrentKeys keys = read().keys();
    CodeFile codes = new CodeFile(files, keys::deviceSecret, randomness);
    int before = codes.load().free().size();
    take("import-codes", "24727059608\n");
    assertEquals(before + 1, codes.load().free().size());
  }

  @Test
  void charactersAreThereToBePicked() throws Exception {
    take("import-characters", "mj,kanji,lines,yomi,shrink,jis\n8064,吉,6,キチ・よい,吉,1-21-40\n");
    CurrentKeys keys = read().keys();
    assertTrue(new CharacterFile(files, keys::deviceSecret, randomness).table().isPresent());
  }
}
