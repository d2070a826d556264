package jp.madoguchi.core.port;

/** What a document is printed on. */
public enum Paper {
  /** What certificates are printed on, which shows when it was copied (改ざん防止用紙). */
  CERTIFICATE,
  /** Any sheet (普通紙). */
  PLAIN
}
