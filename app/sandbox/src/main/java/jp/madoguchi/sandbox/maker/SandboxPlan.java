package jp.madoguchi.sandbox.maker;

import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.simulator.city.CityGenerator;

/**
 * What a sandbox is to be.
 *
 * @param residents 1 to {@link CityGenerator#MOST_RESIDENTS}
 * @param addresses the postal code file for the address dictionary; the made-up city's where empty
 * @param municipality the office's; the first one of the dictionary where empty
 * @param seed decides who lives there; keys are never made from it
 */
public record SandboxPlan(
    int residents, Optional<Path> addresses, Optional<MunicipalityCode> municipality, long seed) {
  /** Residents of a sandbox that was asked for without a number. */
  public static final int USUAL_RESIDENTS = 10_000;

  public SandboxPlan {
    if (residents < 1 || residents > CityGenerator.MOST_RESIDENTS) {
      throw new IllegalArgumentException("a city of " + residents);
    }
  }

  /** The made-up city. */
  public static SandboxPlan ofMadeUpCity(int residents, long seed) {
    return new SandboxPlan(residents, Optional.empty(), Optional.empty(), seed);
  }
}
