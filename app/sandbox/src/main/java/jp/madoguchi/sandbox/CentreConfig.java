package jp.madoguchi.sandbox;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.storage.centre.CentrePlace;

/**
 * What a centre's configuration file says, UTF-8, a {@code name=value} line each. Folders are
 * relative to the file's own.
 *
 * @param keys folder of the centre's keys, the roots, and whose cards count
 * @param database where the register lies
 * @param address where to listen
 * @param metrics port of the measurements on this machine; none where empty
 */
record CentreConfig(
    Municipality municipality,
    Path keys,
    Database database,
    InetSocketAddress address,
    Optional<Integer> metrics) {
  static final String KEYS = "keys";
  static final String ADDRESS = "listen.address";
  static final String PORT = "listen.port";
  static final String METRICS = "metrics.port";
  static final String FOLDER = "database.folder";
  static final String URL = "database.url";
  static final String USER = "database.user";
  static final String PARTITIONS = "database.partitions";
  static final String CODE = "municipality.code";
  private static final int MOST_PORT = 65_535;
  private static final String USUAL_USER = "madoguchi";

  /** Where the register lies. */
  sealed interface Database {}

  /** In files of this folder. */
  record InFolder(Path folder) implements Database {}

  /**
   * On a PostgreSQL server.
   *
   * @param partitions see {@link CentrePlace.Server}
   */
  record OnServer(String url, String user, int partitions) implements Database {}

  /**
   * Reads the file.
   *
   * @throws CentreProblem it cannot be read, or a line is missing or cannot be used
   */
  static CentreConfig read(Path file) throws CentreProblem {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CentreProblem.NoConfiguration(file, e);
    }
    Path whole = file.toAbsolutePath();
    return new CentreConfig(
        municipality(lines),
        whole.resolveSibling(needed(lines, KEYS)),
        database(lines, whole),
        address(lines),
        value(lines, METRICS).isPresent() ? Optional.of(port(lines, METRICS)) : Optional.empty());
  }

  private static Municipality municipality(Properties lines) throws CentreProblem {
    return new Municipality(
        MunicipalityCode.parse(needed(lines, CODE))
            .toOptional()
            .orElseThrow(() -> new CentreProblem.Line(CODE)),
        needed(lines, "municipality.prefecture"),
        needed(lines, "municipality.prefecture.kana"),
        needed(lines, "municipality.name"),
        needed(lines, "municipality.name.kana"));
  }

  private static Database database(Properties lines, Path file) throws CentreProblem {
    Optional<String> url = value(lines, URL);
    if (url.isEmpty()) {
      return new InFolder(file.resolveSibling(needed(lines, FOLDER)));
    }
    if (!CentrePlace.Server.isUrl(url.get())) {
      throw new CentreProblem.Line(URL);
    }
    return new OnServer(url.get(), value(lines, USER).orElse(USUAL_USER), partitions(lines));
  }

  private static int partitions(Properties lines) throws CentreProblem {
    Optional<String> text = value(lines, PARTITIONS);
    if (text.isEmpty()) {
      return CentrePlace.Server.USUAL_PARTITIONS;
    }
    int number = text.get().matches("[0-9]{1,3}") ? Integer.parseInt(text.get()) : 0;
    if (number < 1 || number > CentrePlace.Server.MOST_PARTITIONS) {
      throw new CentreProblem.Line(PARTITIONS);
    }
    return number;
  }

  private static InetSocketAddress address(Properties lines) throws CentreProblem {
    try {
      InetAddress address = InetAddress.getByName(needed(lines, ADDRESS));
      return new InetSocketAddress(address, port(lines, PORT));
    } catch (UnknownHostException e) {
      throw new CentreProblem.Line(ADDRESS);
    }
  }

  private static int port(Properties lines, String name) throws CentreProblem {
    String text = needed(lines, name);
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST_PORT) {
      throw new CentreProblem.Line(name);
    }
    return Integer.parseInt(text);
  }

  private static String needed(Properties lines, String name) throws CentreProblem {
    return value(lines, name).orElseThrow(() -> new CentreProblem.Line(name));
  }

  private static Optional<String> value(Properties lines, String name) {
    return Optional.ofNullable(lines.getProperty(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
