package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.resident.Field;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Help (F1) knows every field and page, in both languages, and the guide says the same. */
class HelpTest {
  private static final Pattern LABELLED = Pattern.compile("new FormField\\(texts, \"([^\"]+)\"");
  private static final Pattern TITLED =
      Pattern.compile("(?:titleKey|helpKey)\\(\\) \\{\\s*return \"([^\"]+)\"");

  /** Nobody types it: the page of measures writes it. */
  private static final Set<Field> NOT_TYPED = Set.of(Field.RESTRAINTS);

  private final House house = House.find();
  private final Wording japanese = Wording.of(house, "help.ja");
  private final Wording english = Wording.of(house, "help.en");
  private final Wording texts = Wording.of(house, "ja");
  private final String code =
      house.mainSources().stream().map(House::text).collect(Collectors.joining("\n"));

  private SortedSet<String> missing(Stream<String> keys) {
    return keys.filter(key -> !japanese.keys().contains(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> section(String name) {
    return japanese.keys().stream()
        .filter(key -> key.startsWith(name))
        .filter(key -> !key.endsWith(".name") || name.equals("field."))
        .filter(key -> !key.endsWith(".form"))
        .map(key -> key.substring(name.length()));
  }

  @Nested
  class Words {
    @Test
    void bothLanguagesHelpWithTheSame() {
      assertEquals(
          japanese.lines().stream().map(Map.Entry::getKey).toList(),
          english.lines().stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void nothingStandsTwiceOrIsEmpty() {
      assertEquals(
          List.of(),
          Stream.of(japanese.twice(), japanese.empty(), english.empty())
              .flatMap(List::stream)
              .toList());
    }

    @Test
    void whatRefersToAnotherEntryFindsIt() {
      assertEquals(
          Set.of(),
          missing(
              Stream.of(japanese, english)
                  .flatMap(each -> each.lines().stream())
                  .map(Map.Entry::getValue)
                  .filter(words -> words.startsWith("@"))
                  .map(words -> words.substring(1))));
    }
  }

  @Nested
  class Knows {
    @Test
    void everyFieldOfTheRecord() {
      assertEquals(
          Set.of(),
          missing(
              Arrays.stream(Field.values())
                  .filter(field -> !NOT_TYPED.contains(field))
                  .map(field -> "field.field." + field)));
    }

    @Test
    void everyLabelledField() {
      assertEquals(
          Set.of(),
          missing(
              LABELLED
                  .matcher(code)
                  .results()
                  .map(found -> "field." + found.group(1))
                  .filter(key -> !key.endsWith("."))));
    }

    @Test
    void everyPage() {
      assertEquals(
          Set.of(),
          missing(
              TITLED
                  .matcher(code)
                  .results()
                  .map(found -> "page." + found.group(1))
                  .filter(key -> !key.endsWith("."))));
    }

    @Test
    void nothingThatIsNotThere() {
      assertEquals(
          List.of(), section("field.").filter(key -> !texts.keys().contains(key)).toList());
      assertEquals(
          List.of(),
          section("at.")
              .filter(
                  id -> !code.contains("\"" + id) && !code.contains("\"" + id.replace('-', '.')))
              .toList());
      assertEquals(
          List.of(), section("page.").filter(key -> !code.contains("\"" + key + "\"")).toList());
    }
  }

  @Test
  void theGuideSaysTheSame() throws IOException {
    var guide =
        house.files(file -> house.name(file).equals("resources/docs/guide/fields.md")).getFirst();
    String made = new HelpGuide(house, texts).text();
    if (Boolean.getBoolean("madoguchi.guide")) {
      Files.writeString(guide, made);
    }
    assertEquals(made, House.text(guide), "write it anew with -Dmadoguchi.guide=true");
    assertTrue(made.contains("## サインイン"));
  }
}
