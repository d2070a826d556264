package jp.madoguchi.terminal.notice;

import java.util.Locale;
import jp.madoguchi.core.certificate.RemarkWords;
import jp.madoguchi.core.notice.NoticeWords;
import jp.madoguchi.core.remarks.HistoryLine;
import jp.madoguchi.terminal.certificate.JapaneseRemarks;
import jp.madoguchi.terminal.text.Texts;

/**
 * Movements in the words of a letter: Japanese, whatever language the screen speaks. Safe for use
 * by several threads.
 */
public final class JapaneseNotices implements NoticeWords {
  private final Texts texts = new Texts(Locale.JAPAN);
  private final RemarkWords remarks = new JapaneseRemarks();

  @Override
  public String movement(String kind) {
    return texts.get("movement." + kind);
  }

  @Override
  public String written(HistoryLine line, boolean foreign) {
    return remarks.of(line, foreign);
  }
}
