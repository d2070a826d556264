package jp.madoguchi.core.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipTest {
  @ParameterizedTest(name = "1.1.11: {0}")
  @ValueSource(
      strings = {
        "世帯主",
        "夫",
        "妻",
        "夫（未届）",
        "妻（未届）",
        "子",
        "父",
        "母",
        "兄",
        "姉",
        "弟",
        "妹",
        "縁故者",
        "同居人",
        "子の子",
        "子の妻",
        "妻の母",
        "父の父",
        "妻（未届）の子",
        "子の子の子",
        "子の子の子の子",
        "子（子の夫）",
        "子（子の妻）",
        "子（子の妻）の子"
      })
  void isKnown(String text) {
    assertEquals(text, Relationship.parse(text).orElseThrow().text());
  }

  @ParameterizedTest(name = "1.1.11: not \"{0}\"")
  @ValueSource(
      strings = {
        "",
        "　",
        "の",
        "子の",
        "の子",
        "子のの子",
        "祖父",
        "祖母",
        "おじ",
        "おば",
        "甥",
        "姪",
        "孫",
        "家事使用人",
        "準世帯主",
        "世帯主の子",
        "子の世帯主",
        "縁故者の子",
        "同居人の子",
        "子の子の子の子の子",
        "子（子の夫）の子の子の子の子",
        "子（子の子）",
        "父（子の夫）",
        "長男",
        "本人",
        "子 の子"
      })
  void isNotOfTheStandard(String text) {
    assertEquals(Optional.empty(), Relationship.parse(text));
    assertThrows(IllegalArgumentException.class, () -> new Relationship(text));
  }

  @ParameterizedTest(name = "\"{0}\" is read as {1}")
  @CsvSource({"妻(未届), 妻（未届）", "' 子　', 子", "夫(未届)の子, 夫（未届）の子"})
  void isReadAsAClerkTypesIt(String typed, String text) {
    assertEquals(new Relationship(text), Relationship.parse(typed).orElseThrow());
  }

  @Test
  void everySuggestionIsKnownOnce() {
    List<String> suggestions = Relationship.suggestions();
    assertTrue(suggestions.stream().allMatch(it -> Relationship.parse(it).isPresent()));
    assertEquals(suggestions.size(), suggestions.stream().distinct().count());
  }

  @Test
  void membersStandInTheOrderOf5_2() {
    List<String> inOrder = List.of("世帯主", "妻", "子", "子の妻", "母", "兄", "父の父", "妻の母", "縁故者", "同居人");
    assertEquals(
        inOrder,
        Stream.of("同居人", "妻の母", "父の父", "子の妻", "縁故者", "兄", "母", "妻", "世帯主", "子")
            .map(Relationship::new)
            .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
            .map(Relationship::text)
            .toList());
  }

  @Test
  void onlyTheHeadIsTheHead() {
    assertTrue(Relationship.HEAD.head());
    assertFalse(new Relationship("妻").head());
  }
}
