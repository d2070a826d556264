package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.port.CameraOrigin;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.terminal.text.Message;

/**
 * The camera before which an operator was registered last. It lies in a plain file: whoever can
 * write among the terminal's files can alter it, and it keeps nobody out. It is there so that
 * people hear of a camera that was exchanged; the access log says before which one each operator
 * was registered.
 */
public record KnownCamera(FileStore files) {
  /** The file's name. */
  public static final String FILE = "camera.known";

  private static final int MOST = 300;

  /** From now on this one is known; one without an identity changes nothing. */
  public void keep(CameraOrigin origin) throws IOException {
    if (!origin.identity().isEmpty()) {
      files.replace(FILE, origin.identity().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What people have to hear of a camera; none where there is nothing. */
  public Message word(CameraOrigin origin) throws IOException {
    if (origin.isVirtual()) {
      return Message.of("login.camera.virtual");
    }
    Optional<String> known = known();
    boolean changed =
        known.isPresent() && !origin.identity().isEmpty() && !origin.identity().equals(known.get());
    return changed ? Message.of("login.camera.changed") : Message.NONE;
  }

  private Optional<String> known() throws IOException {
    return files
        .read(FILE)
        .filter(content -> content.length < MOST)
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }
}
