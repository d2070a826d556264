package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.storage.file.MemoryFiles;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private final MemoryFiles files = new MemoryFiles();

  @Test
  void makesAStoreAndASearchIndexAsASignInDoes() throws Exception {
    new Rehearsal(new StepClock(), FreshBytes.source()).openAndSearch(files);

    assertTrue(files.names().containsAll(List.of("rehearsal.mv.db", IndexSnapshots.NAME)));
  }
}
