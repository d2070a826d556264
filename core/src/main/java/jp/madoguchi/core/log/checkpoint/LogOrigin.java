package jp.madoguchi.core.log.checkpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;

/** Whose log it is: the first line of each checkpoint and the name of the keys that sign it. */
public record LogOrigin(
    Environment environment, MunicipalityCode municipality, TerminalId terminal) {
  private static final String PRODUCT = "madoguchi";

  /** {@code madoguchi/ENVIRONMENT/MUNICIPALITY/TERMINAL}, the environment in lower case. */
  public String text() {
    return String.join("/", PRODUCT, name(environment), municipality.digits(), terminal.value());
  }

  /** Reads exactly what {@link #text} writes; empty for anything else. */
  public static Optional<LogOrigin> parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 4 || !parts[0].equals(PRODUCT)) {
      return Optional.empty();
    }
    try {
      TerminalId terminal = new TerminalId(parts[3]);
      return Arrays.stream(Environment.values())
          .filter(each -> name(each).equals(parts[1]))
          .findFirst()
          .flatMap(environment ->
              MunicipalityCode.parse(parts[2])
                  .toOptional()
                  .map(municipality -> new LogOrigin(environment, municipality, terminal)))
          .filter(origin -> origin.text().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String name(Environment environment) {
    return environment.name().toLowerCase(Locale.ROOT);
  }
}
