package jp.madoguchi.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.text.character.CharacterReader;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;

/** A table of as many characters as the real one has; the real one where it is at hand. */
final class BenchCharacters {
  private static final List<Path> FILES =
      List.of(Path.of("../shared/data/moji.csv"), Path.of("../shared/data/moji_ivs.csv"));

  private static final int MADE_UP = 58_843;
  private static final int FIRST = 0x4E00;
  private static final int PLACES = 20_000;
  private static final int SELECTOR = 0xE0100;
  private static final int STROKES = 30;
  private static final String KANA = "アイウエオカキクケコサシスセソタチツテト";

  private BenchCharacters() {}

  static CharacterTable table() {
    CharacterReader reader = new CharacterReader();
    try {
      for (Path file : FILES) {
        try (Reader source = Files.newBufferedReader(file)) {
          source.read();
          reader.read(source);
        }
      }
      return reader.table();
    } catch (IOException | CharacterReader.NoTable _) {
      return madeUp();
    }
  }

  private static CharacterTable madeUp() {
    List<MjCharacter> all = new ArrayList<>();
    for (int i = 0; i < MADE_UP; i++) {
      String base = Character.toString(FIRST + i % PLACES);
      String selector = i < PLACES ? "" : Character.toString(SELECTOR + i / PLACES);
      all.add(
          new MjCharacter(
              i + 1,
              base + selector,
              1 + i % STROKES,
              List.of(kana(i) + kana(i / 7), kana(i / 3) + "ン" + kana(i / 11)),
              List.of(base),
              Optional.empty(),
              List.of()));
    }
    return CharacterTable.of(all);
  }

  private static String kana(int number) {
    int at = number % KANA.length();
    return KANA.substring(at, at + 1);
  }
}
