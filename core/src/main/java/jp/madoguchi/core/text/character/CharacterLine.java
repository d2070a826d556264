package jp.madoguchi.core.text.character;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A character as a line of the compact form: its parts in order, divided by tabs. */
final class CharacterLine {
  private static final int PARTS = 7;

  /** Before tables had radicals. */
  private static final int OLD_PARTS = 6;

  private static final String BETWEEN = "・";

  private CharacterLine() {}

  static String write(MjCharacter character) {
    return String.join(
        "\t",
        Integer.toString(character.number()),
        character.sequence(),
        Integer.toString(character.strokes()),
        String.join(BETWEEN, character.readings()),
        String.join(BETWEEN, character.substitutes()),
        character.network().orElse(""),
        String.join(BETWEEN, character.radicals().stream().map(Radical::toString).toList()));
  }

  static MjCharacter read(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != PARTS && parts.length != OLD_PARTS || parts[1].isEmpty()) {
      throw new IllegalArgumentException("no line of a character");
    }
    return new MjCharacter(
        Integer.parseInt(parts[0]),
        parts[1],
        Integer.parseInt(parts[2]),
        list(parts[3]),
        list(parts[4]),
        Optional.of(parts[5]).filter(code -> !code.isEmpty()),
        parts.length == PARTS
            ? list(parts[6]).stream().map(CharacterLine::radical).toList()
            : List.of());
  }

  private static Radical radical(String text) {
    String[] parts = text.split("\\.", -1);
    return Radical.parse(parts[0], parts.length == 2 ? parts[1] : "")
        .orElseThrow(() -> new IllegalArgumentException("no radical of a character"));
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(BETWEEN)).filter(each -> !each.isEmpty()).toList();
  }
}
