package jp.madoguchi.terminal.outside;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.terminal.Wipe;

/**
 * The lease with its secret, sealed under the device's. The file is what the centre keeps for the
 * terminal too: without the device nobody opens it.
 */
public record LeaseFile(FileStore files, String name, Randomness randomness) {
  /** The sealed bytes; empty where there are none. */
  public Optional<Bytes> sealed() throws IOException {
    return files.read(name).filter(read -> read.length > 0).map(Bytes::of);
  }

  /** The lease, over or not; empty where it was erased. */
  public Optional<HeldLease> open(Secret deviceSecret) throws IOException, KeysRefused {
    Optional<Bytes> sealed = sealed();
    return sealed.isPresent()
        ? Optional.of(HeldLease.open(sealed.get().toArray(), deviceSecret))
        : Optional.empty();
  }

  /** Puts a lease in the place of the one before. */
  public void keep(HeldLease lease, Secret deviceSecret) throws IOException {
    files.replace(name, lease.seal(deviceSecret, randomness));
  }

  /** The centre has the sealed secret now. */
  void deposited() throws IOException {
    if (!files.exists(deposit())) {
      files.replace(deposit(), new byte[0]);
    }
  }

  /**
   * The secret of a lease that is over is destroyed: from now on only the centre has it. One that
   * the centre never got stays, sealed, or nobody could open the store again.
   */
  public void erase() throws IOException {
    if (files.exists(deposit())) {
      new Wipe(files, List.of(name)).run();
    }
  }

  private String deposit() {
    return name + ".deposited";
  }
}
