package jp.madoguchi.terminal.words;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.LabelSkin;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import jp.madoguchi.terminal.name.NameOutlines;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that whatever words a window and its lists show are drawn as they are registered, by
 * whichever page: no page needs to know where a name may stand. The words of the controls stay what
 * they are, for screen readers and for whoever asks. Screen's thread only.
 */
public final class WordsWatch implements AutoCloseable {
  private final Pieces pieces;
  private final Scene scene;
  private final ListChangeListener<Node> children = this::changed;
  private final ListChangeListener<Window> windows = this::opened;
  private final InvalidationListener words = this::spoken;

  /** Begins to watch a scene and the lists that open from it. */
  public WordsWatch(Scene scene, NameOutlines outlines, Path interfaceFont) {
    this.scene = scene;
    pieces = new Pieces(outlines, new InterfaceFont(interfaceFont));
    enter(scene.getRoot());
    Window.getWindows().addListener(windows);
  }

  /** What is drawn stays; nothing new is. */
  @Override
  public void close() {
    Window.getWindows().removeListener(windows);
  }

  private void opened(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().stream()
          .filter(this::ours)
          .forEach(list -> enter(list.getScene().getRoot()));
    }
  }

  private boolean ours(Window opened) {
    return opened instanceof PopupWindow list
        && list.getOwnerWindow() != null
        && (scene.equals(list.getOwnerWindow().getScene()) || ours(list.getOwnerWindow()));
  }

  private void changed(ListChangeListener.Change<? extends Node> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::enter);
    }
  }

  /** What comes back was met before: it is listened to once. */
  private void enter(Node node) {
    if (node instanceof TextInputControl || !(node instanceof Parent parent)) {
      return;
    }
    if (node instanceof Labeled labeled) {
      labeled.textProperty().removeListener(words);
      labeled.textProperty().addListener(words);
      labeled.graphicProperty().removeListener(words);
      labeled.graphicProperty().addListener(words);
      dress(labeled);
    }
    parent.getChildrenUnmodifiable().removeListener(children);
    parent.getChildrenUnmodifiable().addListener(children);
    parent.getChildrenUnmodifiable().forEach(this::enter);
  }

  private void spoken(Observable property) {
    if (property instanceof ReadOnlyProperty<?> said && said.getBean() instanceof Labeled labeled) {
      dress(labeled);
    }
  }

  private void dress(Labeled labeled) {
    @Nullable String text = labeled.getText();
    boolean plain = text == null || pieces.plain(text);
    if (labeled instanceof Label label) {
      dress(label, plain);
    } else if (plain && labeled.getGraphic() instanceof OwnWords own) {
      own.leave(labeled);
    } else if (!plain && !(labeled.getGraphic() instanceof OwnWords)) {
      OwnWords.take(labeled);
    }
  }

  private void dress(Label label, boolean plain) {
    switch (label.getSkin()) {
      case WordsSkin skin when !plain -> skin.show();
      case WordsSkin _ -> label.setSkin(new LabelSkin(label));
      case null, default -> {
        if (!plain) {
          label.setSkin(new WordsSkin(label, pieces));
        }
      }
    }
  }
}
