package jp.madoguchi.terminal.login;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.terminal.task.Background;

/** How far the update of a store of an older form is, for the screen. */
final class UpdateShown {
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<UpdateProgress.Seen>> seen =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  UpdateShown(Background background) {
    this.background = background;
  }

  /** Empty while there is none. */
  ReadOnlyObjectProperty<Optional<UpdateProgress.Seen>> seen() {
    return seen.getReadOnlyProperty();
  }

  /** Without its card nobody waits for the update any more. */
  UpdateProgress course(BooleanSupplier wanted) {
    return new UpdateProgress(
        wanted,
        now ->
            background.onScreen(() -> {
              if (wanted.getAsBoolean()) {
                seen.set(Optional.of(now));
              }
            }));
  }

  void clear() {
    seen.set(Optional.empty());
  }
}
