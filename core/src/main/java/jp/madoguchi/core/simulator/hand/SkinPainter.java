package jp.madoguchi.core.simulator.hand;

/** Paints a hand: rounded relief under a light from the upper left, skin, creases and veins. */
final class SkinPainter {
  private static final double ROUNDING = 9.5;
  private static final double FURROW = 0.55;
  private static final double LIGHT_X = -0.32;
  private static final double LIGHT_Y = 0.38;
  private static final double LIGHT_Z = 0.868;

  private final Anatomy anatomy;
  private final Lines lines;
  private final Canvas distance = new Canvas();
  private final Canvas relief = new Canvas();
  private final Mottle patches;
  private final Mottle grain;
  private final Mottle fine;
  private final double red;
  private final double green;
  private final double blue;

  SkinPainter(long person, Anatomy anatomy) {
    this.anatomy = anatomy;
    this.lines = new Lines(person, anatomy);
    Dice dice = Dice.of(person, "skin");
    this.patches = new Mottle(dice, 9);
    this.grain = new Mottle(dice, 3.2);
    this.fine = new Mottle(dice, 1.3);
    double tone = dice.around(0, 1);
    this.red = 232 + 5 * tone;
    this.green = 180 + 8 * tone + dice.around(0, 3);
    this.blue = 154 + 8 * tone + dice.around(0, 4);
  }

  int[] paint() {
    for (int row = 0; row < Canvas.HEIGHT; row++) {
      for (int column = 0; column < Canvas.WIDTH; column++) {
        double x = Canvas.xOf(column);
        double y = Canvas.yOf(row);
        double to = anatomy.distance(x, y);
        distance.set(column, row, to);
        relief.set(column, row, height(x, y, to, lines.creases().at(column, row)));
      }
    }
    int[] pixels = new int[Canvas.WIDTH * Canvas.HEIGHT];
    for (int row = 0; row < Canvas.HEIGHT; row++) {
      for (int column = 0; column < Canvas.WIDTH; column++) {
        double cover = Math.clamp(0.5 - distance.at(column, row) * Canvas.PER_MM, 0, 1);
        pixels[row * Canvas.WIDTH + column] = cover == 0 ? 0 : pixel(column, row, cover);
      }
    }
    return pixels;
  }

  private static double height(double x, double y, double distance, double crease) {
    double depth = Math.clamp(-distance, 0, ROUNDING);
    double fromTop = 1 - depth / ROUNDING;
    double round = ROUNDING * Math.sqrt(1 - fromTop * fromTop);
    double mounds =
        mound(x - 25, y + 18, 20, 5)
            + mound(x + 26, y + 20, 18, 4)
            + mound(x - 18, y - 30, 9, 1.5)
            + mound(x, y - 31, 9, 1.5)
            + mound(x + 18, y - 27, 9, 1.5);
    return round + mounds - FURROW * crease;
  }

  private static double mound(double dx, double dy, double radius, double height) {
    double near = 1 - (dx * dx + dy * dy) / (radius * radius * 2.2);
    return near <= 0 ? 0 : height * near * near;
  }

  private int pixel(int column, int row, double cover) {
    double slopeX = (relief.at(column + 1, row) - relief.at(column - 1, row)) * Canvas.PER_MM / 2;
    double slopeY = (relief.at(column, row - 1) - relief.at(column, row + 1)) * Canvas.PER_MM / 2;
    double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
    double facing = (-slopeX * LIGHT_X - slopeY * LIGHT_Y + LIGHT_Z) / length;
    double shade = 0.42 + 0.62 * Math.max(0, facing);
    double x = Canvas.xOf(column);
    double y = Canvas.yOf(row);
    double tint = patches.at(x, y);
    double rough = 5 * grain.at(x, y) + 3 * fine.at(x, y);
    double crease = lines.creases().at(column, row);
    double vein = lines.veins().at(column, row);
    double r = (red + 3 * tint + rough - 52 * crease - 15 * vein) * shade;
    double g = (green - 9 * tint + rough - 60 * crease - 9 * vein) * shade;
    double b = (blue - 7 * tint + rough - 56 * crease + 1 * vein) * shade;
    return (int) (255 * cover) << 24
        | level(r * cover) << 16
        | level(g * cover) << 8
        | level(b * cover);
  }

  private static int level(double value) {
    return (int) Math.clamp(value + 0.5, 0, 255);
  }
}
