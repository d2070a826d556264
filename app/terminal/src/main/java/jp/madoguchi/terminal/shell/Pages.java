package jp.madoguchi.terminal.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;

/** Which page is on the screen, and which Esc goes back to. Screen's thread only. */
public final class Pages {
  private static final Page NOTHING = new Nothing();

  private final ReadOnlyObjectWrapper<Page> current = new ReadOnlyObjectWrapper<>(NOTHING);
  private final Deque<Page> behind = new ArrayDeque<>();

  public ReadOnlyObjectProperty<Page> current() {
    return current.getReadOnlyProperty();
  }

  /** Starts over with this page; Esc does not lead behind it. */
  public void start(Page page) {
    behind.clear();
    turnTo(page);
  }

  /** Opens a page on top of the present one. */
  public void open(Page page) {
    behind.push(current.get());
    turnTo(page);
  }

  /** Takes the place of the present page. */
  public void replace(Page page) {
    turnTo(page);
  }

  /** Goes back one page; empty where there is none behind. */
  public Optional<Page> back() {
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    turnTo(behind.pop());
    return Optional.of(current.get());
  }

  private void turnTo(Page page) {
    current.get().detach();
    current.set(page);
    page.attach();
  }

  private static final class Nothing implements Page {
    private final Label view = new Label();

    @Override
    public String titleKey() {
      return "";
    }

    @Override
    public Label view() {
      return view;
    }

    @Override
    public Label firstFocus() {
      return view;
    }
  }
}
