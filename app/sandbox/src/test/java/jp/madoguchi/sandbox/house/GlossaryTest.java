package jp.madoguchi.sandbox.house;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  /** A row of five columns whose fourth names a type. */
  private static final Pattern ROW =
      Pattern.compile("^\\|(?:[^|]*\\|){3} `([^`|]+)` \\|[^|]*\\|$", Pattern.MULTILINE);

  private final House house = House.find();

  @Test
  void everyTypeOfTheGlossaryExists() {
    var named = typesInTheGlossary();
    assertFalse(named.isEmpty(), "no type was found in the table: has its shape changed?");
    var missing = new TreeSet<>(named);
    missing.removeAll(typesInTheSources());
    assertEquals(Set.of(), missing, "correct resources/docs/glossary.md");
  }

  private Set<String> typesInTheGlossary() {
    return house.files(file -> file.endsWith("resources/docs/glossary.md")).stream()
        .flatMap(file -> ROW.matcher(House.text(file)).results())
        .map(row -> row.group(1))
        .collect(toSet());
  }

  private Set<String> typesInTheSources() {
    return house.mainSources().stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(toSet());
  }
}
