package jp.madoguchi.bench.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a file of cases. Every scalar is a text, whatever it looks like; what is left out
 * after a colon or a dash is nothing.
 *
 * @param path what it is called
 */
record Node(org.snakeyaml.engine.v2.nodes.Node value, String file, String path) {
  /** Where it stands, to begin a message with. */
  String where() {
    return file
        + value.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("")
        + ": "
        + path;
  }

  /** The same place under another name. */
  Node called(String name) {
    return new Node(value, file, name);
  }

  private Node under(org.snakeyaml.engine.v2.nodes.Node entry, Object key) {
    return new Node(entry, file, path + " / " + key);
  }

  private boolean isNothing() {
    return value instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().isEmpty();
  }

  /** What stands under a key, if anything does. */
  Optional<Node> get(String key) throws BadCases {
    return Optional.ofNullable(map().get(key));
  }

  /** What stands under a key, which must be there. */
  Node at(String key) throws BadCases {
    Node found = map().get(key);
    if (found == null) {
      throw new BadCases(where() + " has no " + key + ". " + CaseFile.SEE);
    }
    return found;
  }

  /** The keys and what stands under them; nothing counts as none. */
  Map<String, Node> map() throws BadCases {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (isNothing()) {
      return entries;
    }
    if (!(value instanceof MappingNode mapping)) {
      throw new BadCases(where() + " should be keys with values, such as {key: value}.");
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = under(entry.getKeyNode(), "a key").text();
      if (entries.put(key, under(entry.getValueNode(), key)) != null) {
        throw new BadCases(under(entry.getKeyNode(), key).where() + " stands there twice.");
      }
    }
    return entries;
  }

  /** The entries of a list; a single value is a list of one, nothing is an empty one. */
  List<Node> list() {
    List<Node> entries = new ArrayList<>();
    if (value instanceof SequenceNode sequence) {
      for (org.snakeyaml.engine.v2.nodes.Node entry : sequence.getValue()) {
        entries.add(under(entry, entries.size() + 1));
      }
    } else if (!isNothing()) {
      entries.add(this);
    }
    return entries;
  }

  /** The text of a scalar; nothing is a blank text. */
  String text() throws BadCases {
    if (!(value instanceof ScalarNode scalar)) {
      throw new BadCases(where() + " should be one value.");
    }
    return scalar.getValue();
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
          where()
              + " has "
              + unknown
              + ", which means nothing here; known: "
              + new TreeSet<>(known)
              + ".");
    }
  }
}
