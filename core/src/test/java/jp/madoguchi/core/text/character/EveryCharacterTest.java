package jp.madoguchi.core.text.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole MJ文字情報一覧表, where it is at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCharacterTest {
  private final CharacterReader reader = new CharacterReader();
  private CharacterTable inTest = CharacterTable.of(List.of());

  private static Optional<Path> file(String name) {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve("shared/data").resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  @BeforeAll
  void readTheFiles() throws IOException, CharacterReader.NoTable {
    Optional<Path> file = file("moji.csv");
    assumeTrue(file.isPresent(), "the table of characters is not at hand");
    read(file.orElseThrow());
    inTest = reader.table();
  }

  private void read(Path file) throws IOException, CharacterReader.NoTable {
    try (Reader source = Files.newBufferedReader(file)) {
      source.read();
      reader.read(source);
    }
  }

  @Test
  void everyRowIsACharacter() {
    assertEquals(58_843, inTest.size());
    assertEquals(List.of(), reader.flaws());
    assertEquals(0, reader.twice());
    assertEquals(11_382, inTest.all().filter(it -> !it.sequence().equals(it.base())).count());
  }

  @Test
  void theFileOfSequencesNamesTheSame() throws Exception {
    CharacterReader sequences = new CharacterReader();
    try (Reader source = Files.newBufferedReader(file("moji_ivs.csv").orElseThrow())) {
      source.read();
      sequences.read(source);
    }
    assertEquals(11_382, sequences.table().size());
    assertEquals(List.of(), sequences.flaws());
    sequences
        .table()
        .all()
        .forEach(
            it -> assertEquals(it.number(), inTest.find(it.sequence()).orElseThrow().number()));
  }

  @Test
  void everyOneIsFoundAgainAndIsOneCharacterOfAName() {
    inTest
        .all()
        .forEach(it -> {
          assertEquals(it, inTest.find(it.sequence()).orElseThrow());
          ExactText name = new ExactText("例" + it.sequence() + "　" + it.sequence());
          assertEquals(4, name.lengthInGraphemes(), it.name());
          assertEquals(it.sequence(), name.graphemes().getLast());
        });
  }

  @Test
  void theJisHoldsThoseThatStandForThemselves() {
    TargetSet jis = TargetSet.jisX0213();
    inTest
        .all()
        .forEach(it ->
            assertEquals(
                it.substitutes().contains(it.sequence()), jis.contains(it.sequence()), it.name()));
  }

  @Test
  void whoeverHasASubstituteGetsOneOfThem() {
    Substitution inJis = new Substitution(Optional.of(inTest), TargetSet.jisX0213());
    inTest
        .all()
        .filter(it -> !it.substitutes().isEmpty())
        .forEach(it -> {
          String written = inJis.write(new ExactText(it.sequence())).text();
          assertTrue(it.substitutes().contains(written), it.name());
        });
  }

  @Test
  void theTableComesBackFromItsCompactForm() {
    assertEquals(inTest.all().toList(), CharacterTable.decode(inTest.encode()).all().toList());
  }
}
