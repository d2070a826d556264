package jp.madoguchi.terminal.control;

/**
 * Text of letters, kana and the usual ideographs, which the interface's font shows as they are: it
 * is recognised without asking any font.
 */
public final class EasyText {
  private static final char MARK = '\u3099';
  private static final char OTHER_MARK = '\u309A';

  private EasyText() {}

  /** Whether all of it is easy; what is not may still be shown right. */
  public static boolean is(String text) {
    return text.chars().allMatch(EasyText::easy);
  }

  private static boolean easy(int unit) {
    return unit < 0x250
        || unit >= 0x3000 && unit < 0x3100 && unit != MARK && unit != OTHER_MARK
        || unit >= 0x4E00 && unit < 0x9FA6
        || unit > 0xFF00 && unit < 0xFFA0;
  }
}
