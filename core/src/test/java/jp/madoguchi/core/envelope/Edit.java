package jp.madoguchi.core.envelope;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One change to one element of a message, as a line of the hostile corpus names it.
 *
 * @param path places among the children from the root, {@code 1/0/4}; empty for the root itself
 * @param act {@code delete}, {@code twice}, {@code empty}, {@code cut}, {@code longer}, {@code
 *     flip}, {@code indefinite}, {@code long-length}, {@code wrapped}, {@code retag:HEX} or {@code
 *     set:HEX}
 */
record Edit(String path, String act) {
  /** Changes a message that was read; the root can be neither deleted nor repeated. */
  void on(Node root) {
    List<Integer> places =
        path.isEmpty() ? List.of() : Stream.of(path.split("/")).map(Integer::valueOf).toList();
    Node node = root.at(places.stream().mapToInt(Integer::intValue).toArray());
    switch (act.split(":")[0]) {
      case "delete" -> siblings(root, places).remove((int) places.getLast());
      case "twice" -> siblings(root, places).add(places.getLast(), node.copy());
      case "empty" -> {
        node.content = new byte[0];
        node.children.clear();
      }
      case "cut" -> cut(node);
      case "longer" -> longer(node);
      case "flip" -> flip(node);
      case "indefinite" -> node.indefinite = true;
      case "long-length" -> node.longLength = true;
      case "wrapped" -> wrap(node);
      case "retag" -> node.tag = HexFormat.fromHexDigits(act.substring(6));
      case "set" -> node.content = HexFormat.of().parseHex(act.substring(4));
      default -> throw new IllegalArgumentException(act);
    }
  }

  private static List<Node> siblings(Node root, List<Integer> places) {
    return root.at(
            places.subList(0, places.size() - 1).stream().mapToInt(Integer::intValue).toArray())
        .children;
  }

  private static void cut(Node node) {
    if (node.children.isEmpty()) {
      node.content = Arrays.copyOf(node.content, node.content.length - 1);
    } else {
      node.children.removeLast();
    }
  }

  private static void longer(Node node) {
    if (node.children.isEmpty()) {
      node.content = Arrays.copyOf(node.content, node.content.length + 1);
    } else {
      node.children.add(Node.of(0x05, new byte[0]));
    }
  }

  private static void flip(Node node) {
    Node leaf = node;
    while (!leaf.children.isEmpty()) {
      leaf = leaf.children.getLast();
    }
    leaf.content[leaf.content.length - 1] ^= 1;
  }

  private static void wrap(Node node) {
    Node inner = node.copy();
    node.tag = 0x30;
    node.content = new byte[0];
    node.children.clear();
    node.children.add(inner);
  }
}
