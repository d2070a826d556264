package jp.madoguchi.terminal.device;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import jp.madoguchi.core.port.Frame;

/**
 * How pictures come from the camera's process: a mark, width, height (each 4 bytes, big-endian),
 * then red, green and blue of each pixel. What comes is not trusted: native code may have written
 * into it.
 */
final class FrameWire {
  /** Sent once the device is open. */
  static final int OPEN = 0x4D444731;

  static final int PICTURE = 0x4D444732;
  static final int MOST_PIXELS = 16_000_000;
  private static final int COLOURS = 3;

  private FrameWire() {}

  static void write(DataOutputStream out, Frame frame) throws IOException {
    byte[] pixels = new byte[COLOURS * frame.rgb().length];
    int at = 0;
    for (int rgb : frame.rgb()) {
      pixels[at++] = (byte) (rgb >> 16);
      pixels[at++] = (byte) (rgb >> 8);
      pixels[at++] = (byte) rgb;
    }
    out.writeInt(PICTURE);
    out.writeInt(frame.width());
    out.writeInt(frame.height());
    out.write(pixels);
    out.flush();
  }

  /**
   * The next picture.
   *
   * @throws IOException it ended, or something else came
   */
  static Frame read(DataInputStream in, long sequence, long tick) throws IOException {
    require(in, PICTURE);
    int width = in.readInt();
    int height = in.readInt();
    if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
      throw new IOException("a picture of " + width + " × " + height);
    }
    byte[] pixels = in.readNBytes(COLOURS * width * height);
    if (pixels.length < COLOURS * width * height) {
      throw new IOException("a picture that ends in the middle");
    }
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      int at = COLOURS * i;
      rgb[i] = (pixels[at] & 0xFF) << 16 | (pixels[at + 1] & 0xFF) << 8 | pixels[at + 2] & 0xFF;
    }
    return new Frame(width, height, rgb, sequence, tick);
  }

  static void require(DataInputStream in, int mark) throws IOException {
    int came = in.readInt();
    if (came != mark) {
      throw new IOException("%08X instead of %08X".formatted(came, mark));
    }
  }
}
