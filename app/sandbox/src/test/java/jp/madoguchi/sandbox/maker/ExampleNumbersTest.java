package jp.madoguchi.sandbox.maker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.card.ResidentCardState;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.system.SystemClock;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** No individual number is anywhere in a sandbox but those that were published as examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleNumbersTest {
  /** Calculated as examples of 省令85号5条. */
  private static final Set<String> PUBLISHED =
      Set.of("123456789018", "983205673214", "379474484458", "454972364860", "200000000000");

  private static final int RESIDENTS = 400;

  private final Map<AddressNumber, ResidentRecord> held = new TreeMap<>();

  @SuppressWarnings("NullAway.Init")
  private Map<ResidentCard, ResidentCardState> cards;

  @BeforeAll
  void make(@TempDir Path parent) throws Exception {
    Path directory = parent.resolve("sandbox");
    var clock = new SystemClock();
    var randomness = new SystemRandomness();
    SandboxPlan plan = SandboxPlan.ofMadeUpCity(RESIDENTS, 7);
    SandboxMaker.make(directory, plan, clock, randomness, _ -> {});
    cards = ResidentCards.open(new DirectoryFiles(directory.resolve("tray"))).all();
    try (Sandbox sandbox = Sandbox.open(directory, clock, randomness);
        CentreStore store = CentreFiles.of(sandbox).openEmbedded()) {
      store.inTransaction(transaction -> {
        LongStream.rangeClosed(1, RESIDENTS)
            .mapToObj(AddressNumber::of)
            .flatMap(number -> transaction.residents().current(number).stream())
            .filter(record -> record.individualNumber().isPresent())
            .forEach(record -> held.put(record.number(), record));
        return true;
      });
    }
  }

  private static String number(ResidentRecord record) {
    return record.individualNumber().map(IndividualNumber::digits).orElse("");
  }

  private ResidentCardState card(ResidentCard card) {
    return Objects.requireNonNull(cards.get(card));
  }

  @Test
  void recordsAndCardsHaveNoOtherNumbers() {
    List<String> all =
        Stream.concat(
                held.values().stream().map(ExampleNumbersTest::number),
                cards.values().stream().map(each -> each.number().digits()))
            .filter(number -> !PUBLISHED.contains(number))
            .toList();
    assertEquals(List.of(), all);
  }

  @Test
  void noTwoCardsHaveOne() {
    assertEquals(ResidentCard.values().length, cards.size());
    assertEquals(
        PUBLISHED,
        cards.values().stream().map(each -> each.number().digits()).collect(Collectors.toSet()));
  }

  @Test
  void theHoldersOfThreeCardsHaveTheNumberOfTheirsInTheRecord() {
    assertEquals(
        Map.of(
            Cast.SAKURA_KENICHI, card(ResidentCard.MATCHING).number().digits(),
            Cast.SAKURA_YUMIKO, card(ResidentCard.LOCKED).number().digits(),
            Cast.NAKAMURA_KEIKO_LOOK_ALIKE, card(ResidentCard.LOOK_ALIKE).number().digits()),
        held.values().stream()
            .collect(Collectors.toMap(ResidentRecord::number, ExampleNumbersTest::number)));
  }
}
