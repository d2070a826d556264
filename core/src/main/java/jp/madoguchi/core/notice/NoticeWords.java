package jp.madoguchi.core.notice;

import jp.madoguchi.core.remarks.HistoryLine;

/** How a movement reads on a letter, which is always Japanese. */
public interface NoticeWords {
  /** A kind of movement by its code. */
  String movement(String kind);

  /**
   * What a movement wrote.
   *
   * @param foreign whether dates of birth and stay read by the Western calendar (1.1.9)
   */
  String written(HistoryLine line, boolean foreign);
}
