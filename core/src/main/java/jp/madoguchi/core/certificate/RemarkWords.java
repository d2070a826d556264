package jp.madoguchi.core.certificate;

import jp.madoguchi.core.remarks.HistoryLine;

/** How a movement of the history reads on a certificate, which is always Japanese. */
@FunctionalInterface
public interface RemarkWords {
  /**
   * One sentence.
   *
   * @param foreign whether dates of birth and stay read by the Western calendar (1.1.9)
   */
  String of(HistoryLine line, boolean foreign);
}
