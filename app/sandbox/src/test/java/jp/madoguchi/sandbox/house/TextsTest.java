package jp.madoguchi.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything that code can say, and nothing besides. */
class TextsTest {

  private final House house = House.find();
  private final Wording japanese = Wording.of(house, "ja");
  private final Wording english = Wording.of(house, "en");
  private final ComposedKeys composed = ComposedKeys.of(house);
  private final KeysInCode inCode =
      KeysInCode.of(
          house, japanese.keys().stream().map(KeysInCode::area).collect(Collectors.toSet()));

  @Test
  void bothLanguagesAreThere() {
    assertTrue(japanese.lines().size() > 100, "the Japanese words were not found");
    assertTrue(english.lines().size() > 100, "the English words were not found");
  }

  @Test
  void noKeyIsInOneLanguageOnly() {
    assertEquals(Set.of(), without(japanese.keys(), english.keys()), "add to en.properties");
    assertEquals(Set.of(), without(english.keys(), japanese.keys()), "add to ja.properties");
  }

  @Test
  void noKeyStandsTwice() {
    assertEquals(List.of(), japanese.twice(), "twice in ja.properties");
    assertEquals(List.of(), english.twice(), "twice in en.properties");
  }

  @Test
  void noWordsAreEmpty() {
    assertEquals(List.of(), japanese.empty(), "empty in ja.properties");
    assertEquals(List.of(), english.empty(), "empty in en.properties");
  }

  @Test
  void bothLanguagesFillInTheSameValues() {
    var others = english.places();
    var differing =
        japanese.places().entrySet().stream()
            .filter(entry -> others.containsKey(entry.getKey()))
            .filter(entry -> !entry.getValue().equals(others.get(entry.getKey())))
            .map(entry -> entry + " in ja, " + others.get(entry.getKey()) + " in en")
            .toList();
    assertEquals(List.of(), differing);
  }

  @Test
  void everyKeyThatCodeNamesHasItsWords() {
    assertEquals(Set.of(), without(inCode.whole(), japanese.keys()), "add to the texts");
  }

  @Test
  void everyKeyThatCodeComposesHasItsWords() {
    assertEquals(Set.of(), without(composed.all(), japanese.keys()), "add to the texts");
  }

  @Test
  void everyBeginningOfAKeyIsListedWithItsValues() {
    assertEquals(
        composed.values().keySet(), inCode.begun(), "bring ComposedKeys in line with the code");
  }

  @Test
  void noWordsAreUnused() {
    var used =
        Stream.concat(inCode.whole().stream(), composed.all().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), without(japanese.keys(), used), "remove from the texts");
  }

  private static SortedSet<String> without(Set<String> all, Set<String> taken) {
    SortedSet<String> rest = new TreeSet<>(all);
    rest.removeAll(taken);
    return rest;
  }
}
