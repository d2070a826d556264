package jp.madoguchi.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.sandbox.maker.CentreFiles;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.OtherMunicipality;

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
    return opened(files, CentreStore::open);
  }

  /** Opens it, and begins the register of a municipality that it does not know. */
  CentreStore join(CentreFiles files) throws CentreProblem {
    return opened(files, CentreStore::join);
  }

  /** Opens it; one that holds nothing yet gets what the embedded store holds. */
  CentreStore open(CentreFiles files) throws CentreProblem {
    CentreStore store = opened(files, CentreStore::open);
    if (url.isPresent()) {
      fill(store, files);
    }
    return store;
  }

  private interface Opening {
    CentreStore at(CentrePlace place, MunicipalityCode municipality);
  }

  private CentreStore opened(CentreFiles files, Opening opening) throws CentreProblem {
    try {
      return url.isEmpty()
          ? opening.at(files.embedded(), files.municipality())
          : onServer(url.get(), files, opening);
    } catch (StoreUnavailable problem) {
      Optional<CentreProblem> said = said(files, problem);
      if (said.isPresent()) {
        throw said.get();
      }
      throw problem;
    }
  }

  private CentreStore onServer(String address, CentreFiles files, Opening opening) {
    String text = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
    try (Secret password = Secret.taking(text.getBytes(StandardCharsets.UTF_8))) {
      return opening.at(
          new CentrePlace.Server(address, user, password, partitions), files.municipality());
    }
  }

  /** What a person can do about it. */
  private Optional<CentreProblem> said(CentreFiles files, StoreUnavailable problem) {
    StoreFailure failure = problem.failure();
    if (failure.getCause() instanceof OtherMunicipality other) {
      return Optional.of(
          new CentreProblem.OtherRegister(files.municipality(), other.held(), problem));
    }
    if (url.isEmpty()) {
      return failure instanceof StoreFailure.InUse
          ? Optional.of(new CentreProblem.StoreInUse(files.directory(), problem))
          : Optional.empty();
    }
    return switch (failure) {
      case StoreFailure.Unreachable _ ->
          Optional.of(new CentreProblem.DatabaseUnreachable(url.get(), problem));
      case StoreFailure.Refused _ ->
          Optional.of(new CentreProblem.DatabaseRefused(url.get(), problem));
      default -> Optional.empty();
    };
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
