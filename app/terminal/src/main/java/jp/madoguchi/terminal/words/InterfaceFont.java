package jp.madoguchi.terminal.words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.terminal.name.Coverage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which characters the interface's font has; read when first asked. Screen's thread only. */
final class InterfaceFont {
  private static final Logger LOG = LoggerFactory.getLogger(InterfaceFont.class);

  private final Path file;
  private Optional<Coverage> coverage = Optional.empty();

  InterfaceFont(Path file) {
    this.file = file;
  }

  boolean has(int point) {
    if (coverage.isEmpty()) {
      coverage = Optional.of(read());
    }
    return coverage.get().has(point);
  }

  /** Of a font that cannot be read nothing is believed: the name font draws what is not easy. */
  private Coverage read() {
    try {
      return Coverage.read(file);
    } catch (IOException problem) {
      LOG.warn("the interface font cannot be asked for its characters", problem);
      return Coverage.none();
    }
  }
}
