package jp.madoguchi.terminal.session;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.terminal.LiveStore;
import jp.madoguchi.storage.terminal.StoreKeys;
import jp.madoguchi.storage.terminal.StorePlace;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.storage.terminal.UpdateCourse;

/** The sealed store among a terminal's files. Safe for use by several threads. */
public final class SealedStores implements StoreOpener {
  private final StorePlace place;
  private final DeviceKeys device;
  private final String leaseFile;
  private final Executor workers;
  private final AtomicReference<Optional<LiveStore>> last = new AtomicReference<>(Optional.empty());

  /**
   * @param leaseFile the file with the lease
   * @param workers load the search index beside the sign-in
   */
  public SealedStores(StorePlace place, DeviceKeys device, String leaseFile, Executor workers) {
    this.place = place;
    this.device = device;
    this.leaseFile = leaseFile;
    this.workers = workers;
  }

  @Override
  public OpenStore open(Secret storeKey, UpdateCourse update)
      throws StoreFailure, KeysRefused, IOException {
    try (Secret deviceSecret = device.deviceSecret();
        HeldLease lease = lease(deviceSecret)) {
      StoreKeys keys = new StoreKeys(storeKey, deviceSecret, lease.secretAt(place.clock()));
      LiveStore opened = LiveStore.open(place, keys, workers, update);
      last.set(Optional.of(opened));
      return new OpenStore(opened.store(), keeper(opened), () -> close(opened));
    }
  }

  private void close(LiveStore opened) {
    opened.close();
    forget(opened);
  }

  /** A closed store holds nothing of anybody, and neither does what led to it. */
  private void forget(LiveStore closed) {
    last.updateAndGet(now -> now.filter(opened -> opened != closed));
  }

  private LiveStoreKeeper keeper(LiveStore opened) {
    return new LiveStoreKeeper(opened, place, device, leaseFile);
  }

  private HeldLease lease(Secret deviceSecret) throws IOException, KeysRefused {
    return HeldLease.open(place.files().read(leaseFile).orElse(new byte[0]), deviceSecret);
  }

  /** The store that is open. */
  public Optional<TerminalStore> last() {
    return last.get().map(LiveStore::store);
  }

  /** Lets go of the store as a power cut does: whatever is not on the disk is lost. */
  public void abandon() {
    last.getAndSet(Optional.empty()).ifPresent(LiveStore::abandon);
  }
}
