package jp.madoguchi.core.identity;

import java.util.Set;
import jp.madoguchi.core.resident.CardState;

/**
 * What a comparison comes to. It never says by itself that somebody is who they say: whoever
 * compares the face with the picture does.
 */
public sealed interface Verdict {
  /** Nothing stands against it. */
  record Agrees() implements Verdict {}

  /** Nothing stands against it, and it is not enough. */
  record Lacks(Set<Need> needs) implements Verdict {
    public Lacks {
      needs = Set.copyOf(needs);
    }
  }

  /** These items are others. */
  record Contradicts(Set<Item> items) implements Verdict {
    public Contradicts {
      items = Set.copyOf(items);
    }
  }

  /**
   * The card has another individual number than the record. Either it is another person's card, or
   * one of both numbers is wrong: nothing is given out (長野, 坂出).
   */
  record OtherNumber() implements Verdict {}

  /** The register says that the card does not count (一時停止, 返納, 失効). */
  record CardOut(CardState state) implements Verdict {}
}
