package jp.madoguchi.core.numbering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.value.Parsed;

/**
 * A file of unused codes (空き住民票コード), one to a line; blank lines are passed over. One bad line stops
 * no good one.
 *
 * @param codes what it holds, each once
 * @param twice how many lines repeat an earlier one
 * @param flaws numbers, from 1, of lines that are no code
 */
public record CodeList(List<ResidentCode> codes, int twice, List<Integer> flaws) {
  public CodeList {
    codes = List.copyOf(codes);
    flaws = List.copyOf(flaws);
  }

  /** Reads the lines of a file. */
  public static CodeList read(List<String> lines) {
    Set<ResidentCode> codes = new LinkedHashSet<>();
    List<Integer> flaws = new ArrayList<>();
    int twice = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "").strip();
      Parsed<ResidentCode> code = ResidentCode.parse(line);
      if (line.isEmpty()) {
        continue;
      }
      if (!code.isValid()) {
        flaws.add(i + 1);
      } else if (!codes.add(code.toOptional().orElseThrow())) {
        twice++;
      }
    }
    return new CodeList(List.copyOf(codes), twice, flaws);
  }
}
