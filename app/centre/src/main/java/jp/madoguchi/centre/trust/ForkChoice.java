package jp.madoguchi.centre.trust;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What administrators may say about a terminal with two histories. */
public enum ForkChoice {
  /** The terminal that asks goes on in a new epoch. */
  CONTINUE,
  /** The terminal's store is destroyed. */
  WIPE;

  /** As it is signed; a choice about one epoch says nothing about a later one. */
  public String about(int epoch) {
    return name().toLowerCase(Locale.ROOT) + " " + epoch;
  }

  static Optional<ForkChoice> of(String signed, int epoch) {
    return Arrays.stream(values()).filter(choice -> choice.about(epoch).equals(signed)).findFirst();
  }
}
