package jp.madoguchi.core.log.file;

import java.util.OptionalLong;

/** What {@link LogCheck} found. */
public sealed interface LogVerdict {
  /**
   * Everything holds.
   *
   * @param origin whose log it is
   * @param erased entries whose content was erased
   * @param withheld entries whose content the export left out
   * @param checkpoints how many
   * @param vouched the last checkpoint vouches for the entries up to this one; later ones are not
   *     yet vouched for
   * @param clockBack the first entry whose time is more than two minutes before that of an earlier
   *     one
   */
  record Sound(
      String origin,
      long entries,
      long erased,
      long withheld,
      long checkpoints,
      long vouched,
      OptionalLong clockBack)
      implements LogVerdict {}

  /**
   * The first flaw.
   *
   * @param entry the number of the first bad entry; 0 for the head of the file
   * @param through the same, or the last entry of a range: a root tells that one of them is bad,
   *     not which
   */
  record Bad(long entry, long through, LogFlaw flaw) implements LogVerdict {}
}
