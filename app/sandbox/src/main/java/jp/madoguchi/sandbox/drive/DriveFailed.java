package jp.madoguchi.sandbox.drive;

import java.nio.file.Path;
import java.util.Optional;

/** What was awaited did not come; the message tells what the window showed instead. */
public final class DriveFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Path> picture;

  DriveFailed(String message, Optional<Path> picture) {
    super(message);
    this.picture = picture;
  }

  /** The window as it was then, where a picture could be taken. */
  public Optional<Path> picture() {
    return picture;
  }
}
