package jp.madoguchi.terminal.shell;

import java.util.Optional;
import javafx.scene.Node;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Ulid;

/** One page of work in the middle of the window. What attach binds, detach unbinds. */
public interface Page {
  /** The key of the title. */
  String titleKey();

  /** The key of what help says of the page. */
  default String helpKey() {
    return titleKey();
  }

  /** The page's root; the same node at each call. */
  Node view();

  /** Where the keyboard is when the page comes. */
  Node firstFocus();

  /** Whose record is open here, for the way back after a lock. */
  default Optional<AddressNumber> resident() {
    return Optional.empty();
  }

  /** The half-typed form that is open here, for the way back after a lock. */
  default Optional<Ulid> draft() {
    return Optional.empty();
  }

  /** The page comes on the screen. */
  default void attach() {}

  /** The page leaves the screen. */
  default void detach() {}
}
