package jp.madoguchi.terminal.clipboard;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import jp.madoguchi.core.sight.CopyPolicy.Content;
import jp.madoguchi.terminal.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every way from a window's fields to the clipboard: keys, menus, and dragging. The
 * fields themselves never get to hear of it. What the system does with the screen as a whole is out
 * of its reach; the key is logged where it comes here.
 */
public final class CopyGuard {
  private static final List<KeyCombination> COPY =
      List.of(
          new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN),
          new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHORTCUT_DOWN),
          new KeyCodeCombination(KeyCode.COPY));
  private static final List<KeyCombination> CUT =
      List.of(
          new KeyCodeCombination(KeyCode.X, KeyCombination.SHORTCUT_DOWN),
          new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHIFT_DOWN),
          new KeyCodeCombination(KeyCode.CUT));
  private static final KeyCombination SNIP =
      new KeyCodeCombination(KeyCode.S, KeyCombination.META_DOWN, KeyCombination.SHIFT_DOWN);

  private final Texts texts;
  private final Copies copies;

  public CopyGuard(Texts texts, Copies copies) {
    this.texts = texts;
    this.copies = copies;
  }

  /** Stands before the fields of a window from now on. */
  public void watch(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    scene.addEventFilter(MouseEvent.DRAG_DETECTED, CopyGuard::refuseDragging);
    scene.addEventFilter(DragEvent.ANY, Event::consume);
  }

  private void pressed(KeyEvent event) {
    if (SNIP.match(event)) {
      copies.screenPrinted("Win+Shift+S");
      return;
    }
    Optional<TextInputControl> field = field(event.getTarget());
    boolean cut = matches(CUT, event);
    if (field.isPresent() && (cut || matches(COPY, event))) {
      take(field.get(), cut);
      event.consume();
    }
  }

  /** Windows tells of this key only once it is let go. */
  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.PRINTSCREEN) {
      copies.screenPrinted("PrintScreen");
    }
  }

  private static boolean matches(List<KeyCombination> keys, KeyEvent event) {
    return keys.stream().anyMatch(each -> each.match(event));
  }

  /** A field, or the one in which words of a list are typed. */
  private static Optional<TextInputControl> field(EventTarget target) {
    for (@Nullable Node at = target instanceof Node node ? node : null;
        at != null;
        at = at.getParent()) {
      if (at instanceof TextInputControl field) {
        return Optional.of(field);
      }
      if (at instanceof javafx.scene.control.ComboBox<?> box && box.isEditable()) {
        return Optional.of(box.getEditor());
      }
    }
    return Optional.empty();
  }

  private void take(TextInputControl field, boolean cut) {
    String text = field.getSelectedText();
    if (!text.isEmpty()) {
      copies.copy(
          text,
          Held.content(field),
          Held.name(field),
          () -> {
            if (cut && field.isEditable() && field.getSelectedText().equals(text)) {
              field.replaceSelection("");
            }
          });
    }
  }

  private void menu(ContextMenuEvent event) {
    field(event.getTarget())
        .ifPresent(field -> {
          ContextMenu menu = new ContextMenu();
          Content content = Held.content(field);
          if (copies.allows(content)) {
            menu.getItems().add(item("copy.menu.cut", () -> take(field, true)));
            menu.getItems().add(item("copy.menu.copy", () -> take(field, false)));
          }
          menu.getItems().add(item("copy.menu.paste", field::paste));
          menu.getItems().add(item("copy.menu.all", field::selectAll));
          menu.show(field, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  private MenuItem item(String key, Runnable act) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(_ -> act.run());
    return item;
  }

  private static void refuseDragging(MouseEvent event) {
    if (field(event.getTarget()).isPresent()) {
      event.consume();
    }
  }
}
