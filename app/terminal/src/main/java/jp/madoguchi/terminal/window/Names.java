package jp.madoguchi.terminal.window;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.name.NameView;
import jp.madoguchi.terminal.name.ShapedFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses how names are drawn: from the name font, or as plain text where it is not installed. */
final class Names {
  private static final Logger LOG = LoggerFactory.getLogger(Names.class);

  private static final double FIELD_SIZE = 16;

  private Names() {}

  static NameFactory from(Optional<Path> font) {
    if (font.isEmpty()) {
      LOG.warn("name font not installed: names are drawn in the interface font");
      return new Plain();
    }
    try {
      return new Drawn(new NameOutlines(font.get()), font.get());
    } catch (IOException | FontFormatException problem) {
      LOG.error("name font cannot be read", problem);
      return new Plain();
    }
  }

  private record Drawn(NameOutlines outlines, Path font) implements NameFactory {
    @Override
    public Node show(String name, double size) {
      return new NameView(outlines, size, name);
    }

    @Override
    public void dress(TextInputControl field, ReadOnlyDoubleProperty em) {
      em.subscribe(pixels ->
          ShapedFont.of(font, FIELD_SIZE * pixels.doubleValue() / Em.USUAL)
              .ifPresent(field::setFont));
    }

    @Override
    public void forget() {
      outlines.forget();
    }
  }

  private record Plain() implements NameFactory {
    @Override
    public Node show(String name, double size) {
      Label label = new Label(name);
      label.setStyle("-fx-font-size: " + size / Em.USUAL + "em;");
      return label;
    }

    @Override
    public void dress(TextInputControl field, ReadOnlyDoubleProperty em) {}

    @Override
    public void forget() {}
  }
}
