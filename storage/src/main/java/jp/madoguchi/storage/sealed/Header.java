package jp.madoguchi.storage.sealed;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.sealed.MarkTables.Table;

/**
 * What the blocks of a file stood for at its last checkpoint. Form: "MDGS", version (4), file id
 * (16), key check (16), epoch (8), sequence (8), size (8), place (8) and hash (32) of the table of
 * marks, nonce (12), tag (16); zeros to 4 KiB.
 *
 * @param epoch counts checkpoints; a journal group of another epoch is spent
 * @param sequence of the last journal group that the blocks contain
 * @param size bytes of plain text in the file
 * @param marks of the blocks at this checkpoint
 */
record Header(long epoch, long sequence, long size, Table marks) {
  private static final int MAGIC = 0x4d444753;
  private static final int VERSION = 2;
  private static final int HASH = 32;
  private static final int ID_AT = 8;
  private static final int CHECK_AT = ID_AT + Layout.ID;
  private static final int STATE_AT = CHECK_AT + 16;
  private static final int SIGNED_AT = STATE_AT + 32 + HASH;
  private static final int END = SIGNED_AT + NonceSource.BYTES + Layout.TAG;

  /** One slot. */
  byte[] encoded(BlockCipher cipher) {
    ByteBuffer slot = ByteBuffer.allocate(Layout.HEADER_SLOT);
    slot.putInt(MAGIC).putInt(VERSION).put(cipher.fileId()).put(cipher.check());
    slot.putLong(epoch).putLong(sequence).putLong(size);
    slot.putLong(marks.at()).put(marks.hash().toArray());
    slot.put(cipher.sign(Arrays.copyOf(slot.array(), SIGNED_AT)));
    return slot.array();
  }

  /** Where the slot of this epoch lies; neighbouring epochs never share one. */
  long position() {
    return (epoch & 1) * Layout.HEADER_SLOT;
  }

  static boolean isForm(byte[] slot) {
    ByteBuffer in = ByteBuffer.wrap(slot);
    return in.getInt() == MAGIC && in.getInt() == VERSION;
  }

  static byte[] fileId(byte[] slot) {
    return Arrays.copyOfRange(slot, ID_AT, CHECK_AT);
  }

  static boolean fits(byte[] slot, Secret storeKey) {
    byte[] claimed = Arrays.copyOfRange(slot, CHECK_AT, STATE_AT);
    return MessageDigest.isEqual(claimed, BlockCipher.checkOf(storeKey, fileId(slot)));
  }

  /** Empty when any bit of the slot is not as it was written. */
  static Optional<Header> decode(byte[] slot, BlockCipher cipher) {
    byte[] statement = Arrays.copyOf(slot, SIGNED_AT);
    boolean padded = true;
    for (int i = END; i < slot.length; i++) {
      padded &= slot[i] == 0;
    }
    if (!padded || !cipher.verifies(statement, Arrays.copyOfRange(slot, SIGNED_AT, END))) {
      return Optional.empty();
    }
    ByteBuffer state = ByteBuffer.wrap(slot, STATE_AT, SIGNED_AT - STATE_AT);
    long epoch = state.getLong();
    long sequence = state.getLong();
    long size = state.getLong();
    long at = state.getLong();
    byte[] hash = new byte[HASH];
    state.get(hash);
    long bytes = Layout.blocks(size) * BlockMarks.BYTES;
    return Optional.of(new Header(epoch, sequence, size, new Table(at, bytes, Bytes.of(hash))));
  }
}
