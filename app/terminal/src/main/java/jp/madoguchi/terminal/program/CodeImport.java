package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.numbering.CodeList;
import jp.madoguchi.core.numbering.CodePool;
import jp.madoguchi.core.numbering.CodeShelf;

/**
 * An administrator's command that hands a terminal unused 住民票コード (空きコードの取込, 4.3.1), one to a line.
 * The municipality gives each code to one terminal alone.
 */
public final class CodeImport {
  private static final int FLAWS_SHOWN = 20;

  private final CodeShelf shelf;
  private final Consumer<String> out;

  public CodeImport(CodeShelf shelf, Consumer<String> out) {
    this.shelf = shelf;
    this.out = out;
  }

  /**
   * Adds the codes of a file.
   *
   * @param tellBelow from how few on clerks are told; as before where empty
   * @return exit code: 0 done, 1 the file holds no code and nothing was changed
   * @throws IOException the terminal's own file cannot be read or written
   */
  public int run(Path file, Optional<Integer> tellBelow) throws IOException {
    Optional<List<String>> lines = lines(file);
    if (lines.isEmpty()) {
      return 1;
    }
    CodeList list = CodeList.read(lines.get());
    list.flaws().stream()
        .limit(FLAWS_SHOWN)
        .forEach(line -> out.accept("  %1$d 行目 / line %1$d".formatted(line)));
    if (list.codes().isEmpty()) {
      out.accept(
          "住民票コードが1つもありません。何も変えていません（C-51）。 / No resident code in that file; nothing was"
              + " changed (C-51).");
      return 1;
    }
    CodePool before = shelf.load();
    CodePool after = before.with(list.codes());
    after = tellBelow.isPresent() ? after.tellingBelow(tellBelow.get()) : after;
    shelf.save(after);
    report(list, after.free().size() - before.free().size(), after);
    return 0;
  }

  private void report(CodeList list, int added, CodePool after) {
    int known = list.codes().size() - added;
    out.accept(
        "加えたコード %,d、前からあるか付番済み %,d、重複した行 %,d、読めない行 %,d。残り %,d、%,d を下回ると知らせます。"
            .formatted(
                added,
                known,
                list.twice(),
                list.flaws().size(),
                after.free().size(),
                after.threshold()));
    out.accept(
        "%,d codes added, %,d here or given before, %,d lines repeated, %,d unreadable. %,d left; told below %,d."
            .formatted(
                added,
                known,
                list.twice(),
                list.flaws().size(),
                after.free().size(),
                after.threshold()));
  }

  private Optional<List<String>> lines(Path file) {
    try {
      return Optional.of(Files.readAllLines(file));
    } catch (NoSuchFileException missing) {
      out.accept("ファイルがありません: %1$s / no such file: %1$s (C-52)".formatted(file));
    } catch (MalformedInputException letters) {
      out.accept("UTF-8 のファイルではありません: %1$s / not UTF-8: %1$s (C-53)".formatted(file));
    } catch (IOException problem) {
      out.accept("ファイルを読めません: %1$s / cannot be read: %1$s (C-54)".formatted(file));
    }
    return Optional.empty();
  }
}
