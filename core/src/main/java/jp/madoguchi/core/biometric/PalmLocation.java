package jp.madoguchi.core.biometric;

/** What the search for a palm in one frame gave. */
public sealed interface PalmLocation {
  /** The palm was found and its geometry is trustworthy. */
  record Found(PalmRoi roi) implements PalmLocation {}

  /** There is nothing to compare in this frame. */
  record Refused(PalmRefusal reason) implements PalmLocation {}
}
