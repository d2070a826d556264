package jp.madoguchi.core.address;

import java.util.List;

/**
 * Places that somebody may mean who types an address into a line of its own.
 *
 * @param certain whether what was typed stands for one of them and is no address by itself: a
 *     postal code, a municipality's code, head letters, or nothing
 */
public record Suggestion(List<Place> places, boolean certain) {
  /** Nothing fits: what was typed is an address of its own, or none. */
  public static final Suggestion NONE = new Suggestion(List.of(), false);

  public Suggestion {
    places = List.copyOf(places);
  }
}
