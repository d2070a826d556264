package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.storage.file.MemoryFiles;
import org.junit.jupiter.api.Test;

class ChosenReaderTest {
  private final VirtualReader one = new VirtualReader("One");
  private final VirtualReader two = new VirtualReader("Two");
  private final MemoryFiles files = new MemoryFiles();

  private ChosenReader reader(Optional<String> set) {
    Map<String, VirtualReader> all = Map.of("One", one, "Two", two);
    return new ChosenReader(
        () -> List.of("One", "Two"), name -> all.getOrDefault(name.orElse("One"), one), set, files);
  }

  @Test
  void theFirstIsUsedWhereNothingSaysOtherwise() {
    assertEquals("One", reader(Optional.empty()).name());
  }

  @Test
  void theSettingsNameOne() {
    assertEquals("Two", reader(Optional.of("Two")).name());
  }

  @Test
  void whatWasChosenGoesBeforeTheSettingsAndIsRemembered() throws Exception {
    reader(Optional.of("One")).choose("Two");

    assertEquals("Two", reader(Optional.of("One")).name());
  }

  @Test
  void aFileThatIsNoNameIsPassedOver() throws Exception {
    files.replace(ChosenReader.FILE, "x".repeat(4_000).getBytes(StandardCharsets.UTF_8));

    assertEquals("Two", reader(Optional.of("Two")).name());
  }

  @Test
  void cardsAreReadInTheOneThatWasChosen() throws Exception {
    two.insertUnknown();
    ChosenReader inTest = reader(Optional.empty());
    assertFalse(inTest.present());

    inTest.choose("Two");

    assertTrue(inTest.present());
    assertTrue(inTest.connect().isPresent());
  }

  @Test
  void whoeverWaitsHearsOfACard() throws Exception {
    ChosenReader inTest = reader(Optional.empty());
    one.insertUnknown();

    assertTrue(inTest.awaitChange(false, Duration.ofSeconds(5)));
    assertFalse(inTest.awaitChange(true, Duration.ofMillis(20)));
  }
}
