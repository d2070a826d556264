package jp.madoguchi.core.log.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.checkpoint.Checkpoint;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.trust.MemoryFiles;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a witness keeps between two starts. */
class WitnessFilesTest {
  private static final Instant NOW = Instant.parse("2026-05-20T01:00:00Z");
  private static final Checkpoint SEEN = new Checkpoint("log.example/1", 7, Bytes.of(new byte[32]));

  private final MemoryFiles files = new MemoryFiles();
  private final WitnessSecret secret = WitnessSecret.create("w.example", new SeededRandomness(1));

  @Test
  void theSameKeySignsAfterTheNextStart() throws IOException {
    secret.store(files);

    WitnessSecret again = WitnessSecret.load(files).orElseThrow();

    byte[] signature = again.sign(WitnessKey.message(NOW, SEEN.text()));
    SignedNote note = new SignedNote(SEEN.text(), List.of(secret.key().line(NOW, signature)));
    assertEquals(Optional.of(NOW), secret.key().cosigned(note));
  }

  @Test
  void aFreshPlaceHoldsNoKey() throws IOException {
    assertEquals(Optional.empty(), WitnessSecret.load(files));
  }

  @Test
  void aDamagedKeyIsNotTakenForNone() throws IOException {
    files.replace("witness.key", new byte[] {1, 2, 3});

    assertThrows(IOException.class, () -> WitnessSecret.load(files));
  }

  @Test
  void theKeyIsSaidAsOthersWriteIt() {
    String text = secret.key().text();

    assertEquals(Optional.of(secret.key()), WitnessKey.parse(text));
    assertEquals("w.example+" + secret.key().id().hex(), text.substring(0, text.lastIndexOf('+')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "w.example", "w.example+00000000", "w.example+00000000+AAAA", "a b+0+0"})
  void anythingElseIsNoKey(String text) {
    assertEquals(Optional.empty(), WitnessKey.parse(text));
  }

  @Test
  void whatWasSeenIsKnownAgainByItsOrigin() throws IOException {
    new WitnessMemory(files).keep(SEEN);

    WitnessMemory inTest = new WitnessMemory(files);
    assertEquals(Optional.of(SEEN), inTest.last(SEEN.origin()));
    assertEquals(Optional.empty(), inTest.last("log.example/2"));
  }

  @Test
  void aDamagedMemoryIsNotTakenForNone() throws IOException {
    WitnessMemory inTest = new WitnessMemory(files);
    inTest.keep(SEEN);
    String name = files.names().getFirst();
    files.replace(name, new byte[] {'x'});

    assertThrows(IOException.class, () -> inTest.last(SEEN.origin()));
  }
}
