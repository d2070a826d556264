package jp.madoguchi.bench.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file of cases. Every scalar is a text, whatever it looks like.
 *
 * @param path where it stands, for messages
 */
record Node(@Nullable Object value, String path) {
  /** What stands under a key, if anything does. */
  Optional<Node> get(String key) throws BadCases {
    return Optional.ofNullable(map().get(key));
  }

  /** What stands under a key, which must be there. */
  Node at(String key) throws BadCases {
    Node found = map().get(key);
    if (found == null) {
      throw new BadCases(path + " has no " + key + ".");
    }
    return found;
  }

  /** The keys and what stands under them; nothing counts as none. */
  Map<String, Node> map() throws BadCases {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (value == null) {
      return entries;
    }
    if (!(value instanceof Map<?, ?> raw)) {
      throw new BadCases(path + " should be a list of keys with values.");
    }
    raw.forEach(
        (key, entry) -> entries.put(String.valueOf(key), new Node(entry, path + " / " + key)));
    return entries;
  }

  /** The entries of a list; a single value is a list of one, nothing is an empty one. */
  List<Node> list() {
    List<Node> entries = new ArrayList<>();
    if (value instanceof List<?> raw) {
      for (int i = 0; i < raw.size(); i++) {
        entries.add(new Node(raw.get(i), path + " / " + (i + 1)));
      }
    } else if (value != null) {
      entries.add(this);
    }
    return entries;
  }

  /** The text of a scalar; nothing is a blank text. */
  String text() throws BadCases {
    if (value instanceof Map || value instanceof List) {
      throw new BadCases(path + " should be one value.");
    }
    return value == null ? "" : String.valueOf(value);
  }

  /** The text under a key, or another where the key is missing. */
  String text(String key, String otherwise) throws BadCases {
    Optional<Node> found = get(key);
    return found.isPresent() ? found.get().text() : otherwise;
  }

  /** Refuses keys that mean nothing here: a slip of the pen must not pass for a case. */
  void only(Set<String> known) throws BadCases {
    Set<String> unknown = new TreeSet<>(map().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new BadCases(
          path
              + " has "
              + unknown
              + ", which means nothing here; known: "
              + new TreeSet<>(known)
              + ".");
    }
  }
}
