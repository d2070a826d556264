package jp.madoguchi.terminal.name;

/** A node that shows a name, of which more can be told. */
public interface ShownName {
  /** The exact code points. */
  String getName();
}
