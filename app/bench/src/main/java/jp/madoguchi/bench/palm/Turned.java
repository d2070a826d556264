package jp.madoguchi.bench.palm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Which way up a camera says that its picture is (EXIF orientation, 1 to 8), and turning it so. */
final class Turned {
  private static final int UPRIGHT = 1;
  private static final int ORIENTATION = 0x0112;
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

  private Turned() {}

  /** 1 unless {@code file} is a JPEG whose EXIF block says otherwise. */
  static int orientation(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < 4 || in.getShort() != (short) 0xFFD8) {
      return UPRIGHT;
    }
    while (in.remaining() >= 4) {
      int marker = in.getShort() & 0xFFFF;
      int length = (in.getShort() & 0xFFFF) - 2;
      if (marker >>> 8 != 0xFF || marker == 0xFF00 + START_OF_SCAN || length < 0) {
        return UPRIGHT;
      }
      if (length > in.remaining()) {
        return UPRIGHT;
      }
      if (marker == 0xFF00 + APP1) {
        byte[] block = Arrays.copyOfRange(file, in.position(), in.position() + length);
        if (block.length > EXIF.length && Arrays.equals(block, 0, 6, EXIF, 0, 6)) {
          return tag(ByteBuffer.wrap(block, 6, block.length - 6).slice());
        }
      }
      in.position(in.position() + length);
    }
    return UPRIGHT;
  }

  private static int tag(ByteBuffer tiff) {
    if (tiff.remaining() < 8) {
      return UPRIGHT;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    if (at < 8 || at > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = tiff.getShort(at) & 0xFFFF;
    for (int i = 0; i < entries && at + 14 + 12 * i <= tiff.limit(); i++) {
      int entry = at + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The pixels put upright; width and height change places from orientation 5 on. */
  static int[] upright(int[] rgb, int width, int height, int orientation) {
    if (orientation == UPRIGHT) {
      return rgb;
    }
    boolean onSide = orientation >= 5;
    int newWidth = onSide ? height : width;
    int[] turned = new int[rgb.length];
    for (int i = 0; i < turned.length; i++) {
      int x = i % newWidth;
      int y = i / newWidth;
      turned[i] = rgb[source(x, y, width, height, orientation)];
    }
    return turned;
  }

  private static int source(int x, int y, int width, int height, int orientation) {
    int right = width - 1;
    int bottom = height - 1;
    return switch (orientation) {
      case 2 -> y * width + right - x;
      case 3 -> (bottom - y) * width + right - x;
      case 4 -> (bottom - y) * width + x;
      case 5 -> x * width + y;
      case 6 -> (bottom - x) * width + y;
      case 7 -> (bottom - x) * width + right - y;
      default -> x * width + right - y;
    };
  }
}
