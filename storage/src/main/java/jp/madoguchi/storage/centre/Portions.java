package jp.madoguchi.storage.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is asked for into questions that every database takes. */
final class Portions {
  private static final int MOST = 500;

  private Portions() {}

  /** All of them, each once, in lists of some hundreds. */
  static <T> List<List<T>> of(Collection<T> all) {
    List<T> each = all.stream().distinct().toList();
    List<List<T>> portions = new ArrayList<>();
    for (int from = 0; from < each.size(); from += MOST) {
      portions.add(each.subList(from, Math.min(each.size(), from + MOST)));
    }
    return portions;
  }
}
