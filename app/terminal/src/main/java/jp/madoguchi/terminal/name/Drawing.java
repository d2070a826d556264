package jp.madoguchi.terminal.name;

/** How names are drawn on this machine. */
public enum Drawing {
  /** Everywhere as they are registered. */
  FULL,
  /** Fields draw no variants; what stands in them is drawn below them. */
  BELOW_FIELDS,
  /** The name font is not installed or cannot be read: nowhere. */
  PLAIN
}
