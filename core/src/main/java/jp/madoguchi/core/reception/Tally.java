package jp.madoguchi.core.reception;

/**
 * What was done in a case, without a word of whom.
 *
 * @param records people whose records were opened
 * @param entered changes that were entered
 * @param issued copies of certificates that were given a number
 */
public record Tally(int records, int entered, int issued) {
  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0);
}
