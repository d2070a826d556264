package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.terminal.name.DrawnNames;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.PlainNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses how names are drawn: from the name font, or as plain text where it is not installed. */
final class Names {
  private static final Logger LOG = LoggerFactory.getLogger(Names.class);

  private Names() {}

  static NameFactory from(Optional<Path> font) {
    if (font.isEmpty()) {
      LOG.warn("name font not installed: names are drawn in the interface font");
      return new PlainNames();
    }
    try {
      return new DrawnNames(font.get());
    } catch (IOException problem) {
      LOG.error("name font cannot be read", problem);
      return new PlainNames();
    }
  }
}
