package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.store.StoreFailure;

/** Work that goes on at the same time; closing waits for all of it. */
final class Together implements AutoCloseable {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  <T> Future<T> begin(Callable<T> work) {
    return workers.submit(work);
  }

  /** The result, or the failure as if the work had been done here. */
  static <T> T result(Future<T> work)
      throws SandboxFailure, IOException, StoreFailure, KeysRefused, InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SandboxFailure failure -> throw failure;
        case IOException failure -> throw failure;
        case StoreFailure failure -> throw failure;
        case KeysRefused failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
