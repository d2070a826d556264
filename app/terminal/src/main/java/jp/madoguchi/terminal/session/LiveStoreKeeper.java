package jp.madoguchi.terminal.session;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.storage.terminal.LiveStore;
import jp.madoguchi.storage.terminal.StorePlace;
import jp.madoguchi.storage.terminal.Wipe;

/**
 * The keeper of a store that is open. The secrets of device and lease are fetched for each act and
 * forgotten after it; a lease that is over refuses the act.
 */
record LiveStoreKeeper(LiveStore store, StorePlace place, DeviceKeys device, String leaseFile)
    implements StoreKeeper {
  @Override
  public List<OperatorId> holders() throws KeysRefused, IOException {
    return store.holders().stream().map(OperatorId::new).toList();
  }

  @Override
  public void renewKey(Set<OperatorId> without, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    Set<String> leaving = without.stream().map(OperatorId::value).collect(Collectors.toSet());
    with(secrets -> store.renewKey(secrets, leaving, progress));
  }

  @Override
  public void admit(Newcomer newcomer, DoubleConsumer progress)
      throws KeysRefused, StoreFailure, IOException {
    with(secrets -> store.admit(secrets, newcomer, progress));
  }

  @Override
  public void rewrite(DoubleConsumer progress) throws KeysRefused, StoreFailure, IOException {
    with(secrets -> store.rewrite(secrets, progress));
  }

  private interface Act {
    void with(LiveStore.Secrets secrets) throws KeysRefused, StoreFailure, IOException;
  }

  private void with(Act act) throws KeysRefused, StoreFailure, IOException {
    try (Secret deviceSecret = device.deviceSecret();
        HeldLease lease =
            HeldLease.open(place.files().read(leaseFile).orElse(new byte[0]), deviceSecret)) {
      act.with(new LiveStore.Secrets(deviceSecret, lease.secretAt(place.clock())));
    }
  }

  @Override
  public void hurry() {
    store.hurry();
  }

  /** The files first: they are enough, and a token may be slow or gone. */
  @Override
  public void wipe() throws IOException {
    store.destroy(() -> {
      try {
        new Wipe(place.files(), List.of(leaseFile, place.slotsFile())).run();
      } finally {
        place.token().eraseSecret();
      }
    });
  }
}
