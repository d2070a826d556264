package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.CENTRE_LOG;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.Filling;
import org.flywaydb.core.api.FlywayException;
import org.jooq.Configuration;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The centre's store, on embedded H2 or on PostgreSQL. What a transaction wrote is on the disk when
 * the call returns. Every failure of the database is a {@link StoreUnavailable}. Safe for use by
 * several threads; on PostgreSQL several stores, of several processes, may share one database.
 */
public final class CentreStore implements AutoCloseable {
  private static final int MOST_TRIES = 5;

  private final CentrePlace place;
  private final CentreConnections connections;
  private final MunicipalityCode municipality;
  private final NamedMunicipality named = new NamedMunicipality();
  private final Settings settings =
      new Settings()
          .withRenderQuotedNames(RenderQuotedNames.NEVER)
          .withRenderSchema(false)
          .withExecuteLogging(false);

  private interface Ending {
    void of(Connection connection) throws SQLException;
  }

  private CentreStore(
      CentrePlace place, CentreConnections connections, MunicipalityCode municipality) {
    this.place = place;
    this.connections = connections;
    this.municipality = municipality;
  }

  /** As {@link #open(CentrePlace, MunicipalityCode)}, on embedded H2 in this directory. */
  public static CentreStore open(Path directory, MunicipalityCode municipality) {
    return open(new CentrePlace.Embedded(directory), municipality);
  }

  /** A store that lives as long as this object; {@code name} tells it from others. */
  public static CentreStore inMemory(String name, MunicipalityCode municipality) {
    return open(new CentrePlace.InMemory(name), municipality);
  }

  /**
   * Opens the store, making it or bringing it up to date first. A database from before several
   * shared one becomes that of this municipality.
   *
   * @param municipality whose rows it reads and writes; it knows nothing of others'
   * @throws StoreUnavailable it is damaged, in use, out of reach, or the disk does not take it; it
   *     is refused because of an {@link OtherMunicipality}
   */
  public static CentreStore open(CentrePlace place, MunicipalityCode municipality) {
    return open(place, municipality, false);
  }

  /** The same for a municipality that comes to a database in which there may be others already. */
  public static CentreStore join(CentrePlace place, MunicipalityCode municipality) {
    return open(place, municipality, true);
  }

  private static CentreStore open(CentrePlace place, MunicipalityCode municipality, boolean joins) {
    try {
      return new CentreStore(place, connections(place), municipality).upToDateOrClosed(joins);
    } catch (SQLException | IOException | RuntimeException problem) {
      throw problem instanceof StoreUnavailable said
          ? said
          : new StoreUnavailable(CentreTrouble.of(problem, place));
    }
  }

  static CentreConnections connections(CentrePlace place) throws IOException, SQLException {
    return switch (place) {
      case CentrePlace.Embedded(Path directory) -> EmbeddedConnections.in(directory);
      case CentrePlace.InMemory(String name) -> EmbeddedConnections.inMemory(name);
      case CentrePlace.Server server -> ServerConnections.to(server);
    };
  }

  private CentreStore upToDateOrClosed(boolean joins) throws SQLException {
    try {
      migrate();
      if (!joins) {
        requireOwn();
      }
      inTransaction(CentreTransaction::begin);
      while (inTransaction(CentreStore::catchUpWithKeys)) {
        // As many transactions as there are portions.
      }
      if (place instanceof CentrePlace.Embedded && !read(CentreTransaction::isWhole)) {
        throw new StoreUnavailable(
            new StoreFailure.Damaged(new IOException("batches and log do not match")));
      }
      return this;
    } catch (FlywayException | SQLException | StoreUnavailable e) {
      close();
      throw e;
    }
  }

  private static boolean catchUpWithKeys(CentreTransaction transaction) {
    return transaction.residents().catchUpWithKeys(Filling.USUAL_CHUNK);
  }

