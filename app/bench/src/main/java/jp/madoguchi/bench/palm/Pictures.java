package jp.madoguchi.bench.palm;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import jp.madoguchi.core.port.Frame;

/**
 * Decodes a picture file into a frame: BMP, PNG, JPEG, TIFF, GIF; grey or colour, 8 or 16 bits,
 * upright. Of very large pictures every second (third, …) pixel is taken.
 */
final class Pictures {
  private static final long MOST_PIXELS = 16_000_000;
  private static final long TOO_LARGE = 400_000_000;
  private static final int GREY = 0x010101;

  private Pictures() {}

  static Frame decode(byte[] file) throws Unreadable {
    try {
      BufferedImage image =
          image(file).orElseThrow(() -> new Unreadable("no picture of a known kind"));
      int orientation = Turned.orientation(file);
      int width = image.getWidth();
      int height = image.getHeight();
      int[] rgb = Turned.upright(pixels(image), width, height, orientation);
      boolean onSide = orientation >= 5;
      return new Frame(onSide ? height : width, onSide ? width : height, rgb, 0, 0);
    } catch (IOException | RuntimeException e) {
      // Decoders of the platform throw any runtime exception on a broken or unusual file.
      throw new Unreadable("a broken picture (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Optional<BufferedImage> image(byte[] file) throws IOException, Unreadable {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long size = (long) reader.getWidth(0) * reader.getHeight(0);
        if (size > TOO_LARGE) {
          throw new Unreadable("a picture of " + size + " pixels");
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) size / MOST_PIXELS));
        how.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, how));
      } finally {
        reader.dispose();
      }
    }
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Raster raster = image.getRaster();
    if (raster.getNumBands() == 1 && !(image.getColorModel() instanceof IndexColorModel)) {
      return grey(
          raster.getSamples(
              raster.getMinX(), raster.getMinY(), width, height, 0, new int[width * height]),
          raster.getSampleModel().getSampleSize(0));
    }
    int[] rgb = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] &= 0xFFFFFF;
    }
    return rgb;
  }

  /**
   * Levels as they are, without the curve that the platform puts on grey. Cameras of 10 or 12 bits
   * fill 16 only in part, so that the brightest pixel decides the scale there.
   */
  private static int[] grey(int[] levels, int bits) {
    int greatest = (1 << Math.min(bits, 30)) - 1;
    if (bits > 8) {
      greatest = 255;
      for (int level : levels) {
        greatest = Math.max(greatest, level);
      }
    }
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (int) (255L * Math.max(0, levels[i]) / greatest) * GREY;
    }
    return levels;
  }
}
