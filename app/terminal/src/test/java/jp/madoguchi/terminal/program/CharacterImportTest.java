package jp.madoguchi.terminal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.storage.file.MemoryFiles;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharacterImportTest {
  private static final String HEAD = "mj,kanji,lines,yomi,shrink,jis\n";
  private static final String GOOD = HEAD + "8064,吉,6,キチ・よい,吉,1-21-40\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final MemoryFiles files = new MemoryFiles();
  private final List<String> told = new ArrayList<>();

  private CharacterFile kept() {
    return new CharacterFile(files, () -> Secret.taking(new byte[] {1}), new SystemRandomness());
  }

  private int run(String... texts) throws Exception {
    List<Path> paths = new ArrayList<>();
    for (String text : texts) {
      paths.add(Files.writeString(folder.resolve(paths.size() + ".csv"), text));
    }
    return new CharacterImport(kept(), told::add).run(paths);
  }

  private String told() {
    return String.join("\n", told);
  }

  @Test
  void theTableIsThereAfterTheNextStart() throws Exception {
    assertEquals(Optional.empty(), kept().table());
    assertEquals(0, run("\uFEFF" + GOOD, HEAD + "32129,𠮷,6,キチ,吉,\n8064,吉,6,,,\nx,,,,,\n"));
    CharacterTable table = kept().table().orElseThrow();
    assertEquals(2, table.size());
    assertEquals("MJ032129", table.find("𠮷").orElseThrow().name());
    assertTrue(told().contains("1 repeated, 1 unreadable"), told());
    assertTrue(told().contains("No column juki"), told());
  }

  @Test
  void whatIsNoTableIsNamedAndChangesNothing() throws Exception {
    assertEquals(0, run(GOOD));
    assertEquals(1, run("a,b\n1,2\n"));
    assertTrue(told().contains("C-63"), told());
    assertEquals(1, run(HEAD));
    assertTrue(told().contains("C-61"), told());
    CharacterImport inTest = new CharacterImport(kept(), told::add);
    assertEquals(1, inTest.run(List.of(folder.resolve("none.csv"))));
    assertTrue(told().contains("C-62"), told());
    Path other = folder.resolve("other.csv");
    Files.write(other, (HEAD + "8064,吉,6,,,\n").getBytes(Charset.forName("Shift_JIS")));
    assertEquals(1, inTest.run(List.of(other)));
    assertTrue(told().contains("C-64"), told());
    assertEquals(1, kept().table().orElseThrow().size());
  }

  @Test
  void anAlteredTableCountsAsMissing() throws Exception {
    assertEquals(0, run(GOOD));
    String name = files.names().getFirst();
    byte[] altered = files.read(name).orElseThrow();
    altered[altered.length / 2] ^= 1;
    files.replace(name, altered);
    assertEquals(Optional.empty(), kept().table());
  }
}
