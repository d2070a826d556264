package jp.madoguchi.terminal.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;

/**
 * Words of a cell that a plain text node may not show right: a label, which is drawn otherwise
 * where its characters need that.
 */
final class CellWords extends Label implements Wrapping {
  private final DoubleProperty room = new SimpleDoubleProperty(Double.MAX_VALUE);

  CellWords(String text) {
    super(text);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    room.subscribe((_, _) -> requestLayout());
  }

  @Override
  public void within(ObservableDoubleValue width) {
    room.bind(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(room.get(), super.computePrefWidth(height));
  }

  /** A row is measured before it is laid out, and asks for no width then. */
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width < 0 ? computePrefWidth(-1) : width);
  }
}
