package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.port.FileStore.RandomFile;

/**
 * Tells whether a journal still has all its groups. A group is in place only once it is in the
 * journal. So a block in place that is whole, and is neither what the marks say nor what a group
 * says, comes of a group that was there and is not.
 *
 * @param marks as of the last checkpoint
 */
record ReplayCheck(RandomFile file, BlockCipher cipher, BlockMarks marks) {

  /**
   * Throws {@link SealDamaged} where a group is missing.
   *
   * @param blocks how many the file had at the checkpoint, when it ended with them
   */
  void requireAll(List<Journal.Group> groups, long blocks) throws IOException {
    Map<Long, Set<Long>> told = marksTold(groups);
    for (long block : told.keySet()) {
      require(block, told, block < blocks);
    }
    for (long block = blocks; Layout.at(block + 1) <= file.size(); block++) {
      require(block, told, false);
    }
  }

  private void require(long block, Map<Long, Set<Long>> told, boolean marked) throws IOException {
    byte[] sealed = new byte[Layout.SEALED];
    if (isWhole(block, sealed)
        && !(marked && marks.is(block, sealed, 0))
        && !told.getOrDefault(block, Set.of()).contains(BlockMarks.mark(sealed, 0))) {
      throw new SealDamaged("a group of the journal is missing: block " + block);
    }
  }

  private static Map<Long, Set<Long>> marksTold(List<Journal.Group> groups) {
    Map<Long, Set<Long>> told = new HashMap<>();
    for (Journal.Group group : groups) {
      for (int i = 0; i < group.blocks().size(); i++) {
        told.computeIfAbsent(group.blocks().get(i), _ -> new HashSet<>())
            .add(BlockMarks.mark(group.bytes(), group.at() + i * Layout.SEALED));
      }
    }
    return told;
  }

  private boolean isWhole(long block, byte[] sealed) throws IOException {
    if (Io.read(file, sealed, 0, Layout.SEALED, Layout.at(block)) < Layout.SEALED) {
      return false;
    }
    byte[] plain = new byte[Layout.PLAIN];
    try {
      cipher.open(block, sealed, 0, plain);
      return true;
    } catch (SealDamaged torn) {
      return false;
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
