package jp.madoguchi.storage.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.numbering.CodePool;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.MemoryFiles;
import jp.madoguchi.storage.sealed.SeededRandomness;
import org.junit.jupiter.api.Test;

class CodeFileTest {
  private static final ResidentCode CODE = ResidentCode.of(4711);

  private final MemoryFiles files = new MemoryFiles();
  private final CodeFile inTest = file(1);

  private CodeFile file(int device) {
    return new CodeFile(
        files, () -> Secret.taking(new byte[] {(byte) device}), new SeededRandomness(device));
  }

  @Test
  void nothingKeptIsNone() throws IOException {
    assertEquals(CodePool.none(), inTest.load());
  }

  @Test
  void codesComeBack() throws IOException {
    CodePool pool = CodePool.none().with(List.of(CODE)).tellingBelow(5);
    inTest.save(pool);
    assertEquals(pool, file(1).load());
  }

  @Test
  void noCodeCanBeReadInTheFile() throws IOException {
    inTest.save(CodePool.none().with(List.of(CODE)));
    for (String name : files.names()) {
      String text = new String(files.read(name).orElseThrow(), StandardCharsets.ISO_8859_1);
      assertFalse(text.contains(CODE.digits()));
    }
  }

  @Test
  void anotherDeviceOrAnAlteredFileIsRefused() throws IOException {
    inTest.save(CodePool.none().with(List.of(CODE)));
    assertThrows(IOException.class, () -> file(2).load());
    String name = files.names().getFirst();
    byte[] altered = files.read(name).orElseThrow();
    altered[altered.length - 1] ^= 1;
    files.replace(name, altered);
    assertThrows(IOException.class, inTest::load);
  }
}
