package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A clone must build and read the same anywhere, so no text names a machine or a server. */
class WordsTest {

  private static final Set<String> TEXT =
      Set.of(
          "cddl",
          "css",
          "csv",
          "java",
          "json",
          "md",
          "properties",
          "sh",
          "sql",
          "svg",
          "toml",
          "txt",
          "xml",
          "yaml",
          "yml");

  /** Written in halves, so that this file does not find itself. */
  private static final Pattern BANNED =
      Pattern.compile(
          String.join(
              "|",
              "(?<![\\w.])/" + "work/",
              "(?<![\\w.])/" + "root/",
              "repo\\." + "maven",
              "registry\\." + "npmjs",
              "deb\\." + "debian\\.org",
              "\\bTO" + "DO\\b"));

  private final House inTest = House.find();

  @Test
  void noTextNamesAMachineAServerOrUnfinishedWork() {
    var hits = inTest.files(WordsTest::isText).stream().flatMap(this::hits).toList();
    assertEquals(List.of(), hits, "these words do not belong into the repository");
  }

  private Stream<String> hits(Path file) {
    var lines = House.text(file).lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> BANNED.matcher(lines.get(i)).find())
        .mapToObj(i -> inTest.name(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
  }

  /** Scripts and dot files have no ending. */
  private static boolean isText(Path file) {
    var name = file.getFileName().toString();
    var dot = name.lastIndexOf('.');
    return dot <= 0 || TEXT.contains(name.substring(dot + 1));
  }
}
