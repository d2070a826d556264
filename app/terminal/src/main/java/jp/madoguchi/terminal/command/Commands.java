package jp.madoguchi.terminal.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * What the commands do now. A page binds its own when it comes and unbinds them when it goes; a
 * command without a binding, or whose binding is not enabled, does nothing. Screen's thread only.
 */
public final class Commands {
  /** A command's action and whether it can be used. */
  public record Binding(Runnable action, BooleanProperty enabled) {}

  private final Map<Command, Binding> bindings = new EnumMap<>(Command.class);

  /** Binds {@code action}, enabled from the start. */
  public BooleanProperty bind(Command command, Runnable action) {
    BooleanProperty enabled = new SimpleBooleanProperty(true);
    bindings.put(command, new Binding(action, enabled));
    return enabled;
  }

  public void unbind(Command command) {
    bindings.remove(command);
  }

  /**
   * Unbinds a command unless somebody else has bound it since: a session binds its keys before the
   * sign-in goes.
   *
   * @param mine what {@link #bind} returned
   */
  public void unbind(Command command, BooleanProperty mine) {
    if (find(command).filter(bound -> bound.enabled() == mine).isPresent()) {
      unbind(command);
    }
  }

  /** The present binding. */
  public Optional<Binding> find(Command command) {
    return Optional.ofNullable(bindings.get(command));
  }

  /** Does the command, where it is bound and enabled. */
  public boolean run(Command command) {
    Optional<Binding> binding = find(command).filter(bound -> bound.enabled().get());
    binding.ifPresent(bound -> bound.action().run());
    return binding.isPresent();
  }

  /** Listens to the keys of a scene before any control does. */
  public void listen(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          for (Command command : Command.values()) {
            if (command.keys().match(event) && run(command)) {
              event.consume();
              return;
            }
          }
        });
  }
}
