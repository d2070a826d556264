package jp.madoguchi.terminal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.numbering.CodePool;
import jp.madoguchi.core.numbering.CodeShelf;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.MemoryFiles;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeImportTest {
  private static final ResidentCode ONE = ResidentCode.of(1);
  private static final ResidentCode TWO = ResidentCode.of(2);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final CodeShelf shelf =
      new CodeFile(new MemoryFiles(), () -> Secret.taking(new byte[] {1}), new SystemRandomness());
  private final List<String> told = new ArrayList<>();

  private int run(String text, Optional<Integer> tellBelow) throws Exception {
    Path file = Files.writeString(folder.resolve("codes.txt"), text);
    return new CodeImport(shelf, told::add).run(file, tellBelow);
  }

  private String told() {
    return String.join("\n", told);
  }

  @Test
  void codesAreAddedToThoseThatAreThere() throws Exception {
    assertEquals(0, run(ONE.digits() + "\n", Optional.empty()));
    assertEquals(0, run(ONE.digits() + "\r\n" + TWO.digits(), Optional.of(5)));
    assertEquals(CodePool.none().with(List.of(ONE, TWO)).tellingBelow(5), shelf.load());
    assertTrue(told().contains("1 codes added, 1 here or given before"), told());
  }

  @Test
  void aBadLineIsNamedAndStopsNoGoodOne() throws Exception {
    assertEquals(0, run("12345678901\n" + ONE.digits(), Optional.empty()));
    assertTrue(told().contains("line 1"), told());
    assertEquals(List.of(ONE), shelf.load().free());
  }

  @Test
  void aFileWithoutCodesChangesNothing() throws Exception {
    assertEquals(1, run("拝啓\n", Optional.of(5)));
    assertTrue(told().contains("C-51"), told());
    assertEquals(CodePool.none(), shelf.load());
  }

  @Test
  void aMissingFileAndOneInAnotherEncodingAreNamed() throws Exception {
    CodeImport inTest = new CodeImport(shelf, told::add);
    assertEquals(1, inTest.run(folder.resolve("none.txt"), Optional.empty()));
    assertTrue(told().contains("C-52"), told());
    Path letter = folder.resolve("letter.txt");
    Files.write(letter, "拝啓".getBytes(Charset.forName("Shift_JIS")));
    assertEquals(1, inTest.run(letter, Optional.empty()));
    assertTrue(told().contains("C-53"), told());
  }
}
