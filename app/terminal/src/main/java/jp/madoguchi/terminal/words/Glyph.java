package jp.madoguchi.terminal.words;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import jp.madoguchi.terminal.name.NameOutlines.Outline;

/** One character of the name font among words, as large and of the colour as they are. */
final class Glyph extends Region {
  private static final double EM = 1000;
  private static final double ASCENT = 0.88;
  private static final double HEIGHT = 1.08;

  private final Outline outline;
  private final SVGPath shape = new SVGPath();
  private final Scale scale = new Scale();
  private final ObjectProperty<Font> font = new SimpleObjectProperty<>(Font.getDefault());

  Glyph(Outline outline, ObservableValue<Font> words, ObservableValue<Paint> ink) {
    this.outline = outline;
    shape.setContent(outline.path());
    shape.setManaged(false);
    getStyleClass().add("name-glyph");
    shape.getTransforms().setAll(scale);
    shape.fillProperty().bind(ink);
    getChildren().setAll(shape);
    font.bind(words);
    font.subscribe(this::grow);
  }

  private void grow(Font words) {
    scale.setX(words.getSize() / EM);
    scale.setY(words.getSize() / EM);
    shape.setLayoutY(getBaselineOffset());
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return outline.advance() * font.get().getSize() / EM;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT * font.get().getSize();
  }

  @Override
  public double getBaselineOffset() {
    return ASCENT * font.get().getSize();
  }
}
