package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.session.Wipe;

/** What can be done with the files beside the store alone: the key of an open store stays. */
record SlotKeeper(FileStore files) implements StoreKeeper {
  private static final String OPEN = "the key of an open store is not changed here";

  @Override
  public List<OperatorId> holders() throws KeysRefused, IOException {
    byte[] slots =
        files.read(LoginParts.SLOTS).orElseThrow(() -> new KeysRefused.Damaged("no key slots"));
    return KeySlots.decode(slots).operators().stream().map(OperatorId::new).toList();
  }

  @Override
  public void renewKey(Set<OperatorId> without, DoubleConsumer progress) throws StoreFailure {
    throw new StoreFailure.Refused(new UnsupportedOperationException(OPEN));
  }

  @Override
  public void rewrite(DoubleConsumer progress) throws StoreFailure {
    throw new StoreFailure.Refused(new UnsupportedOperationException(OPEN));
  }

  @Override
  public void wipe() throws IOException {
    new Wipe(files, List.of(LoginParts.LEASE, LoginParts.SLOTS)).run();
  }
}
