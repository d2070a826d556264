package jp.madoguchi.core.envelope;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A DER element that can be changed anywhere and written again, right or wrong. */
final class Node {
  int tag;
  byte[] content = {};
  final List<Node> children = new ArrayList<>();
  boolean indefinite;
  boolean longLength;

  static Node of(int tag, byte[] content) {
    Node node = new Node();
    node.tag = tag;
    node.content = content;
    return node;
  }

  static Node of(int tag, Node... children) {
    Node node = new Node();
    node.tag = tag;
    node.children.addAll(List.of(children));
    return node;
  }

  static Node parse(byte[] der) {
    return read(der, new int[] {0});
  }

  private static Node read(byte[] der, int[] at) {
    Node node = new Node();
    node.tag = der[at[0]++] & 0xff;
    int length = der[at[0]++] & 0xff;
    if (length > 0x80) {
      int octets = length & 0x7f;
      length = 0;
      for (int i = 0; i < octets; i++) {
        length = length << 8 | der[at[0]++] & 0xff;
      }
    }
    int end = at[0] + length;
    if ((node.tag & 0x20) == 0) {
      node.content = Arrays.copyOfRange(der, at[0], end);
      at[0] = end;
    }
    while (at[0] < end) {
      node.children.add(read(der, at));
    }
    return node;
  }

  Node at(int... path) {
    Node node = this;
    for (int index : path) {
      node = node.children.get(index);
    }
    return node;
  }

  Node sorted() {
    children.sort((a, b) -> Arrays.compareUnsigned(a.encode(), b.encode()));
    return this;
  }

  Node copy() {
    return parse(encode());
  }

  byte[] encode() {
    byte[] body = content;
    if ((tag & 0x20) != 0) {
      ByteArrayOutputStream inner = new ByteArrayOutputStream();
      children.forEach(child -> inner.writeBytes(child.encode()));
      body = inner.toByteArray();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (indefinite) {
      out.write(0x80);
      out.writeBytes(body);
      out.writeBytes(new byte[2]);
      return out.toByteArray();
    }
    writeLength(out, body.length);
    out.writeBytes(body);
    return out.toByteArray();
  }

  private void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80 && !longLength) {
      out.write(length);
      return;
    }
    int octets =
        Math.max(1, (39 - Integer.numberOfLeadingZeros(length)) / 8) + (longLength ? 1 : 0);
    out.write(0x80 | octets);
    for (int i = octets - 1; i >= 0; i--) {
      out.write(i > 3 ? 0 : length >>> (8 * i));
    }
  }
}
