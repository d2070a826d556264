package jp.madoguchi.bench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEvalTest {
  private static final Path LINES = Path.of("../../resources/lines");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int eval(String... words) throws Exception {
    return new TextEval(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(words));
  }

  private int lines(String text) throws Exception {
    return eval(Files.writeString(folder.resolve("lines.csv"), text).toString());
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String wrong() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Optional<Path> shared(String name) {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve("shared/data").resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  @Nested
  class TheProductsOwnLines {
    @ParameterizedTest
    @ValueSource(strings = {"dates", "kana", "names", "numbers", "addresses"})
    void areAsExpected(String name) throws Exception {
      assertEquals(0, eval(LINES.resolve(name + ".csv").toString()), () -> said() + wrong());
    }

    @Test
    void ofTheWholeCountryToo() throws Exception {
      Optional<Path> postal = shared("ken_all.zip");
      assumeTrue(postal.isPresent(), "the postal code file is not at hand");
      assertEquals(
          0,
          eval(
              "--addresses",
              postal.orElseThrow().toString(),
              LINES.resolve("addresses-japan.csv").toString()),
          () -> said() + wrong());
    }

    @Test
    void withTheWholeTableOfCharacters() throws Exception {
      Optional<Path> table = shared("moji.csv");
      assumeTrue(table.isPresent(), "the table of characters is not at hand");
      assertEquals(
          0,
          eval(
              "--characters",
              table.orElseThrow().toString(),
              LINES.resolve("names.csv").toString(),
              LINES.resolve("characters.csv").toString()),
          () -> said() + wrong());
    }

    @Test
    void coverEveryKind() throws Exception {
      assertEquals(2, lines("nothing,a,b\n"));
      String told = wrong();
      List<String> kinds =
          List.of(told.substring(told.indexOf("Kinds: ") + 7, told.indexOf(". See")).split(", "));
      List<String> used = new ArrayList<>();
      try (Stream<Path> files = Files.list(LINES)) {
        for (Path file : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
          Line.read(file).forEach(line -> used.add(line.cells().getFirst().replace("-", "")));
        }
      }
      List<String> missing =
          kinds.stream()
              .filter(kind -> kind.matches("[a-z]+"))
              .filter(kind -> !used.contains(kind))
              .toList();
      assertEquals(
          List.of(
              "birthdate",
              "cleankana",
              "era",
              "fold",
              "juminhyocode",
              "kanafold",
              "kanamatch",
              "length",
              "lgcode",
              "mynumber",
              "residencecard",
              "seion",
              "seireki",
              "town",
              "wareki"),
          missing.stream().filter(kind -> !kind.isEmpty()).toList());
    }
  }

  @Nested
  class ADifference {
    @Test
    void isPrintedWithItsPlaceAndEndsWithOne() throws Exception {
      assertEquals(1, lines("kind,input,expected\ndate,3500101,1975-01-02\n"));
      assertTrue(
          said().startsWith("lines.csv:2: date 「3500101」: 1975-01-01 and not 1975-01-02"),
          TextEvalTest.this::said);
    }

    @Test
    void isAnEntryThatShouldBeRefused() throws Exception {
      assertEquals(1, lines("date,3500101,error\nindividual-number,123456789012,ok\n"));
      assertTrue(said().contains("2 lines, 2 different"), TextEvalTest.this::said);
    }

    @Test
    void isAnotherFlaw() throws Exception {
      assertEquals(1, lines("individual-number,123456789012,WRONG_LENGTH\n"));
    }
  }

  @Nested
  class ALineThatCannotBeUsed {
    @ParameterizedTest
    @ValueSource(strings = {"shoe,a,b", "date,3500101", "date,1,2,3"})
    void isToldAndTheOthersAreRun(String line) throws Exception {
      assertEquals(2, lines(line + "\ndate,3500101,1975-01-02\n"));
      assertTrue(wrong().startsWith("lines.csv:1: "), TextEvalTest.this::wrong);
      assertTrue(said().contains("1 different, 1 that cannot be used"), TextEvalTest.this::said);
    }

    @Test
    void isAFileThatIsNotThereOrNotOurs() throws Exception {
      assertEquals(2, eval(folder.resolve("none.csv").toString()));
      Path other = folder.resolve("other.csv");
      Files.write(other, "日付,a,b\n".getBytes(Charset.forName("Shift_JIS")));
      assertEquals(2, eval(other.toString()));
      assertEquals(2, lines("date,\"3500101,1975-01-01\n"));
      assertEquals(2, lines(""));
      assertEquals(2, eval());
      assertEquals(2, eval("--shoe", "x"));
    }
  }

  @Test
  void codesStandForCharactersAndKindsHaveJapaneseNames() throws Exception {
    assertEquals(
        0,
        lines("\uFEFF# a comment\n\n日付,昭和50年1月1日,1975-01-01\nName_Same,渡邉\\u{E010F}|渡邉,はい\n"),
        () -> said() + wrong());
  }
}
