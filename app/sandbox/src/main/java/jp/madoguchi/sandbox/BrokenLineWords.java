package jp.madoguchi.sandbox;

import jp.madoguchi.sandbox.tour.BrokenLine;
import jp.madoguchi.terminal.text.Texts;

/** A broken line of a movement file as a sentence: line, column, reason. */
final class BrokenLineWords {
  private final Texts texts;

  BrokenLineWords(Texts texts) {
    this.texts = texts;
  }

  String of(BrokenLine line) {
    String place =
        line.line() == 0
            ? texts.get("movement-file.whole")
            : line.column().isEmpty()
                ? texts.get("movement-file.line", line.line())
                : texts.get("movement-file.column", line.line(), line.column());
    return place + " " + texts.get("movement-file." + line.reason());
  }
}
