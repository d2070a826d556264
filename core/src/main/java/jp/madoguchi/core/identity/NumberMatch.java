package jp.madoguchi.core.identity;

/** How the individual numbers stand to each other. Neither is ever shown. */
public enum NumberMatch {
  SAME,
  OTHER,
  /** The record has none, or no card was read. */
  NOT_COMPARED
}
