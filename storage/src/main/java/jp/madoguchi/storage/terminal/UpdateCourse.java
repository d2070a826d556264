package jp.madoguchi.storage.terminal;

import jp.madoguchi.storage.sealed.Course;

/**
 * Who hears how far the update of a store of an older form is, and may give it up while its copy is
 * being made. Told nothing where there is no update.
 */
public interface UpdateCourse extends Course {
  /**
   * The copy is whole, and is being brought to the newer form; how long that takes nobody knows.
   */
  void converting();

  /** Nobody listens, and nobody gives up. */
  static UpdateCourse unheard() {
    return new UpdateCourse() {
      @Override
      public boolean wanted() {
        return true;
      }

      @Override
      public void at(double part) {}

      @Override
      public void converting() {}
    };
  }
}
