package jp.madoguchi.storage.sealed;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Blocks written since the last group, in plain text; arrays are used again. */
final class DirtyBlocks {
  private final SortedMap<Long, byte[]> blocks = new TreeMap<>();
  private final Deque<byte[]> spare = new ArrayDeque<>();

  Optional<byte[]> find(long block) {
    return Optional.ofNullable(blocks.get(block));
  }

  boolean holds(long block) {
    return blocks.containsKey(block);
  }

  /** A block of arbitrary content that is now dirty. */
  byte[] add(long block) {
    byte[] plain = spare.isEmpty() ? new byte[Layout.PLAIN] : spare.pop();
    blocks.put(block, plain);
    return plain;
  }

  boolean isFull() {
    return blocks.size() >= Journal.GROUP;
  }

  SortedMap<Long, byte[]> all() {
    return Collections.unmodifiableSortedMap(blocks);
  }

  void clear() {
    spare.addAll(blocks.values());
    blocks.clear();
  }

  /** Forgets the blocks from {@code first} on. */
  void cut(long first) {
    SortedMap<Long, byte[]> gone = blocks.tailMap(first);
    spare.addAll(gone.values());
    gone.clear();
  }

  void erase() {
    clear();
    spare.forEach(plain -> Arrays.fill(plain, (byte) 0));
    spare.clear();
  }
}
