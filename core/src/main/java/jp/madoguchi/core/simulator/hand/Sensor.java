package jp.madoguchi.core.simulator.hand;

/** Light and noise, put upon a finished picture in place. */
final class Sensor {
  private static final int TABLE = 2048;

  private final Optics optics;

  Sensor(Optics optics) {
    this.optics = optics;
  }

  void expose(int[] rgb, int width) {
    int[] grain = grain();
    int[] gains = new int[width];
    for (int x = 0; x < width; x++) {
      double across = 2.0 * x / width - 1;
      double gain = optics.light() * (1 + optics.fall() * across) * (1 - 0.08 * across * across);
      gains[x] = (int) (1024 * gain);
    }
    long state = optics.seed() | 1;
    for (int i = 0; i < rgb.length; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      int gain = gains[i % width];
      int common = grain[(int) (state >>> 53)];
      int red =
          level((rgb[i] >> 16 & 0xFF) * gain, common + (grain[(int) (state >>> 42) & 2047] >> 1));
      int green = level((rgb[i] >> 8 & 0xFF) * gain, common);
      int blue = level((rgb[i] & 0xFF) * gain, common + (grain[(int) (state >>> 31) & 2047] >> 1));
      rgb[i] = red << 16 | green << 8 | blue;
    }
  }

  private int[] grain() {
    Dice dice = Dice.of(optics.seed(), "grain");
    int[] grain = new int[TABLE];
    for (int i = 0; i < TABLE; i++) {
      grain[i] = (int) (1024 * dice.around(0, optics.noise()));
    }
    return grain;
  }

  private static int level(int signal, int noise) {
    return Math.clamp(signal + noise + 512 >> 10, 0, 255);
  }
}
