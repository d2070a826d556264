package jp.madoguchi.terminal.device;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.terminal.system.SystemClock;

/**
 * {@code [NAME]}: the camera's process. The driver is native code: where it takes its process down,
 * no form that somebody is typing goes with it. Writes pictures ({@link FrameWire}) to its output
 * until its input ends, which it does with the terminal.
 */
public final class CameraProgram {
  /** The camera was lost; why is on the error output. */
  static final int LOST = 3;

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private CameraProgram() {}

  public static void main(String[] args) {
    OutputStream wire = new FileOutputStream(FileDescriptor.out);
    PrintStream words = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
    // Whatever a library prints must not get between the pictures.
    System.setOut(words);
    Optional<String> name = args.length == 0 ? Optional.empty() : Optional.of(args[0]);
    endWith(System.in);
    Runtime.getRuntime().halt(run(new WebcamCameras(new SystemClock()).chosen(name), wire, words));
  }

  /** Sends pictures until something ends it; the exit code. */
  static int run(Camera camera, OutputStream wire, PrintStream words) {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(wire, 1 << 16));
        Camera.Capture capture = camera.start()) {
      out.writeInt(FrameWire.OPEN);
      out.flush();
      while (true) {
        FrameWire.write(out, capture.next(LIMIT));
      }
    } catch (CameraLost lost) {
      words.println(lost.getMessage());
      return LOST;
    } catch (IOException nobodyListens) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static void endWith(InputStream terminal) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            terminal.transferTo(OutputStream.nullOutputStream());
          } catch (IOException gone) {
            // The same: there is nobody any more to send pictures to.
          }
          Runtime.getRuntime().halt(0);
        });
  }
}
