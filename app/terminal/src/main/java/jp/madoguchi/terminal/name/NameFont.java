package jp.madoguchi.terminal.name;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The name font, opened.
 *
 * @param font at 1,000 units to the em
 * @param variants that it has
 * @param frame for what it lacks
 */
record NameFont(Font font, VariationSequences variants, CodeFrame frame) {
  /**
   * Reads it.
   *
   * @throws UncheckedIOException somebody took it away meanwhile, or it is a font in part
   */
  static NameFont open(Path file, FontRenderContext context) {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(1000f);
      return new NameFont(font, VariationSequences.read(file), new CodeFrame(font, context));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (FontFormatException problem) {
      throw new UncheckedIOException(new IOException(problem));
    }
  }
}
