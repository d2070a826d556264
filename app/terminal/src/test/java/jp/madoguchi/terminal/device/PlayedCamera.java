package jp.madoguchi.terminal.device;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;

/** A camera's process for tests: does what its argument says. */
public final class PlayedCamera {
  private PlayedCamera() {}

  static CameraProcess.Starter playing(String what) {
    List<String> words = CameraProcess.java();
    words.add(PlayedCamera.class.getName());
    words.add(what);
    return new ProcessBuilder(words)::start;
  }

  public static void main(String[] args) throws Exception {
    FileOutputStream raw = new FileOutputStream(FileDescriptor.out);
    DataOutputStream out = new DataOutputStream(raw);
    PrintStream words = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
    switch (args[0]) {
      case "good" -> CameraProgram.run(new Coloured(Integer.MAX_VALUE), raw, words);
      case "unplugged" -> CameraProgram.run(new Coloured(2), raw, words);
      case "none" -> CameraProgram.run(new Coloured(-1), raw, words);
      case "silent" -> Thread.sleep(Duration.ofMinutes(1));
      case "talks" -> talk(words);
      case "crashes" -> {
        opened(out);
        FrameWire.write(out, Coloured.frame(0));
        out.writeInt(FrameWire.PICTURE);
        out.flush();
        Runtime.getRuntime().halt(134);
      }
      case "chatters" -> {
        opened(out);
        out.writeBytes("driver: hello\n");
        out.flush();
        Thread.sleep(Duration.ofMinutes(1));
      }
      case "boasts" -> {
        opened(out);
        out.writeInt(FrameWire.PICTURE);
        out.writeInt(Integer.MAX_VALUE);
        out.writeInt(Integer.MAX_VALUE);
        out.flush();
        Thread.sleep(Duration.ofMinutes(1));
      }
      case "hangs" -> {
        opened(out);
        Thread.sleep(Duration.ofMinutes(1));
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void opened(DataOutputStream out) throws IOException {
    out.writeInt(FrameWire.OPEN);
    out.flush();
  }

  /** More than a pipe holds, before the device is open. */
  private static void talk(PrintStream words) {
    for (int i = 0; i < 20_000; i++) {
      words.println("driver: line " + i);
    }
    CameraProgram.run(
        new Coloured(Integer.MAX_VALUE), new FileOutputStream(FileDescriptor.out), words);
  }

  /** Each picture has its number as its colour; unplugged after some, or from the beginning. */
  private record Coloured(int pictures) implements Camera {
    @Override
    public String name() {
      return "coloured";
    }

    static Frame frame(int number) {
      return new Frame(2, 2, new int[] {number, number, 0x123456, 0xFFFFFF}, number, 0);
    }

    @Override
    public Capture start() throws CameraLost {
      if (pictures < 0) {
        throw new CameraLost("no camera");
      }
      return new Capture() {
        private int next;

        @Override
        public Frame next(Duration limit) throws CameraLost, InterruptedException {
          if (next == pictures) {
            throw new CameraLost("unplugged");
          }
          Thread.sleep(Duration.ofMillis(5));
          return frame(next++);
        }

        @Override
        public void close() {}
      };
    }
  }
}
