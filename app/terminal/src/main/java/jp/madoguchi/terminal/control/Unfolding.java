package jp.madoguchi.terminal.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import jp.madoguchi.terminal.task.FxThread;

/**
 * A column whose lower part comes into the window right after its upper part: a long page keeps the
 * screen's thread for two short times, between which keys are answered, rather than for a long one.
 * What has to be there at once belongs to the upper part: what takes the focus above all. Screen's
 * thread only.
 */
public final class Unfolding extends VBox {
  private final List<Node> lower;
  private boolean begun;

  /**
   * @param upper is there at once
   * @param lower comes with the next turn of the screen's thread
   */
  public Unfolding(List<Node> upper, List<Node> lower) {
    super(upper.toArray(Node[]::new));
    this.lower = List.copyOf(lower);
  }

  /** Whatever waited while the upper part was laid out goes before the lower one. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!begun) {
      begun = true;
      FxThread.later(this::unfold);
    }
  }

  private void unfold() {
    getChildren().addAll(lower);
    // Here rather than in the next pulse, which has enough to do.
    applyCss();
    layout();
  }
}
