package jp.madoguchi.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;

/** Where a centre's store is, as {@code --db} and {@code --db-user} say. */
record CentrePlaces(Options options) {
  static final String PASSWORD = "MADOGUCHI_DB_PASSWORD";

  private static final String USUAL_USER = "madoguchi";

  /** The address of the database; empty for the embedded store. */
  Optional<String> database() throws Options.Misunderstood {
    Optional<String> url = options.value("--db");
    if (url.isPresent() && !CentrePlace.Server.isUrl(url.get())) {
      throw new Options.Misunderstood(
          "--db は jdbc:postgresql: で始まる場所です（合言葉は環境変数 " + PASSWORD + " で渡します）",
          "--db takes an address that begins with jdbc:postgresql: (the password goes into "
              + PASSWORD
              + ")");
    }
    return url;
  }

  /** Opens the store that is there. */
  CentreStore open(CentreFiles files) throws CentreProblem, Options.Misunderstood {
    Optional<String> url = database();
    return url.isPresent() ? onServer(url.get()) : embedded(files);
  }

  /** The embedded store; one process at a time has it. */
  static CentreStore embedded(CentreFiles files) throws CentreProblem {
    try {
      return CentreStore.open(files.directory());
    } catch (StoreUnavailable problem) {
      if (problem.failure() instanceof StoreFailure.InUse) {
        throw new CentreProblem.StoreInUse(files.directory(), problem);
      }
      throw problem;
    }
  }

  /** The store in a database. */
  CentreStore onServer(String url) throws CentreProblem {
    String user = options.value("--db-user").orElse(USUAL_USER);
    String text = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
    try (Secret password = Secret.taking(text.getBytes(StandardCharsets.UTF_8))) {
      return CentreStore.open(new CentrePlace.Server(url, user, password));
    } catch (StoreUnavailable problem) {
      switch (problem.failure()) {
        case StoreFailure.Unreachable _ ->
            throw new CentreProblem.DatabaseUnreachable(url, problem);
        case StoreFailure.Refused _ -> throw new CentreProblem.DatabaseRefused(url, problem);
        default -> throw problem;
      }
    }
  }
}
