package jp.madoguchi.terminal.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.text.Font;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.terminal.control.Em;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names drawn from the name font. Screen's thread only. */
public final class DrawnNames implements NameFactory {
  private static final Logger LOG = LoggerFactory.getLogger(DrawnNames.class);
  private static final double FIELD_SIZE = 16;

  private final NameOutlines outlines;
  private final FieldFonts fonts;
  private Optional<Drawing> drawing = Optional.empty();

  /** Where the fonts of fields come from. */
  @FunctionalInterface
  public interface FieldFonts {
    /** A font of its own at this size; empty where there is none that draws variants. */
    Optional<Font> at(double size);
  }

  /**
   * Draws from this file, in fields by the switch of JavaFX.
   *
   * @throws IOException the file cannot be read or is no font
   */
  public DrawnNames(Path file) throws IOException {
    this(new NameOutlines(file), size -> ShapedFont.of(file, size));
  }

  public DrawnNames(NameOutlines outlines, FieldFonts fonts) {
    this.outlines = outlines;
    this.fonts = fonts;
  }

  @Override
  public Node show(String name, double size) {
    return new NameView(outlines, size, name);
  }

  @Override
  public boolean draws(String name) {
    return outlines.complete(name);
  }

  /** Where the font of fields was found wanting, they keep that of the interface. */
  @Override
  public void dress(NameField field, ReadOnlyDoubleProperty em) {
    if (drawing() == Drawing.FULL) {
      em.subscribe(pixels ->
          fonts.at(FIELD_SIZE * pixels.doubleValue() / Em.USUAL).ifPresent(field::setFont));
    }
  }

  @Override
  public Node below(ObservableValue<String> text) {
    NameView view = new NameView(outlines, FIELD_SIZE);
    view.managedProperty().bind(view.visibleProperty());
    text.subscribe(now -> {
      boolean needed = !drawnInFields(now);
      view.setName(needed ? now : "");
      view.setVisible(needed);
    });
    return view;
  }

  /** A field has no frames for what the font lacks, and without shaping one code point a glyph. */
  private boolean drawnInFields(String text) {
    return outlines.complete(text)
        && (drawing() == Drawing.FULL
            || Graphemes.of(text).stream().allMatch(it -> it.codePointCount(0, it.length()) == 1));
  }

  @Override
  public Drawing drawing() {
    if (drawing.isEmpty()) {
      boolean shaped = fonts.at(ShapingProof.SIZE).filter(this::proven).isPresent();
      if (!shaped) {
        LOG.warn("fields draw no variants of characters: names are drawn below them");
      }
      drawing = Optional.of(shaped ? Drawing.FULL : Drawing.BELOW_FIELDS);
    }
    return drawing.get();
  }

  private boolean proven(Font font) {
    return new ShapingProof(outlines).holds(font);
  }

  @Override
  public Optional<NameOutlines> outlines() {
    return Optional.of(outlines);
  }

  @Override
  public void forget() {
    outlines.forget();
  }
}
