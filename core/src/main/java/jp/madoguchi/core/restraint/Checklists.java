package jp.madoguchi.core.restraint;

import java.util.List;

/**
 * Checklists of provisional support measures by the reception number of the application, as far as
 * they were seen to at this terminal. Each method is durable when it returns. Safe for use by
 * several threads.
 */
public interface Checklists {
  /** The points that were seen to, in order. */
  List<Confirmed> of(String reference);

  /** Keeps a point, in the place of what was said of it before. */
  void put(String reference, Confirmed point);
}
