package jp.madoguchi.terminal.name;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.control.Wrapping;

/**
 * A name as it is registered, drawn from the name font with its variants. Its accessible text is
 * the name, and a long one takes several lines. Falls back to nothing else: what the font lacks is
 * a frame with its code.
 */
public final class NameView extends Region implements ShownName, Wrapping {
  private static final double EM = 1000;
  private static final double ASCENT = 0.88;

  /** So many characters stay in one line, however narrow the place. */
  private static final double LEAST = 12;

  private final NameOutlines outlines;
  private final StringProperty name = new SimpleStringProperty("");
  private final DoubleProperty widest = new SimpleDoubleProperty(Double.MAX_VALUE);
  private final double ems;
  private final Em em = new Em();
  private List<String> drawn = List.of();

  /**
   * A view of {@code size} pixels to the em where letters have their usual size; it grows with
   * them.
   */
  public NameView(NameOutlines outlines, double size) {
    this.outlines = outlines;
    ems = size / Em.USUAL;
    getStyleClass().add("name-view");
    getChildren().add(em);
    setAccessibleRole(AccessibleRole.TEXT);
    name.subscribe(this::draw);
    em.pixels().subscribe((_, _) -> redraw());
    widest.subscribe((_, _) -> redraw());
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

  @Override
  public void within(ObservableDoubleValue width) {
    widest.bind(width);
  }

  private void draw(String text) {
    setAccessibleText(text);
    redraw();
  }

  private void redraw() {
    drawn = List.of();
    lines(lines(-1));
    requestLayout();
  }

  /** The lines at this width; at a width that is not known yet, those at the widest. */
  private List<String> lines(double width) {
    double room = width < 0 ? widest.get() : Math.min(width, widest.get());
    return outlines.lines(name.get(), (room + 1) * EM / size());
  }

  private void lines(List<String> lines) {
    if (lines.equals(drawn)) {
      return;
    }
    drawn = lines;
    getChildren().setAll(em);
    for (int i = 0; i < lines.size(); i++) {
      SVGPath shape = new SVGPath();
      shape.setContent(outlines.of(lines.get(i)).path());
      shape.getStyleClass().add("name-shape");
      shape.setManaged(false);
      shape.getTransforms().setAll(new Scale(size() / EM, size() / EM));
      getChildren().add(shape);
    }
  }

  @Override
  protected void layoutChildren() {
    lines(lines(getWidth() - snappedLeftInset() - snappedRightInset()));
    double top = snappedTopInset() + (contentHeight() - drawn.size() * lineHeight()) / 2;
    double baseline = top + size() * (ASCENT + 0.06);
    for (int i = 0; i < drawn.size(); i++) {
      Node shape = getChildren().get(i + 1);
      shape.setLayoutX(snappedLeftInset());
      shape.setLayoutY(baseline + i * lineHeight());
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double advance =
        lines(-1).stream().mapToDouble(line -> outlines.of(line).advance()).max().orElse(0);
    return snappedLeftInset() + Math.ceil(advance * size() / EM) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + lines(room).size() * lineHeight() + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.min(computePrefWidth(height), Math.ceil(LEAST * size()));
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
