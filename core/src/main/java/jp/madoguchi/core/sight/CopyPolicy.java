package jp.madoguchi.core.sight;

import java.util.Arrays;
import java.util.Optional;

/** What may go from a field to the clipboard at an office (requirement C4). */
public enum CopyPolicy {
  /** Nothing. */
  NONE("none"),
  /** What whoever is signed in typed into a field of its own, such as a search. */
  TYPED("typed"),
  /** The same, and what a form shows of a record, except guarded items. */
  UNPROTECTED("unprotected");

  private final String word;

  CopyPolicy(String word) {
    this.word = word;
  }

  /** What a field holds. */
  public enum Content {
    /** What was typed here and is of no record. */
    TYPED,
    /** What may stand in a record. */
    RECORD,
    /** A guarded item, or what a measure withholds from others. */
    PROTECTED
  }

  /** The policy that a setting names. */
  public static Optional<CopyPolicy> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** Its name in the settings. */
  public String word() {
    return word;
  }

  /** Whether it may be copied; what is protected never may. */
  public boolean allows(Content content) {
    return switch (content) {
      case TYPED -> this != NONE;
      case RECORD -> this == UNPROTECTED;
      case PROTECTED -> false;
    };
  }
}
