package jp.madoguchi.terminal.name;

import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * What an input method is composing in a field. The half-composed text stands in the field like any
 * other, so whoever reads the field asks here first.
 *
 * <ul>
 *   <li>While it lasts, no key does anything: keys that an engine uses do not reach the window, and
 *       any other one would act on a text that is not there yet. Esc gives the composition up.
 *   <li>Whoever leaves the field keeps what stood there: most engines drop it when the focus goes.
 * </ul>
 *
 * <p>Screen's thread only.
 */
final class Composition implements EventDispatcher {
  private final Node field;
  private final EventDispatcher usual;
  private final Runnable settled;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final EventHandler<KeyEvent> waiting = this::wait;
  private Subscription guard = Subscription.EMPTY;
  private boolean changing;
  private String composed = "";
  private String dropped = "";

  /**
   * @param field to which the input method sends
   * @param settled told after each event that leaves nothing half-composed
   */
  Composition(Node field, Runnable settled) {
    this.field = field;
    this.settled = settled;
    usual = field.getEventDispatcher();
    field.setEventDispatcher(this);
    field.focusedProperty().subscribe(now -> focused(now));
  }

  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** Whether the text stands or changes at the will of the engine. */
  boolean holds() {
    return changing || running.get();
  }

  @Override
  public Event dispatchEvent(Event event, EventDispatchChain tail) {
    if (!(event instanceof InputMethodEvent change)) {
      return usual.dispatchEvent(event, tail);
    }
    String now =
        change.getComposed().stream()
            .map(InputMethodTextRun::getText)
            .collect(Collectors.joining());
    boolean closes = now.isEmpty() && change.getCommitted().isEmpty();
    dropped = closes ? composed : "";
    composed = now;
    running.set(!now.isEmpty());
    changing = true;
    Event left = usual.dispatchEvent(event, tail);
    changing = false;
    if (!running.get()) {
      settled.run();
    }
    if (!dropped.isEmpty()) {
      forgetAfterThisPulse();
    }
    return left;
  }

  /** Takes what is composed off the field. */
  void giveUp() {
    if (running.get()) {
      send("");
    }
    dropped = "";
  }

  private void focused(boolean now) {
    guard.unsubscribe();
    guard = Subscription.EMPTY;
    if (now) {
      guard = guard();
    } else if (!composed.isEmpty()) {
      send(composed);
    } else if (!dropped.isEmpty()) {
      send(dropped);
    }
  }

  private void send(String committed) {
    Event.fireEvent(
        field,
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
            java.util.List.of(),
            committed,
            committed.length()));
  }

  /**
   * The window ends a composition just before it moves the focus, in the same turn; one that the
   * clerk gave up is long forgotten then.
   */
  private void forgetAfterThisPulse() {
    Scene scene = field.getScene();
    if (scene != null) {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              dropped = "";
            }
          });
      Platform.requestNextPulse();
    }
  }

  /** The window hears a key before its scene, where the commands listen. */
  private Subscription guard() {
    Scene scene = field.getScene();
    Window window = scene == null ? null : scene.getWindow();
    if (window == null) {
      return Subscription.EMPTY;
    }
    window.addEventFilter(KeyEvent.KEY_PRESSED, waiting);
    return () -> window.removeEventFilter(KeyEvent.KEY_PRESSED, waiting);
  }

  private void wait(KeyEvent key) {
    if (running.get()) {
      key.consume();
      if (key.getCode() == KeyCode.ESCAPE) {
        giveUp();
      }
    }
  }
}
