package jp.madoguchi.terminal.keys;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.core.custody.Custody;
import jp.madoguchi.core.custody.Holder;
import jp.madoguchi.core.custody.KeyActRefused;
import jp.madoguchi.core.custody.KeyDesk;
import jp.madoguchi.core.custody.Wiped;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/**
 * The keys of the store as an administrator sees them. It lives as long as the session, so that an
 * act goes on, and is seen to go on, while another page is on the screen. One act at a time.
 * Screen's thread only.
 */
public final class KeysViewModel {
  private static final int PERCENT = 100;
  private static final Message UNREAD = Message.of("keys.unread");

  private final KeyDesk desk;
  private final Background background;
  private final Background lasting;
  private final Notices notices;
  private final Consumer<Wiped> wiped;
  private final ReadOnlyObjectWrapper<Optional<Custody>> custody =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<OperatorId>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<KeyAct>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private boolean watched;

  /**
   * Why something was not done.
   *
   * @param what was not done, and how things stand
   * @param why it was not, and what to do
   */
  public record Problem(Message what, Message why, String code) {}

  /**
   * @param background the session's: nothing comes back once the session was left
   * @param lasting the window's: that the store is gone is said even then
   * @param wiped told once the store is gone
   */
  public KeysViewModel(
      KeyDesk desk,
      Background background,
      Background lasting,
      Notices notices,
      Consumer<Wiped> wiped) {
    this.desk = desk;
    this.background = background;
    this.lasting = lasting;
    this.notices = notices;
    this.wiped = wiped;
  }

  /** Who opens the store; empty while it is not known. */
  public ReadOnlyObjectProperty<Optional<Custody>> custody() {
    return custody.getReadOnlyProperty();
  }

  /** Whom the keyboard is at. */
  public ReadOnlyObjectProperty<Optional<OperatorId>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** What is being done. */
  public ReadOnlyObjectProperty<Optional<KeyAct>> running() {
    return running.getReadOnlyProperty();
  }

  /** The part of it that is done, from 0 to 1. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** How the last act, or reading the keys, ended badly. */
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** What has to be typed to wipe this terminal. */
  public String terminal() {
    return desk.terminal();
  }

  /** Reads who opens the store; not while an act is under way, which changes it. */
  public void load() {
    if (running.get().isEmpty()) {
      background
          .call(desk::custody)
          .onSuccess(this::show)
          .onFailure(Exception.class, this::unread)
          .start();
    }
  }

  /** Goes to this holder. */
  public void choose(OperatorId id) {
    chosen.set(Optional.of(id));
  }

  /** The holder whom the keyboard is at. */
  public Optional<Holder> holder() {
    return custody.get().flatMap(known -> chosen.get().flatMap(known::find));
  }

  /** Puts the store under a new key. */
  public void renew() {
    act(
        KeyAct.RENEW,
        () -> {
          desk.renew(heard());
          return Message.of("keys.done.RENEW");
        });
  }

  /** Shuts this holder out. */
  public void shutOut(Holder holder) {
    act(
        KeyAct.SHUT_OUT,
        () -> {
          desk.shutOut(holder.id(), heard());
          return Message.of("keys.done.SHUT_OUT", name(holder), holder.id().value());
        });
  }

  /**
   * Wipes the terminal.
   *
   * @param typed the terminal's id
   * @param accepted how many changes are accepted as lost
   */
  public void wipe(String typed, int accepted) {
    if (begin(KeyAct.WIPE)) {
      lasting
          .call(() -> desk.wipe(typed, accepted))
          .onSuccess(wiped)
          .onFailure(Exception.class, failure -> failed(KeyAct.WIPE, failure))
          .andFinally(() -> running.set(Optional.empty()))
          .start();
    }
  }

  private static String name(Holder holder) {
    return holder.entry().map(entry -> entry.name()).orElse(holder.id().value());
  }

  /** Whether a page shows the problem; else it is said above whatever page there is. */
  public void watch(boolean shown) {
    watched = shown;
  }

  private void act(KeyAct act, Callable<Message> work) {
    if (begin(act)) {
      background
          .call(work)
          .onSuccess(this::ended)
          .onFailure(Exception.class, failure -> failed(act, failure))
          .andFinally(() -> running.set(Optional.empty()))
          .start();
    }
  }

  private boolean begin(KeyAct act) {
    if (running.get().isPresent()) {
      return false;
    }
    problem.set(Optional.empty());
    notices.clear();
    progress.set(0);
    running.set(Optional.of(act));
    return true;
  }

  private void ended(Message words) {
    notices.done(words);
    load();
  }

  private void failed(KeyAct act, Exception failure) {
    Problem found = problem(Message.of("keys.failed." + act), failure);
    problem.set(Optional.of(found));
    if (!watched) {
      notices.problem(found.what(), found.code());
    }
    if (act != KeyAct.WIPE || failure instanceof KeyActRefused) {
      load();
    }
  }

  private void unread(Exception failure) {
    custody.set(Optional.empty());
    problem.set(Optional.of(problem(UNREAD, failure)));
  }

  private static Problem problem(Message what, Exception failure) {
    return KeyTrouble.of(failure)
        .map(known -> new Problem(what, Message.of("keys.trouble." + known), known.code()))
        .orElseGet(() -> new Problem(what, Troubles.sentence(failure), Troubles.code(failure)));
  }

  private void show(Custody read) {
    problem.set(problem.get().filter(found -> !found.what().equals(UNREAD)));
    Optional<OperatorId> stays = chosen.get().filter(id -> read.find(id).isPresent());
    custody.set(Optional.of(read));
    chosen.set(stays.or(() -> read.holders().stream().findFirst().map(Holder::id)));
  }

  /** The screen hears of whole percents only, however often the desk speaks. */
  private DoubleConsumer heard() {
    AtomicInteger last = new AtomicInteger();
    return part -> {
      int percent = (int) (part * PERCENT);
      if (last.getAndSet(percent) != percent) {
        background.onScreen(() -> progress.set(part));
      }
    };
  }
}
