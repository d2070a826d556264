package jp.madoguchi.bench.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of lines, each under one or more names. */
final class Kinds {
  private final Map<String, Answering> kinds = new TreeMap<>();

  /** A kind under these names. */
  Kinds with(Answering answering, String... names) {
    for (String name : names) {
      if (kinds.put(key(name), answering) != null) {
        throw new IllegalArgumentException("two kinds are called " + name);
      }
    }
    return this;
  }

  Optional<Answering> find(String name) {
    return Optional.ofNullable(kinds.get(key(name)));
  }

  /** Their names, in order. */
  String names() {
    return String.join(", ", kinds.keySet());
  }

  /** {@code sort-key}, {@code sort_key} and {@code SortKey} are one. */
  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
