package jp.madoguchi.terminal.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Work beside the screen's thread. Results and failures come back on the screen's thread; a failure
 * that no handler of the job names goes to {@code troubles}. Tests hand over executors that run at
 * once.
 */
public final class Background {
  private final Executor workers;
  private final Executor screen;
  private final Consumer<Exception> troubles;

  public Background(Executor workers, Executor screen, Consumer<Exception> troubles) {
    this.workers = workers;
    this.screen = screen;
    this.troubles = troubles;
  }

  /** The same, but nothing comes back any more once {@code over} says so on the screen's thread. */
  public Background until(BooleanSupplier over) {
    Executor gate =
        work ->
            screen.execute(() -> {
              if (!over.getAsBoolean()) {
                work.run();
              }
            });
    return new Background(workers, gate, troubles);
  }

  /** The same, but failures of one type that no job handles go to {@code handler}. */
  public <E extends Exception> Background catching(Class<E> type, Consumer<E> handler) {
    return new Background(
        workers,
        screen,
        problem -> {
          if (type.isInstance(problem)) {
            handler.accept(type.cast(problem));
          } else {
            troubles.accept(problem);
          }
        });
  }

  /** Prepares {@code work}; nothing runs before {@link Job#start()}. */
  public <T> Job<T> call(Callable<T> work) {
    return new Job<>(work);
  }

  /** Runs {@code action} on the screen's thread. */
  public void onScreen(Runnable action) {
    screen.execute(action);
  }

  /** One piece of work with what follows it. */
  public final class Job<T> {
    private final Callable<T> work;
    private Consumer<T> success = _ -> {};
    private Consumer<Exception> failure = troubles;
    private Runnable always = () -> {};

    private Job(Callable<T> work) {
      this.work = work;
    }

    public Job<T> onSuccess(Consumer<T> handler) {
      success = handler;
      return this;
    }

    /** Handles one type of failure; others go on to the handlers named before. */
    public <E extends Exception> Job<T> onFailure(Class<E> type, Consumer<E> handler) {
      Consumer<Exception> next = failure;
      failure =
          problem -> {
            if (type.isInstance(problem)) {
              handler.accept(type.cast(problem));
            } else {
              next.accept(problem);
            }
          };
      return this;
    }

    public Job<T> andFinally(Runnable handler) {
      always = handler;
      return this;
    }

    public void start() {
      workers.execute(this::run);
    }

    private void run() {
      try {
        T result = work.call();
        screen.execute(() -> {
          always.run();
          success.accept(result);
        });
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        screen.execute(always);
      } catch (Exception problem) {
        screen.execute(() -> {
          always.run();
          failure.accept(problem);
        });
      }
    }
  }
}
