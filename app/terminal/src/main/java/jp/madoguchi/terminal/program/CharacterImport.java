package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.core.text.character.CharacterReader;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.storage.dictionary.CharacterSource;

/** An administrator's command that hands a terminal the table of characters (MJ文字情報一覧表). */
public final class CharacterImport {
  private static final int FLAWS_SHOWN = 20;

  private final CharacterFile kept;
  private final Consumer<String> out;

  public CharacterImport(CharacterFile kept, Consumer<String> out) {
    this.kept = kept;
    this.out = out;
  }

  /**
   * Replaces the table by that of these files, together.
   *
   * @return exit code: 0 done, 1 a file is no table of characters and nothing was changed
   * @throws IOException the terminal's own file cannot be written
   */
  public int run(List<Path> files) throws IOException {
    CharacterReader reader = new CharacterReader();
    for (Path file : files) {
      if (!read(reader, file)) {
        return 1;
      }
    }
    CharacterTable table = reader.table();
    report(reader, table);
    if (table.size() == 0) {
      out.accept("文字が1つもありません。何も変えていません（C-61）。 / No characters; nothing was changed (C-61).");
      return 1;
    }
    kept.save(table);
    out.accept(
        "文字情報を入れ替えました（%1$,d 字）。 / The table of characters was replaced (%1$,d)."
            .formatted(table.size()));
    return 0;
  }

  private boolean read(CharacterReader reader, Path file) {
    try {
      CharacterSource.read(file, reader);
      return true;
    } catch (NoSuchFileException missing) {
      out.accept("ファイルがありません: %1$s / no such file: %1$s (C-62)".formatted(file));
    } catch (CharacterReader.NoTable other) {
      out.accept(
          "文字情報の表ではありません: %1$s（%2$s） / not a table of characters: %1$s (%2$s) (C-63)"
              .formatted(file, other.getMessage()));
    } catch (IOException problem) {
      out.accept("ファイルを読めません: %1$s / cannot be read: %1$s (C-64)".formatted(file));
    }
    return false;
  }

  private void report(CharacterReader reader, CharacterTable table) {
    reader.flaws().stream()
        .limit(FLAWS_SHOWN)
        .forEach(line -> out.accept("  %1$d 行目 / line %1$d".formatted(line)));
    long sequences = table.all().filter(it -> !it.base().equals(it.sequence())).count();
    long bare = table.all().filter(it -> it.substitutes().isEmpty()).count();
    out.accept(
        "文字 %,d（うち異体字セレクタ付き %,d、代替文字なし %,d）、重複した行 %,d、読めない行 %,d"
            .formatted(table.size(), sequences, bare, reader.twice(), reader.flaws().size()));
    out.accept(
        "%,d characters (%,d with a selector, %,d without a substitute), %,d repeated, %,d unreadable"
            .formatted(table.size(), sequences, bare, reader.twice(), reader.flaws().size()));
    if (!table.knowsNetwork()) {
      out.accept(
          "住基ネット統一文字の列（juki）がないため、その判定はしません。 / No column juki: what the network"
              + " can hold is not judged.");
    }
  }
}
