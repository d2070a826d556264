package jp.madoguchi.core.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;

/**
 * Which log of a centre: the first line of each of its checkpoints and the name of the keys that
 * sign it. A centre that was restored from a backup says so by the next era; within an era the log
 * only grows.
 *
 * @param era from 1
 */
public record LedgerOrigin(Environment environment, MunicipalityCode municipality, int era) {
  private static final String PRODUCT = "madoguchi";
  private static final String CENTRE = "centre";
  private static final String ERA = "[1-9][0-9]{0,8}";

  public LedgerOrigin {
    if (era < 1) {
      throw new IllegalArgumentException("no era: " + era);
    }
  }

  /** {@code madoguchi/ENVIRONMENT/MUNICIPALITY/centre/ERA}, the environment in lower case. */
  public String text() {
    return String.join(
        "/", PRODUCT, name(environment), municipality.digits(), CENTRE, Integer.toString(era));
  }

  /** Reads exactly what {@link #text} writes; empty for anything else. */
  public static Optional<LedgerOrigin> parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 5 || !parts[4].matches(ERA)) {
      return Optional.empty();
    }
    return Arrays.stream(Environment.values())
        .filter(each -> name(each).equals(parts[1]))
        .findFirst()
        .flatMap(environment ->
            MunicipalityCode.parse(parts[2])
                .toOptional()
                .map(municipality ->
                    new LedgerOrigin(environment, municipality, Integer.parseInt(parts[4]))))
        .filter(origin -> origin.text().equals(text));
  }

  private static String name(Environment environment) {
    return environment.name().toLowerCase(Locale.ROOT);
  }
}
