package jp.madoguchi.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * Which database a centre's command works on: the embedded store, or a PostgreSQL one.
 *
 * @param url of the PostgreSQL database; empty for the embedded store
 * @param partitions of its large tables, should they have to be made
 */
record CentreDatabase(Optional<String> url, String user, int partitions, SandboxConsole console) {
  private static final String PASSWORD = "MADOGUCHI_DB_PASSWORD";
  private static final String USUAL_USER = "madoguchi";

  /** What {@code --db} and {@code --db-user} say. */
  static CentreDatabase of(Options options, SandboxConsole console) throws Options.Misunderstood {
    Optional<String> url = options.value("--db");
    if (url.isPresent() && !CentrePlace.Server.isUrl(url.get())) {
      throw new Options.Misunderstood(
          "--db は jdbc:postgresql: で始まる場所です（合言葉は環境変数 " + PASSWORD + " で渡します）",
          "--db takes an address that begins with jdbc:postgresql: (the password goes into "
              + PASSWORD
              + ")");
    }
    return new CentreDatabase(
        url,
        options.value("--db-user").orElse(USUAL_USER),
        CentrePlace.Server.USUAL_PARTITIONS,
        console);
  }

  /** The embedded store. */
  static CentreDatabase embedded(SandboxConsole console) {
    return new CentreDatabase(
        Optional.empty(), USUAL_USER, CentrePlace.Server.USUAL_PARTITIONS, console);
  }

  /** A PostgreSQL database; the password is in the environment. */
  static CentreDatabase onServer(String url, String user, int partitions, SandboxConsole console) {
    return new CentreDatabase(Optional.of(url), user, partitions, console);
  }

  /** Opens it as it is. */
  CentreStore openOwn(CentreFiles files) throws CentreProblem {
    return url.isEmpty() ? embedded(files) : onServer(url.get(), files);
  }

  /** Opens it; one that holds nothing yet gets what the embedded store holds. */
  CentreStore open(CentreFiles files) throws CentreProblem {
    if (url.isEmpty()) {
      return embedded(files);
    }
    CentreStore store = onServer(url.get(), files);
    fill(store, files);
    return store;
  }

  private static CentreStore embedded(CentreFiles files) throws CentreProblem {
    try {
      return files.openEmbedded();
    } catch (StoreUnavailable problem) {
      if (problem.failure() instanceof StoreFailure.InUse) {
        throw new CentreProblem.StoreInUse(files.directory(), problem);
      }
      throw problem;
    }
  }

  private CentreStore onServer(String address, CentreFiles files) throws CentreProblem {
    String text = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
    try (Secret password = Secret.taking(text.getBytes(StandardCharsets.UTF_8))) {
      return CentreStore.open(
          new CentrePlace.Server(address, user, password, partitions), files.municipality());
    } catch (StoreUnavailable problem) {
      switch (problem.failure()) {
        case StoreFailure.Unreachable _ ->
            throw new CentreProblem.DatabaseUnreachable(address, problem);
        case StoreFailure.Refused _ -> throw new CentreProblem.DatabaseRefused(address, problem);
        default -> throw problem;
      }
    }
  }

  /** A database that holds nothing yet gets what the embedded store holds. */
  private void fill(CentreStore store, CentreFiles files) {
    boolean done = false;
    try {
      if (CentreCopy.copy(() -> files.openEmbedded(), store)) {
        console.say(
            "組み込みの台帳をデータベースに写しました。以後はデータベースだけを使ってください。"
                + " / The embedded register was copied into the database. From now on use the"
                + " database alone.");
      }
      done = true;
    } finally {
      if (!done) {
        store.close();
      }
    }
  }
}