  /** A code that was mistyped must not begin an empty register beside the one that is meant. */
  private void requireOwn() throws SQLException {
    try (Connection connection = connections.source().getConnection()) {
      Set<MunicipalityCode> held =
          DSL.using(connection, connections.dialect(), settings)
              .select(CENTRE_LOG.MUNICIPALITY_CODE)
              .from(CENTRE_LOG)
              .fetchSet(CENTRE_LOG.MUNICIPALITY_CODE);
      if (!held.isEmpty() && !held.contains(municipality)) {
        throw new StoreUnavailable(
            new StoreFailure.Refused(new OtherMunicipality(municipality, held)));
      }
    }
  }

  private void migrate() {
    CentreScripts.of(place, connections, municipality).load().migrate();
  }

  /**
   * Runs {@code work} in one transaction; all of it is on the disk afterwards, or nothing. Where
   * the database asks for it, {@code work} is run again from its beginning.
   */
  public <T> T inTransaction(Function<CentreTransaction, T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(work, Deltas::finish, connections::commit);
      } catch (SQLException | DataAccessException problem) {
        if (tries == MOST_TRIES || !CentreTrouble.isPassing(problem)) {
          throw unavailable(problem);
        }
      }
    }
  }

  /** Runs {@code work}, which writes nothing. What it saw is on the disk afterwards. */
  public <T> T read(Function<CentreTransaction, T> work) {
    return once(
        work,
        _ -> {},
        connection -> {
          connection.rollback();
          connections.settle();
        });
  }

  private <T> T once(Function<CentreTransaction, T> work, Consumer<Deltas> deltas, Ending ending) {
    try {
      return attempt(work, deltas, ending);
    } catch (SQLException | DataAccessException problem) {
      throw unavailable(problem);
    }
  }

  private <T> T attempt(Function<CentreTransaction, T> work, Consumer<Deltas> deltas, Ending ending)
      throws SQLException {
    try (Connection connection = connections.source().getConnection()) {
      connection.setAutoCommit(false);
      CentreTransaction transaction = new CentreTransaction(rows(connection));
      T result = work.apply(transaction);
      deltas.accept(transaction.deltas());
      ending.of(connection);
      return result;
    }
  }

  private OwnRows rows(Connection connection) {
    Configuration configuration =
        new DefaultConfiguration()
            .set(connection)
            .set(connections.dialect())
            .set(settings)
            .set(named);
    return new OwnRows(DSL.using(configuration), municipality);
  }

  private StoreUnavailable unavailable(Exception problem) {
    return new StoreUnavailable(CentreTrouble.of(problem, place));
  }

  /** Whether the database answers now; where it does not, that takes some seconds to know. */
  public boolean answers() {
    try {
      return read(transaction -> transaction.own().exists(CENTRE_LOG));
    } catch (StoreUnavailable problem) {
      return false;
    }
  }

  /** Whose rows it reads and writes. */
  public MunicipalityCode municipality() {
    return municipality;
  }

  /** How its connections are used. */
  public PoolState pool() {
    return connections.state();
  }

  /** As {@link #fill(Iterable, Filling)}, in the usual way. */
  public int fill(Iterable<ResidentRecord> residents) {
    return fill(residents, Filling.usual());
  }

  /**
   * Takes in the first states of residents; where one is refused, those of the chunks before are
   * in.
   *
   * @return how many were taken in
   */
  public int fill(Iterable<ResidentRecord> residents, Filling filling) {
    Iterator<ResidentRecord> rest = residents.iterator();
    int count = 0;
    while (rest.hasNext()) {
      count +=
          once(
              transaction -> transaction.residents().fill(rest, filling.chunk()),
              Deltas::keep,
              connections::commit);
      filling.heard().accept(count);
    }
    inTransaction(transaction -> transaction.deltas().head());
    return count;
  }

  /** 32 zeros: the hash before the first. */
  public static Bytes noHash() {
    return Bytes.of(new byte[32]);
  }

  @Override
  public void close() {
    connections.close();
  }
}
