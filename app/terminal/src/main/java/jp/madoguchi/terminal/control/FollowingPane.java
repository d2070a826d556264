package jp.madoguchi.terminal.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls to whatever gets the focus, however it gets it; Tab alone does so of itself. A page that
 * has just come shows its beginning, wherever its focus is, until a key is pressed or the focus
 * goes on.
 */
final class FollowingPane extends ScrollPane {
  private static final double MARGIN = 24;

  private Subscription focus = Subscription.EMPTY;
  private boolean following;

  FollowingPane(Node content) {
    super(content);
    sceneProperty().subscribe(this::follow);
    viewportBoundsProperty().subscribe(this::showFocused);
    addEventFilter(KeyEvent.KEY_PRESSED, _ -> begin());
  }

  /**
   * The toolkit's skin keeps a picture of the viewport for quicker scrolling. Where no graphics
   * card holds it, it is some megabytes of the heap for each page that was shown, and outlives the
   * page.
   */
  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    lookup(".viewport").setCache(false);
    return skin;
  }

  private void follow(@Nullable Scene scene) {
    focus.unsubscribe();
    following = false;
    focus =
        scene == null
            ? Subscription.EMPTY
            : scene.focusOwnerProperty().subscribe((before, _) -> focusWent(before));
  }

  private void focusWent(@Nullable Node before) {
    following = following || (before != null && contains(before));
    showFocused();
  }

  private void begin() {
    following = true;
    showFocused();
  }

  private void showFocused() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (following && owner != null && contains(owner)) {
      show(owner);
    }
  }

  /** Scrolls to a node of the page. */
  void show(Node owner) {
    layout();
    Bounds content = getContent().getLayoutBounds();
    Bounds place = getContent().sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
    double room = content.getHeight() - getViewportBounds().getHeight();
    if (room <= 0) {
      return;
    }
    double top = getVvalue() * room;
    double bottom = top + getViewportBounds().getHeight();
    if (place.getMinY() < top) {
      setVvalue(Math.max(0, (place.getMinY() - MARGIN) / room));
    } else if (place.getMaxY() > bottom) {
      double lowest = place.getMaxY() + MARGIN - getViewportBounds().getHeight();
      setVvalue(Math.min(1, lowest / room));
    }
  }

  private boolean contains(Node owner) {
    for (@Nullable Node at = owner.getParent(); at != null; at = at.getParent()) {
      if (at == getContent()) {
        return true;
      }
    }
    return false;
  }
}
