package jp.madoguchi.terminal.paper;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.terminal.name.NameOutlines;

/** A paragraph in lines: none begins with what may not begin one (行頭禁則), which hangs instead. */
record LetterLines(NameOutlines outlines, float size) {
  private static final double EM = 1_000;
  private static final String NOT_FIRST = "、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
  private static final String NOT_LAST = "（「『【〔〈《";

  List<String> of(String words, float width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String next : Graphemes.of(words)) {
      boolean full = outlines.of(line + next).advance() * size / EM > width;
      if (full && !line.isEmpty() && !NOT_FIRST.contains(next)) {
        int end =
            NOT_LAST.contains(line.substring(line.length() - 1))
                ? line.length() - 1
                : line.length();
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
      line += next;
    }
    lines.add(line);
    return lines;
  }

  float width(String words) {
    return (float) (outlines.of(words).advance() * size / EM);
  }
}
