package jp.madoguchi.storage.terminal;

import java.io.IOException;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * Where a terminal's store lies and what belongs to it.
 *
 * @param slotsFile the file with the key slots; what it names is the store in force
 */
public record StorePlace(
    FileStore files,
    String slotsFile,
    AnchorToken token,
    TerminalId terminal,
    Clock clock,
    Randomness randomness) {
  /** The slots that are there, with their digest. */
  record Slots(KeySlots slots, Bytes digest) {}

  Slots slots() throws KeysRefused, IOException {
    byte[] encoded = files.read(slotsFile).orElse(new byte[0]);
    return new Slots(KeySlots.decode(encoded), Sha256.of(encoded));
  }
}
