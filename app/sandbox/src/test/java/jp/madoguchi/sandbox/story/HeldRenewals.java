package jp.madoguchi.sandbox.story;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.store.Newcomer;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreKeeper;
import jp.madoguchi.terminal.window.WindowParts;

/** The terminal's own keeper, whose renewals and rewritings wait until they are let go. */
final class HeldRenewals {
  private static final long LIMIT_SECONDS = 60;

  private final CountDownLatch go = new CountDownLatch(1);

  /** Whatever is held ends. */
  void letGo() {
    go.countDown();
  }

  /** Whether none was let go yet. */
  boolean isHeld() {
    return go.getCount() > 0;
  }

  /** The same window with such a keeper. */
  WindowParts in(WindowParts parts) {
    return Exchanged.keepers(parts, opened -> new Held(parts.keepers().of(opened)));
  }

  private final class Held implements StoreKeeper {
    private final StoreKeeper real;

    Held(StoreKeeper real) {
      this.real = real;
    }

    @Override
    public List<OperatorId> holders() throws KeysRefused, IOException {
      return real.holders();
    }

    @Override
    public void renewKey(Set<OperatorId> without, DoubleConsumer progress)
        throws KeysRefused, StoreFailure, IOException {
      hold();
      real.renewKey(without, progress);
    }

    @Override
    public void admit(Newcomer newcomer, DoubleConsumer progress)
        throws KeysRefused, StoreFailure, IOException {
      hold();
      real.admit(newcomer, progress);
    }

    @Override
    public void rewrite(DoubleConsumer progress) throws KeysRefused, StoreFailure, IOException {
      progress.accept(0);
      hold();
      real.rewrite(progress);
    }

    private void hold() throws IOException {
      try {
        if (!go.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
          throw new IOException("never let go");
        }
      } catch (InterruptedException interrupted) {
        throw new IOException(interrupted);
      }
    }

    @Override
    public void hurry() {
      real.hurry();
    }

    @Override
    public void wipe() throws IOException {
      real.wipe();
    }
  }
}
