package jp.madoguchi.core.resident;

/** A search with fewer than two of name, birth date and address, and no number (E18). */
public final class QueryTooWide extends Exception {
  public QueryTooWide() {
    super("E18");
  }
}
