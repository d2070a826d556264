package jp.madoguchi.terminal.name;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name font for text fields, with variation selectors resolved. JavaFX lays text out glyph by
 * glyph unless a script or a font feature asks for shaping; this switches the feature on for a font
 * of its own, because no public interface does. Where that fails, fields use the interface's font.
 */
public final class ShapedFont {
  private static final Logger LOG = LoggerFactory.getLogger(ShapedFont.class);

  private ShapedFont() {}

  /** A fresh font from the file, shaped; empty where this JavaFX does not let us. */
  public static Optional<Font> of(Path file, double size) {
    try {
      Font font = Font.loadFont(file.toUri().toString(), size);
      if (font == null) {
        return Optional.empty();
      }
      Method nativeFont = Font.class.getDeclaredMethod("getNativeFont");
      nativeFont.setAccessible(true);
      Object inner = nativeFont.invoke(font);
      Field features = inner.getClass().getDeclaredField("features");
      features.setAccessible(true);
      features.setInt(inner, 1);
      return Optional.of(font);
    } catch (ReflectiveOperationException | RuntimeException problem) {
      LOG.warn("names in fields are drawn without variants", problem);
      return Optional.empty();
    }
  }
}
