package jp.madoguchi.core.text.character;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A character as a line of the compact form: its parts in order, divided by tabs. */
final class CharacterLine {
  private static final int PARTS = 6;
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
        character.network().orElse(""));
  }

  static MjCharacter read(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != PARTS || parts[1].isEmpty()) {
      throw new IllegalArgumentException("no line of a character");
    }
    return new MjCharacter(
        Integer.parseInt(parts[0]),
        parts[1],
        Integer.parseInt(parts[2]),
        list(parts[3]),
        list(parts[4]),
        Optional.of(parts[5]).filter(code -> !code.isEmpty()));
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(BETWEEN)).filter(each -> !each.isEmpty()).toList();
  }
}
