package jp.madoguchi.core.reconcile;

/**
 * A part of a tree that does not lead to the root that was signed: the register has changed since,
 * or somebody lies.
 */
public final class NotProven extends Exception {
  private static final long serialVersionUID = 1;

  NotProven(TreePart part) {
    super(part.toString());
  }
}
