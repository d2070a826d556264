package jp.madoguchi.core.simulator.hand;

/**
 * Light, lens and sensor of one shot.
 *
 * @param light gain of the light, 1 is usual
 * @param fall change of the light from the middle to the right rim, as a share of it
 * @param noise standard deviation of the sensor's noise, of 255
 * @param blur radius of blur in pixels, 0 is sharp
 * @param seed decides the noise
 */
public record Optics(double light, double fall, double noise, int blur, long seed) {
  /** A well-kept camera in an office. */
  public static Optics everyday(long seed) {
    Dice dice = Dice.of(seed, "optics");
    return new Optics(
        dice.around(1, 0.07), dice.around(0, 0.08), dice.between(2, 4), 0, dice.next());
  }

  /** The same in {@code factor} times the light. */
  public Optics lit(double factor) {
    return new Optics(light * factor, fall, noise, blur, seed);
  }

  /** The same out of focus. */
  public Optics blurred(int pixels) {
    return new Optics(light, fall, noise, pixels, seed);
  }

  /** The same with fresh noise, as the next frame of a film has. */
  public Optics next(long nextSeed) {
    return new Optics(light, fall, noise, blur, nextSeed);
  }
}
