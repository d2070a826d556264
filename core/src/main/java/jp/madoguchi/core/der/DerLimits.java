package jp.madoguchi.core.der;

import jp.madoguchi.core.der.MalformedDer.Reason;

/**
 * Caps that hold before anything is parsed. Checking walks over the heads of all elements,
 * allocates nothing and refuses indefinite lengths anywhere.
 *
 * @param maxSize bytes
 * @param maxDepth nesting, the outermost element being 1
 * @param maxElements elements at all depths together
 */
public record DerLimits(int maxSize, int maxDepth, int maxElements) {
  /** Checks that {@code input} is exactly one element within these limits. */
  public void check(byte[] input) throws MalformedDer {
    if (input.length > maxSize) {
      throw new MalformedDer(0, Reason.TOO_LARGE);
    }
    Element whole = Element.at(input, 0, input.length);
    if (whole.end() != input.length) {
      throw new MalformedDer(whole.end(), Reason.TRAILING_BYTES);
    }
    inside(input, whole, 1, 1);
  }

  private int inside(byte[] input, Element parent, int depth, int seen) throws MalformedDer {
    if (!parent.constructed()) {
      return seen;
    }
    int count = seen;
    for (int at = parent.body(); at < parent.end(); ) {
      if (depth == maxDepth) {
        throw new MalformedDer(at, Reason.TOO_DEEP);
      }
      if (++count > maxElements) {
        throw new MalformedDer(at, Reason.TOO_MANY_ELEMENTS);
      }
      Element child = Element.at(input, at, parent.end());
      count = inside(input, child, depth + 1, count);
      at = child.end();
    }
    return count;
  }
}
