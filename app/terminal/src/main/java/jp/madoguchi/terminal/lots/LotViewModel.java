package jp.madoguchi.terminal.lots;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.intake.Fate;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.intake.Item;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/** One lot: its lines' fates, and going on with it. Screen's thread only. */
public final class LotViewModel {
  /** The bar moves with every so many lines: more often nobody sees. */
  private static final int TOLD = 10;

  private final IntakeDesk desk;
  private final Background background;
  private final ObjectProperty<IntakeDesk.Opened> opened;
  private final ObjectProperty<Optional<Fate.Kind>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final AtomicBoolean stop = new AtomicBoolean();

  /**
   * @param before what is to be said of the file first
   */
  public LotViewModel(
      IntakeDesk desk, Background background, IntakeDesk.Opened opened, Message before) {
    this.desk = desk;
    this.background = background;
    this.opened = new SimpleObjectProperty<>(opened);
    problem.set(before);
  }

  public ObjectProperty<IntakeDesk.Opened> opened() {
    return opened;
  }

  /** Which fates are shown; empty for all. */
  public ObjectProperty<Optional<Fate.Kind>> chosen() {
    return chosen;
  }

  public ObjectProperty<Message> said() {
    return said;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  /** The part of the lines that is settled, from 0 to 1. */
  public DoubleProperty progress() {
    return progress;
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** The lines with the chosen fate. */
  public List<Item> shown() {
    return opened.get().items().stream()
        .filter(item -> chosen.get().filter(kind -> kind != item.fate().kind()).isEmpty())
        .toList();
  }

  /** Whether there is something to enter, and the operator may. */
  public boolean mayRun() {
    Lot lot = opened.get().lot();
    boolean over = lot.state() == Lot.State.DONE || lot.state() == Lot.State.DISCARDED;
    return desk.mine(lot) && !over && !running.get();
  }

  /** Enters what is planned. */
  public void run() {
    if (mayRun()) {
      Lot lot = opened.get().lot();
      stop.set(false);
      act(() -> desk.run(lot.id(), this::at, stop::get), "lots.ran");
    }
  }

  private void at(int done, int all) {
    if (done % TOLD == 0 || done == all) {
      background.onScreen(() -> progress.set((double) done / Math.max(1, all)));
    }
  }

  /** Stops after the line that is being entered; the run can go on later. */
  public void stop() {
    stop.set(true);
  }

  /** Gives up what is not entered. */
  public void cancel() {
    if (mayRun()) {
      Lot lot = opened.get().lot();
      act(() -> desk.cancel(lot.id()), "lots.cancelled");
    }
  }

  private void act(Callable<Lot> acting, String words) {
    problem.set(Message.NONE);
    said.set(Message.NONE);
    progress.set(0);
    running.set(true);
    background
        .call(() -> desk.open(acting.call().id()))
        .onSuccess(now -> {
          opened.set(now);
          boolean stopped = now.lot().state() == Lot.State.RUNNING;
          said.set(
              Message.of(stopped ? "lots.stopped" : words, now.lot().count(Fate.Kind.ENTERED)));
        })
        .onFailure(Exception.class, failure -> problem.set(LotsViewModel.sentence(failure)))
        .andFinally(() -> running.set(false))
        .start();
  }
}
