package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.port.FileStore.RandomFile;
import jp.madoguchi.core.secret.Secret;

/**
 * The two headers of a file, written in turn: while one is being written the other holds, and the
 * journal still has all that the one being written counts as done.
 */
record HeaderSlots(byte[] fileId, byte[] even, byte[] odd) {
  /** Throws {@link SealLocked} for another key, {@link SealDamaged} where no slot can be used. */
  static HeaderSlots read(RandomFile file, String name, Secret storeKey) throws IOException {
    byte[] even = new byte[Layout.HEADER_SLOT];
    byte[] odd = new byte[Layout.HEADER_SLOT];
    int there = Io.read(file, even, 0, even.length, 0);
    there += Io.read(file, odd, 0, odd.length, Layout.HEADER_SLOT);
    if (there < 2 * Layout.HEADER_SLOT || (!Header.isForm(even) && !Header.isForm(odd))) {
      throw new SealDamaged("header of " + name);
    }
    if (Header.fits(even, storeKey)) {
      return new HeaderSlots(Header.fileId(even), even, odd);
    }
    if (Header.fits(odd, storeKey)) {
      return new HeaderSlots(Header.fileId(odd), even, odd);
    }
    boolean alike = Arrays.equals(Header.fileId(even), Header.fileId(odd));
    throw alike ? new SealLocked(name) : new SealDamaged("header of " + name);
  }

  Header newest(BlockCipher cipher) throws IOException {
    Optional<Header> first = decode(even, 0, cipher);
    Optional<Header> second = decode(odd, 1, cipher);
    if (first.isPresent() && second.isPresent()) {
      return first.get().epoch() > second.get().epoch() ? first.get() : second.get();
    }
    return first.or(() -> second).orElseThrow(() -> new SealDamaged("both headers"));
  }

  boolean areBothWhole(BlockCipher cipher) {
    Optional<Header> first = decode(even, 0, cipher);
    Optional<Header> second = decode(odd, 1, cipher);
    return first.isPresent()
        && second.isPresent()
        && Math.abs(first.get().epoch() - second.get().epoch()) == 1;
  }

  private static Optional<Header> decode(byte[] slot, int parity, BlockCipher cipher) {
    return Header.decode(slot, cipher).filter(header -> (header.epoch() & 1) == parity);
  }
}
