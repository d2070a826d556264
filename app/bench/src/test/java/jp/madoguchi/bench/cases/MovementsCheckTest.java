package jp.madoguchi.bench.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.sequel.Sequel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovementsCheckTest {
  private static final Path CASES = Path.of("../../resources/cases");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int check(Path file) {
    return new MovementsCheck(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(file.toString());
  }

  private int check(String text) throws IOException {
    return check(Files.writeString(folder.resolve("cases.yaml"), text));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private String wrong() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Nested
  class TheFilesOfTheProject {
    static List<Path> all() throws IOException {
      return files();
    }

    @ParameterizedTest
    @MethodSource("all")
    void areAsExpected(Path file) {
      assertEquals(0, check(file), MovementsCheckTest.this::said);
    }

    @Test
    void coverEveryKindEveryRuleAndWhateverFollows() throws Exception {
      Set<String> kinds = new HashSet<>();
      Set<Rule> rules = EnumSet.noneOf(Rule.class);
      Set<Sequel> follows = EnumSet.noneOf(Sequel.class);
      int cases = 0;
      for (Path file : files()) {
        for (Node each : CaseFile.read(file).cases()) {
          cases++;
          kinds.add(each.at("movement").at("kind").text());
          Expected expected = Expected.of(each.at("expect"));
          expected.errors().forEach(told -> rules.add(told.rule()));
          expected.alerts().forEach(told -> rules.add(told.rule()));
          expected.follows().ifPresent(told -> follows.addAll(told.keySet()));
        }
      }
      Set<String> known =
          Kinds.all().all().stream().map(each -> each.code()).collect(Collectors.toSet());

      assertTrue(cases >= 300, cases + " cases");
      assertEquals(known, kinds);
      // 処理日 is the day of the check, and is another one in a batch that comes late alone.
      assertEquals(EnumSet.complementOf(EnumSet.of(Rule.E08)), rules);
      assertEquals(EnumSet.allOf(Sequel.class), follows);
    }
  }

  @Nested
  class WhatDiffers {
    private static final String MOVE =
        """
        cases:
          - name: a move
            before: {taro: {}}
            movement: {kind: move-within, event: R8.11.10, notified: R8.11.12, people: {taro: {lot: ２番}}}
            expect: %s
        """;

    @Test
    void nothing() throws IOException {
      assertEquals(0, check(MOVE.formatted("{}")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{errors: [E05]}",
          "{alerts: [A07]}",
          "{after: {taro: {lot: ３番}}}",
          "{after: {taro: {history: 3}}}",
          "{follows: {}}",
          "{follows: {voter: [taro], identity: [jiro], domicile: [taro]}}",
          "{after: {jiro: {lot: ２番}}}"
        })
    void isPrintedAndEndsWithOne(String expected) throws IOException {
      assertEquals(1, check(MOVE.formatted(expected)));
      assertTrue(said().contains("case 1 a move"), MovementsCheckTest.this::said);
    }

    @Test
    void aRuleThatIsToldAndNotExpected() throws IOException {
      assertEquals(1, check(MOVE.formatted("{}").replace("R8.11.12", "R8.12.1")));
      assertTrue(said().contains("told E07@notificationDate unexpectedly"));
    }

    @Test
    void besideACaseThatCannotBeUsed() throws IOException {
      String move = MOVE.formatted("{errors: [E05]}");
      assertEquals(2, check(move + move.substring(7).replace("move-within", "fly")));
      assertTrue(said().contains("case 1 a move"), MovementsCheckTest.this::said);
      assertTrue(said().contains("1 different, 1 that cannot be used"));
    }

    @Test
    void nothingWhereValuesAreLeftOut() throws IOException {
      String move = MOVE.formatted("").replace("{taro: {}}", "\n      taro:");
      assertEquals(0, check(move), MovementsCheckTest.this::said);
    }

    @Test
    void whereARuleWasToldInstead() throws IOException {
      String late = MOVE.formatted("{errors: [E07@eventDate]}").replace("R8.11.12", "R8.12.1");

      assertEquals(1, check(late));
      assertTrue(said().contains("which was not told there, but E07@notificationDate"));
    }

    @Test
    void aRuleAtAnotherField() throws IOException {
      String late = MOVE.formatted("{errors: [E07@eventDate]}").replace("R8.11.12", "R8.12.1");

      assertEquals(1, check(late));
    }
  }

  @Nested
  class AFileThatCannotBeUsed {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "cases: [{}]",
          "case: []",
          "cases: [{movement: {kind: fly, people: {}}, expect: {}}]",
          "cases: [{movement: {kind: death, peple: {}}, expect: {}}]",
          "cases: [{movement: {kind: death, people: {taro: {shoe: 1}}}, expect: {}}]",
          "cases: [{movement: {kind: death, people: {}}, expect: {errors: [E99]}}]",
          "cases: [{movement: {kind: death, people: {}}, expect: {follows: {tea: [taro]}}}]",
          "cases: [{movement: {kind: death, people: {}}, expect: {errors: [A07]}}]",
          "cases: [{before: {taro: {like: nobody}}, movement: {kind: death, people: {}}, expect:"
              + " {}}]",
          "cases: [{before: {taro: {birth: ''}}, movement: {kind: death, people: {}}, expect: {}}]",
          "today: someday\ncases: []",
          "cases: [",
          "cases: {a: &a [*a]}",
          "",
          "# nothing",
          "cases:",
          "cases: []",
          "- a list",
          "name,kind",
          "templates: {a: {like: b}, b: {like: a}}\n"
              + "cases: [{before: {taro: {like: a}}, movement: {kind: death, people: {}}, expect:"
              + " {}}]",
          "cases: [{before: {taro: {sex: robot}}, movement: {kind: death, people: {}}, expect:"
              + " {}}]",
          "cases: [{before: {taro: {}, taro: {}}, movement: {kind: death, people: {}}, expect:"
              + " {}}]",
          "cases: [{open: [jiro], movement: {kind: death, people: {taro: {}}}, expect: {}}]",
          "cases: [{movement: {kind: death, people: {}}, expect: {errors: [E05@shoe]}}]"
        })
    void isToldWithASentence(String text) throws IOException {
      assertEquals(2, check(text));
      assertTrue(err.size() > 0);
    }

    @Test
    void nestsTooDeeply() throws IOException {
      assertEquals(2, check("cases: " + "[".repeat(20_000) + "]".repeat(20_000)));
      assertTrue(wrong().contains("too deeply"), MovementsCheckTest.this::wrong);
    }

    @Test
    void isNotWrittenInUtf8() throws IOException {
      Path file = folder.resolve("cases.yaml");
      Files.write(file, "cases: [{name: 転居}]".getBytes(Charset.forName("Shift_JIS")));

      assertEquals(2, check(file));
      assertTrue(wrong().contains("UTF-8"), MovementsCheckTest.this::wrong);
    }

    @Test
    void isTooLarge() throws IOException {
      Path file = folder.resolve("cases.yaml");
      Files.write(file, new byte[CaseFile.MOST_BYTES + 1]);

      assertEquals(2, check(file));
      assertTrue(wrong().contains("Divide it"), MovementsCheckTest.this::wrong);
    }

    @Test
    void isAFolder() {
      assertEquals(2, check(folder));
    }

    @Test
    void isToldWithFileAndLine() throws IOException {
      assertEquals(
          2, check("cases:\n  - name: x\n    movement: {kind: fly, people: {}}\n    expect: {}"));
      assertTrue(
          wrong().startsWith("cases.yaml:3: case 1 x / movement: "),
          MovementsCheckTest.this::wrong);
    }

    @Test
    void isNotThere() {
      assertEquals(2, check(folder.resolve("none.yaml")));
    }
  }
}
