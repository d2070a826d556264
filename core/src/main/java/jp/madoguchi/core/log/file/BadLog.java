package jp.madoguchi.core.log.file;

/** The first flaw, on its way out. */
final class BadLog extends Exception {
  private static final long serialVersionUID = 1;

  private final transient LogVerdict.Bad verdict;

  BadLog(long entry, LogFlaw flaw) {
    this(entry, entry, flaw);
  }

  BadLog(long entry, long through, LogFlaw flaw) {
    super(flaw.name());
    verdict = new LogVerdict.Bad(entry, through, flaw);
  }

  LogVerdict.Bad verdict() {
    return verdict;
  }
}
