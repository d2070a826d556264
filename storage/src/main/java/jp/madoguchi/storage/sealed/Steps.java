package jp.madoguchi.storage.sealed;

/** Counts what a long act has done. Safe for use by several threads. */
final class Steps implements Toll {
  private static final int WHOLE = 100;

  private final Course course;
  private final long all;
  private long done;
  private long told;

  /**
   * @param all bytes that are to pass; more of them leave it at the whole
   */
  Steps(Course course, long all) {
    this.course = course;
    this.all = Math.max(1, all);
  }

  @Override
  public synchronized void pass(long bytes) throws GivenUp {
    if (!course.wanted()) {
      throw new GivenUp();
    }
    done += bytes;
    long part = Math.min(WHOLE, done * WHOLE / all);
    if (part > told) {
      told = part;
      course.at((double) part / WHOLE);
    }
  }
}
