package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.terminal.outside.OrderedWipe;
import jp.madoguchi.terminal.outside.Outside;
import jp.madoguchi.terminal.outside.ReceivedOrder;
import jp.madoguchi.terminal.task.Background;

/**
 * Asks the centre while nobody is signed in whether this terminal was reported lost, and destroys
 * its store if so. Used on the screen's thread.
 */
final class LostWatch {
  private final Outside outside;
  private final OrderedWipe wipe;
  private final Background background;
  private final Consumer<Order> wiped;
  private boolean looking;

  /**
   * @param wiped told on the screen's thread once the store is gone
   */
  LostWatch(Outside outside, OrderedWipe wipe, Background background, Consumer<Order> wiped) {
    this.outside = outside;
    this.wipe = wipe;
    this.background = background;
    this.wiped = wiped;
  }

  /** Looks once; does nothing while an earlier look has no answer. */
  void look() {
    if (!looking) {
      looking = true;
      background
          .call(this::obey)
          .onSuccess(order -> order.ifPresent(wiped))
          .andFinally(() -> looking = false)
          .start();
    }
  }

  private Optional<Order> obey() throws IOException, InterruptedException {
    Optional<Order> begun = wipe.before();
    if (begun.isPresent()) {
      wipe.run();
      outside.obeyed();
      return begun;
    }
    Optional<ReceivedOrder> ordered =
        outside.order().filter(received -> received.order().act() == Order.Act.WIPE);
    if (ordered.isPresent()) {
      wipe.begin(ordered.get());
      wipe.run();
      outside.obeyed();
    }
    return ordered.map(ReceivedOrder::order);
  }
}
