package jp.madoguchi.terminal.name;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import jp.madoguchi.terminal.control.Em;

/**
 * A name as it is registered, drawn from the name font with its variants. Its accessible text is
 * the name. Falls back to nothing else: what the font lacks is a frame with its code.
 */
public final class NameView extends Region implements ShownName {
  private static final double EM = 1000;
  private static final double ASCENT = 0.88;

  private final NameOutlines outlines;
  private final SVGPath shape = new SVGPath();
  private final StringProperty name = new SimpleStringProperty("");
  private final double ems;
  private final Em em = new Em();
  private double advance;

  /**
   * A view of {@code size} pixels to the em where letters have their usual size; it grows with
   * them.
   */
  public NameView(NameOutlines outlines, double size) {
    this.outlines = outlines;
    ems = size / Em.USUAL;
    getStyleClass().add("name-view");
    shape.getStyleClass().add("name-shape");
    shape.setManaged(false);
    getChildren().addAll(shape, em);
    setAccessibleRole(AccessibleRole.TEXT);
    name.subscribe(this::draw);
    em.pixels().subscribe((_, _) -> draw(name.get()));
  }

  public NameView(NameOutlines outlines, double size, String name) {
    this(outlines, size);
    setName(name);
  }

  public StringProperty nameProperty() {
    return name;
  }

  @Override
  public String getName() {
    return name.get();
  }

  public void setName(String text) {
    name.set(text);
  }

  private void draw(String text) {
    setAccessibleText(text);
    NameOutlines.Outline outline = outlines.of(text);
    advance = outline.advance() * size() / EM;
    shape.setContent(outline.path());
    shape.getTransforms().setAll(new javafx.scene.transform.Scale(size() / EM, size() / EM));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    shape.setLayoutX(snappedLeftInset());
    shape.setLayoutY(
        snappedTopInset() + (contentHeight() - lineHeight()) / 2 + size() * (ASCENT + 0.06));
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + Math.ceil(advance) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + lineHeight() + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + size() * (ASCENT + 0.06);
  }

  private double size() {
    return ems * em.pixels().get();
  }

  private double lineHeight() {
    return Math.ceil(size() * 1.25);
  }

  private double contentHeight() {
    return getHeight() - snappedTopInset() - snappedBottomInset();
  }
}
