package jp.madoguchi.terminal.control;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Small pieces that several pages are put together from. */
public final class Parts {
  /** Wider than any window: what flows breaks only where it must. */
  private static final double WIDEST = 4000;

  private Parts() {}

  /** A label with a style class. */
  public static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** A label that wraps instead of being cut. */
  public static Label paragraph(String text, String styleClass) {
    Label label = label(text, styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Nodes side by side. */
  public static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("row");
    return row;
  }

  /** Nodes one below the other on a raised surface. */
  public static VBox card(Node... nodes) {
    VBox card = new VBox(nodes);
    card.getStyleClass().add("card");
    return card;
  }

  /** What pushes its neighbours apart. */
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** A node that scrolls when the window is small. */
  public static ScrollPane scrolling(Node node) {
    ScrollPane pane = new FollowingPane(node);
    pane.setFitToWidth(true);
    pane.getStyleClass().add("page-scroll");
    pane.setFocusTraversable(false);
    return pane;
  }

  /** Scrolls the page to a node that has just come. */
  public static void reveal(Node node) {
    for (@Nullable Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof FollowingPane page) {
        page.show(node);
        return;
      }
    }
  }

  /** A page that fills the window, and scrolls when the window is too small for it. */
  public static ScrollPane filling(Node page) {
    ScrollPane pane = scrolling(page);
    pane.setFitToHeight(true);
    return pane;
  }

  /** Nodes side by side, and on further lines where they do not fit. */
  public static FlowPane flow(Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add("flow");
    flow.setPrefWrapLength(WIDEST);
    return flow;
  }

  /** Nodes that flow at the left, and one that stays at the right. */
  public static HBox apart(String styleClass, Node right, Node... left) {
    FlowPane flow = flow(left);
    HBox.setHgrow(flow, Priority.ALWAYS);
    if (right instanceof Region region) {
      region.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox apart = row(flow, right);
    apart.getStyleClass().add(styleClass);
    return apart;
  }

  /** A page that scrolls above a footer that stays in view. */
  public static Region withFooter(Node page, Node... footer) {
    return above(scrolling(page), footer);
  }

  /** A page that fills the window above a footer that stays in view. */
  public static Region fillingAbove(Node page, Node... footer) {
    return above(filling(page), footer);
  }

  private static Region above(ScrollPane page, Node... footer) {
    VBox.setVgrow(page, Priority.ALWAYS);
    HBox bar = row(footer);
    bar.getStyleClass().add("page-footer");
    return new VBox(page, bar);
  }

  /** A small word in a coloured frame. */
  public static Label badge(String text, String kind) {
    Label badge = label(text, "badge");
    badge.getStyleClass().add("badge-" + kind);
    return badge;
  }
}
