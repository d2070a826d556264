package jp.madoguchi.terminal.control;

import javafx.beans.value.ObservableDoubleValue;

/**
 * A node whose lines break at a width that it is told: a row of a table is measured before it is
 * laid out. Screen's thread only.
 */
public interface Wrapping {
  /** Breaks lines at this many pixels, and again whenever they change. */
  void within(ObservableDoubleValue width);
}
