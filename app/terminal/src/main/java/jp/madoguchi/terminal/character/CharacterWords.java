package jp.madoguchi.terminal.character;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.text.character.Codes;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.terminal.text.Texts;

/** What is said of a character. */
final class CharacterWords {
  private final Texts texts;

  CharacterWords(Texts texts) {
    this.texts = texts;
  }

  /** Its code points, then number, strokes and readings where the table has it. */
  List<String> lines(String character, Optional<MjCharacter> known) {
    return Stream.concat(Stream.of(Codes.of(character)), known.stream().flatMap(this::lines))
        .toList();
  }

  private Stream<String> lines(MjCharacter known) {
    return Stream.of(known.name(), strokes(known), readings(known)).filter(line -> !line.isEmpty());
  }

  /** 総画数; empty where the table does not say. */
  String strokes(MjCharacter known) {
    return known.strokes() == 0 ? "" : texts.get("character.strokes", known.strokes());
  }

  String readings(MjCharacter known) {
    return String.join("・", known.readings());
  }
}
