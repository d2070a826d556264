package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.terminal.outside.Outside;
import jp.madoguchi.terminal.outside.ReceivedOrder;

/** No centre: the lease is the one in the file. */
record NobodyOutside(FileStore files, List<UnlockOrder> orders) implements Outside {
  NobodyOutside(FileStore files) {
    this(files, new ArrayList<>());
  }

  @Override
  public HeldLease lease(Secret deviceSecret) throws KeysRefused, IOException {
    return HeldLease.open(files.read(LoginParts.LEASE).orElse(new byte[0]), deviceSecret);
  }

  @Override
  public Optional<ReceivedOrder> order() {
    return Optional.empty();
  }

  /** Even those that were obeyed, as somebody would who replays them. */
  @Override
  public List<UnlockOrder> unlocks(long obeyed) {
    return List.copyOf(orders);
  }

  @Override
  public void obeyed() {}
}
