package jp.madoguchi.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTextTest {
  private static final String VARIANT = "邉\uDB40\uDD10";

  static Stream<Arguments> flawed() {
    return Stream.of(
        Arguments.of("山\uD842", Flaw.LONE_SURROGATE),
        Arguments.of("\uDFB7山", Flaw.LONE_SURROGATE),
        Arguments.of("山\u0000", Flaw.CONTROL_CHARACTER),
        Arguments.of("山\n田", Flaw.CONTROL_CHARACTER),
        Arguments.of("山\u202E田", Flaw.CONTROL_CHARACTER),
        Arguments.of("山\u200B田", Flaw.CONTROL_CHARACTER),
        Arguments.of("\uFEFF山", Flaw.CONTROL_CHARACTER),
        Arguments.of("山\u2028", Flaw.CONTROL_CHARACTER),
        Arguments.of("\u0378", Flaw.UNASSIGNED_CHARACTER),
        Arguments.of("\uFFFF", Flaw.UNASSIGNED_CHARACTER),
        Arguments.of("\uDB40\uDD10", Flaw.ORPHAN_SELECTOR),
        Arguments.of(VARIANT + "\uDB40\uDD11", Flaw.ORPHAN_SELECTOR));
  }

  @ParameterizedTest
  @MethodSource("flawed")
  void whatIsNoTextIsRefused(String entry, Flaw flaw) {
    assertEquals(Parsed.invalid(flaw), ExactText.parse(entry));
    assertThrows(IllegalArgumentException.class, () -> new ExactText(entry));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "山田　太郎",
        "\uFA19",
        "邉\uDB40\uDD10",
        "\uD842\uDFB7野",
        "\uD82C\uDC01",
        "か\u3099",
        "\uE000",
        "\uDBC0\uDC00",
        "O’Brien, José"
      })
  void everyCharacterIsKeptAsItIs(String entry) {
    assertEquals(entry, ExactText.parse(entry).orElseThrow().value());
  }

  @Test
  void charactersThatUnicodeCallsEquivalentAreDifferent() {
    assertNotEquals(new ExactText("\uFA19"), new ExactText("\u795E"));
    assertNotEquals(new ExactText("か\u3099"), new ExactText("が"));
    assertNotEquals(new ExactText(VARIANT), new ExactText("邉"));
  }

  @Test
  void aVariantIsOneCharacterToTheReader() {
    var inTest = new ExactText("渡" + VARIANT + "\uD842\uDFB7か\u3099");
    assertEquals(List.of("渡", VARIANT, "\uD842\uDFB7", "か\u3099"), inTest.graphemes());
    assertEquals(4, inTest.lengthInGraphemes());
  }
}
