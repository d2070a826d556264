package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.address.BuildingReader;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.storage.dictionary.BuildingFile;
import jp.madoguchi.storage.dictionary.Utf8Text;

/** An administrator's command that hands a terminal the list of buildings (方書マスタ, 1.3.4). */
public final class BuildingImport {
  private static final int FLAWS_SHOWN = 20;

  private final BuildingFile kept;
  private final Consumer<String> out;

  public BuildingImport(BuildingFile kept, Consumer<String> out) {
    this.kept = kept;
    this.out = out;
  }

  /**
   * Replaces the list by that of a file.
   *
   * @return exit code: 0 done, 1 the file cannot be used and nothing was changed
   * @throws IOException the terminal's own file cannot be written
   */
  public int run(Path file) throws IOException {
    Optional<Buildings> fresh = read(file);
    if (fresh.isEmpty()) {
      return 1;
    }
    kept.save(fresh.get());
    out.accept(
        "方書を入れ替えました（%1$,d 棟）。 / The list of buildings was replaced (%1$,d)."
            .formatted(fresh.get().all().size()));
    return 0;
  }

  private Optional<Buildings> read(Path file) {
    BuildingReader reader = new BuildingReader();
    try (Reader text = Utf8Text.of(file)) {
      reader.read(text);
      reader.flaws().stream()
          .limit(FLAWS_SHOWN)
          .forEach(line -> out.accept("  %1$d 行目 / line %1$d".formatted(line)));
      out.accept("読めない行 %1$,d / %1$,d unreadable lines".formatted(reader.flaws().size()));
      if (!reader.buildings().all().isEmpty()) {
        return Optional.of(reader.buildings());
      }
      out.accept("方書が1つもありません。何も変えていません（C-81）。 / No building; nothing was changed (C-81).");
    } catch (NoSuchFileException missing) {
      out.accept("ファイルがありません: %1$s / no such file: %1$s (C-82)".formatted(file));
    } catch (BuildingReader.NoList other) {
      out.accept(
          "方書の表ではありません: %1$s（%2$s）。1行目に 町名,番地,方書,フリガナ が要ります（C-83）。 / not a list of buildings: %1$s (%2$s) (C-83)"
              .formatted(file, other.getMessage()));
    } catch (IOException problem) {
      out.accept("ファイルを読めません: %1$s / cannot be read: %1$s (C-84)".formatted(file));
    }
    return Optional.empty();
  }
}
