package jp.madoguchi.bench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  private int evalWith(String option, Path with, String... beginnings) throws Exception {
    Stream<String> files = files(Set.of(beginnings)).map(Path::toString);
    return eval(Stream.concat(Stream.of(option, with.toString()), files).toArray(String[]::new));
  }

  /** Files of lines whose names, up to -hard, are these. */
  private static Stream<Path> files(Set<String> names) throws IOException {
    try (Stream<Path> files = Files.list(LINES)) {
      return files
          .filter(file ->
              names.contains(file.getFileName().toString().replaceFirst("(-hard)?\\.csv", "")))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Files that need no data beside the product's own. */
  static Stream<Path> plain() throws IOException {
    return files(Set.of("dates", "holidays", "kana", "names", "numbers", "addresses"));
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
    @MethodSource("jp.madoguchi.bench.text.TextEvalTest#plain")
    void areAsExpected(Path file) throws Exception {
      assertEquals(0, eval(file.toString()), () -> said() + wrong());
    }

    @Test
    void ofTheWholeCountryToo() throws Exception {
      Optional<Path> postal = shared("ken_all.zip");
      assumeTrue(postal.isPresent(), "the postal code file is not at hand");
      assertEquals(
          0, evalWith("--addresses", postal.get(), "addresses-japan"), () -> said() + wrong());
    }

    @Test
    void withTheWholeTableOfCharacters() throws Exception {
      Optional<Path> table = shared("moji.csv");
      assumeTrue(table.isPresent(), "the table of characters is not at hand");
      assertEquals(
          0, evalWith("--characters", table.get(), "names", "characters"), () -> said() + wrong());
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

  @Nested
  class AFile {
    private static final List<String> SAME =
        List.of(
            "種類,入力,期待値\n日付,S50.1.1,1975-01-01\n",
            "Kind,Input,Expected\r\ndate,S50.1.1,1975-01-01\r\n",
            "no,source,expected,kind,input\n1,1.1.8,1975-01-01,date,S50.1.1\n",
            "kind,input,expected,note\ndate,S50.1.1,1975-01-01,ten-key\ndate,1,error\n",
            "kind\tinput\texpected\ndate\tS50.1.1\t1975-01-01\n",
            "\"date\",\"S50.1.1\",\"1975-01-01\"",
            "date,S50.1.1,1975/1/1\ndate,S50.1.1,19750101\nsort-key,S50.1.1,1975年1月1日\n",
            "date,きのう,error: not_a_date\ndate,きのう,エラー：NOT_A_DATE\n",
            "holiday,2026-11-23,○\nholiday,2026-11-24,0\n");

    @Test
    void isReadAsOthersWriteThem() throws Exception {
      for (String text : SAME) {
        assertEquals(0, lines(text), () -> text + said() + wrong());
      }
    }

    @Test
    void whoseHeadNamesAColumnStillNeedsIt() throws Exception {
      assertEquals(2, lines("kind,input,expected,note\ndate,S50.1.1\n"));
      assertEquals(2, lines("kind,input,expected\ndate,S50.1.1,1975-01-01,1\n"));
    }

    @Test
    void thatIsNoUtf8IsToldSo() throws Exception {
      Path other = folder.resolve("other.csv");
      Files.write(other, "date,昭和50年1月1日,ok\n".getBytes(Charset.forName("Shift_JIS")));
      assertEquals(2, eval(other.toString()));
      assertTrue(wrong().contains("cannot be read as UTF-8"), TextEvalTest.this::wrong);
    }

    @Test
    void withSeveralUnknownKindsIsToldTheListOnce() throws Exception {
      assertEquals(2, lines("shoe,a,b\nhat,a,b\n"));
      assertEquals(2, wrong().split("Kinds: ", -1).length);
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
