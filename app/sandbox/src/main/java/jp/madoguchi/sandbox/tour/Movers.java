package jp.madoguchi.sandbox.tour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who of a household moves. */
public sealed interface Movers {
  /** The whole household. */
  record All() implements Movers {}

  /** Some members by given name, whole name, or place in the household from 1; not empty. */
  record These(List<String> members) implements Movers {
    public These {
      members = List.copyOf(members);
    }

    /** Whether the member at this place, whose whole name is this, is one of them. */
    boolean include(int place, String name) {
      return members.stream().anyMatch(member -> isMeant(member, place, name));
    }

    private static boolean isMeant(String member, int place, String name) {
      List<String> whole = parts(name);
      return member.equals(Integer.toString(place))
          || member.equals(whole.getLast())
          || parts(member).equals(whole);
    }

    private static List<String> parts(String name) {
      return List.of(BLANK.split(name));
    }
  }

  Pattern BLANK = Pattern.compile("[ \u3000]+");
  Pattern DOT = Pattern.compile("[・･]");

  /** Reads "all", 全員, or names and places with ・ between them; empty where a part is missing. */
  static Optional<Movers> parse(String text) {
    String entry = text.strip();
    if (entry.equals("all") || entry.equals("全員")) {
      return Optional.of(new All());
    }
    List<String> members = Arrays.stream(DOT.split(entry, -1)).map(String::strip).toList();
    return members.stream().anyMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(new These(members));
  }
}
