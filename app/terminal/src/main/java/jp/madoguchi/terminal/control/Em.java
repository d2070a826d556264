package jp.madoguchi.terminal.control;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.layout.Region;

/**
 * One em of the place where it stands, in pixels, for sizes that a style sheet cannot set. Takes no
 * room and shows nothing. Screen's thread only.
 */
public final class Em extends Region {
  /** Pixels of an em in letters of the usual size. */
  public static final double USUAL = 14;

  public Em() {
    getStyleClass().add("em");
    setMinWidth(USUAL);
    setManaged(false);
    setMouseTransparent(true);
  }

  public ReadOnlyDoubleProperty pixels() {
    return minWidthProperty();
  }
}
