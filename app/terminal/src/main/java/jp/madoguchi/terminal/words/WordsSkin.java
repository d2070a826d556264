package jp.madoguchi.terminal.words;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import jp.madoguchi.core.text.Graphemes;
import org.jspecify.annotations.Nullable;

/**
 * A label whose words are drawn from two fonts. It wraps or is shortened as labels are; where it
 * has a graphic, that stands at the left. Screen's thread only.
 */
final class WordsSkin extends SkinBase<Label> {
  private static final String MORE = "…";

  private final Pieces pieces;
  private WordsFlow whole;
  private WordsFlow shown;
  private double fitted = -1;

  WordsSkin(Label label, Pieces pieces) {
    super(label);
    this.pieces = pieces;
    whole = flow(label.getText());
    shown = whole;
    put(whole);
    registerChangeListener(label.graphicProperty(), _ -> show());
    registerChangeListener(label.wrapTextProperty(), _ -> label.requestLayout());
    registerChangeListener(label.fontProperty(), _ -> fitted = -1);
  }

  private WordsFlow flow(String text) {
    return new WordsFlow(pieces.outlines(), getSkinnable(), pieces.of(text));
  }

  /** Shows what the label says now. */
  void show() {
    whole = flow(getSkinnable().getText());
    fitted = -1;
    put(whole);
    getSkinnable().requestLayout();
  }

  private void put(WordsFlow flow) {
    shown = flow;
    List<Node> all = new ArrayList<>();
    if (getSkinnable().getGraphic() != null) {
      all.add(getSkinnable().getGraphic());
    }
    all.add(flow);
    getChildren().setAll(all);
  }

  /** The graphic and the gap behind it. */
  private double beside() {
    Node graphic = getSkinnable().getGraphic();
    return graphic == null ? 0 : graphic.prefWidth(-1) + getSkinnable().getGraphicTextGap();
  }

  private double graphicHeight() {
    Node graphic = getSkinnable().getGraphic();
    return graphic == null ? 0 : graphic.prefHeight(-1);
  }

  @Override
  protected double computeMinWidth(
      double height, double top, double right, double bottom, double left) {
    double least = 2 * getSkinnable().getFont().getSize();
    return left + beside() + Math.min(least, whole.prefWidth(-1)) + right;
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return left + beside() + Math.ceil(whole.prefWidth(-1)) + right;
  }

  @Override
  protected double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return top + Math.max(graphicHeight(), whole.prefHeight(-1)) + bottom;
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    boolean wraps = getSkinnable().isWrapText() && width >= 0;
    double room = wraps ? Math.max(1, width - left - right - beside()) : -1;
    return top + Math.max(graphicHeight(), whole.prefHeight(room)) + bottom;
  }

  @Override
  protected double computeMaxWidth(
      double height, double top, double right, double bottom, double left) {
    return getSkinnable().prefWidth(height);
  }

  @Override
  protected double computeMaxHeight(
      double width, double top, double right, double bottom, double left) {
    return getSkinnable().prefHeight(width);
  }

  @Override
  protected double computeBaselineOffset(double top, double right, double bottom, double left) {
    return top + whole.getBaselineOffset();
  }

  @Override
  protected @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute != AccessibleAttribute.TEXT) {
      return super.queryAccessibleAttribute(attribute, parameters);
    }
    @Nullable String said = getSkinnable().getAccessibleText();
    return said == null || said.isEmpty() ? getSkinnable().getText() : said;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double beside = beside();
    double room = Math.max(1, width - beside);
    if (!getSkinnable().isWrapText()) {
      fit(room);
    }
    double wide = Math.min(room, Math.ceil(shown.prefWidth(-1)));
    double high = Math.min(height, shown.prefHeight(wide));
    double left = x + left(getSkinnable().getAlignment().getHpos(), width - beside - wide);
    if (beside > 0) {
      layoutInArea(
          getSkinnable().getGraphic(),
          left,
          y,
          beside,
          height,
          0,
          HPos.LEFT,
          getSkinnable().getAlignment().getVpos());
    }
    layoutInArea(
        shown,
        left + beside,
        y,
        wide,
        Math.max(height, high),
        0,
        HPos.LEFT,
        getSkinnable().getAlignment().getVpos());
  }

  private static double left(HPos place, double free) {
    return switch (place) {
      case LEFT -> 0;
      case CENTER -> Math.floor(free / 2);
      case RIGHT -> free;
    };
  }

  /** Leaves out characters at the end until the rest fits in one line. */
  private void fit(double room) {
    if (room == fitted) {
      return;
    }
    fitted = room;
    WordsFlow best = whole;
    if (whole.prefWidth(-1) > room + 1) {
      List<String> all = Graphemes.of(getSkinnable().getText());
      int fits = 0;
      int tooMany = all.size();
      best = flow(MORE);
      while (tooMany - fits > 1) {
        int middle = (fits + tooMany) / 2;
        WordsFlow tried = flow(String.join("", all.subList(0, middle)) + MORE);
        if (tried.prefWidth(-1) > room) {
          tooMany = middle;
        } else {
          fits = middle;
          best = tried;
        }
      }
    }
    if (best != shown) {
      put(best);
    }
  }
}
