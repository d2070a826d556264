package jp.madoguchi.core.search;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.text.TextPattern;

/** What is left of a pattern that may stand anywhere, once the head of a text is known. */
final class HeadMatch {
  private HeadMatch() {}

  /**
   * The patterns of which a tail must match one for head and tail together to match, those aside
   * that ask the tail for the whole pattern anew.
   *
   * @param pattern neither held to the beginning nor to the end
   */
  static List<TextPattern> rests(TextPattern pattern, String head) {
    List<String> segments = pattern.segments();
    int done = 0;
    int at = 0;
    while (done < segments.size()) {
      int found = head.indexOf(segments.get(done), at);
      if (found < 0) {
        break;
      }
      at = found + segments.get(done++).length();
    }
    List<TextPattern> rests = new ArrayList<>();
    if (done > 0) {
      rests.add(new TextPattern(segments.subList(done, segments.size()), false, false));
    }
    if (done < segments.size()) {
      across(segments.subList(done, segments.size()), head.substring(at), rests);
    }
    return rests;
  }

  /** The first segment may begin in the head and end in the tail. */
  private static void across(List<String> segments, String head, List<TextPattern> rests) {
    String first = segments.getFirst();
    for (int inHead = Math.min(first.length() - 1, head.length()); inHead > 0; inHead--) {
      if (head.endsWith(first.substring(0, inHead))) {
        List<String> rest = new ArrayList<>(segments);
        rest.set(0, first.substring(inHead));
        rests.add(new TextPattern(rest, true, false));
      }
    }
  }
}
