package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.search.IndexedPerson;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.city.CityGenerator;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterIndexTest {
  private static final int LIMIT = 100;
  private static final Randomness RANDOMNESS = new Chance(new SecureRandom());

  private record Chance(SecureRandom asSecureRandom) implements Randomness {
    @Override
    public void fill(byte[] target) {
      asSecureRandom.nextBytes(target);
    }
  }

  @TempDir Path folder;
  private FileStore files;
  private Secret storeKey;
  private OpenStore open;

  @BeforeEach
  void open() throws Exception {
    files = new DirectoryFiles(folder);
    storeKey = Secret.taking(new byte[] {7, 8, 9});
    open = OpenStore.inMemory();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
    storeKey.close();
  }

  private static LocalDate removal(Random random) {
    return LocalDate.of(2020, 3, 1).plusDays(random.nextInt(5));
  }

  private static List<ResidentRecord> city(long seed, int residents) {
    MadeUpCity city = MadeUpCity.load();
    return new CityGenerator(city.municipality(), city.towns(), seed, LocalDate.of(2026, 4, 1))
        .residents(residents)
        .toList();
  }

  private RegisterIndex started() {
    return started(Runnable::run);
  }

  private RegisterIndex started(Executor executor) {
    return open.store().startIndex(new IndexSnapshots(files, storeKey, RANDOMNESS), executor);
  }

  /** The next sign-in opens the store anew. */
  private void signOut() throws Exception {
    open =
        new OpenStore(
            open.database(),
            TerminalStore.open(
                open.database(), new StepClock(), FreshBytes.source(), OpenStore.TERMINAL));
  }

  private List<AddressNumber> found(ResidentQuery query) {
    return open.store().register().search(query, LIMIT).stream()
        .map(ResidentRecord::number)
        .toList();
  }

  private ResidentRecord approved(ResidentRecord before) throws ProvisionalConflict {
    List<EnteredChange> group = Moves.group(before);
    List<ResidentRecord> states = Moves.states(group, before);
    open.store().changes().enter(group);
    open.store().changes().approve(group.getFirst().act().group(), Moves.approvals(group), states);
    return states.getFirst();
  }

  private static ResidentQuery lot(ResidentRecord resident, String lot, boolean history) {
    return new ResidentQuery(
        Optional.empty(),
        resident.name().kana().value(),
        Optional.empty(),
        Optional.empty(),
        lot,
        history);
  }

  /** Queries of the kinds that the tables answer, and others, about these residents. */
  private static ResidentQuery query(Random random, List<ResidentRecord> residents) {
    ResidentRecord resident = residents.get(random.nextInt(residents.size()));
    String kana = resident.name().kana().value();
    String name = kana.substring(0, 1 + random.nextInt(kana.length()));
    String address = resident.address().address().oneLine();
    int from = random.nextInt(address.length());
    return new ResidentQuery(
        random.nextInt(8) == 0 ? Optional.of(resident.number()) : Optional.empty(),
        switch (random.nextInt(5)) {
          case 0 -> "";
          case 1 -> "*" + name.substring(name.length() / 2) + "*";
          case 2 -> resident.name().name().value().substring(0, 1);
          default -> name;
        },
        random.nextBoolean()
            ? Optional.of(new BirthCriterion.On(resident.birth()))
            : Optional.empty(),
        random.nextInt(4) == 0 ? Optional.of(Sex.FEMALE) : Optional.empty(),
        random.nextBoolean()
            ? address
                .substring(from, Math.min(address.length(), from + 4))
                .replaceAll("\\p{Cs}", "")
            : "",
        random.nextInt(4) == 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsWhomTheTablesAndAScanOfEverybodyFind(long seed) throws Exception {
    Random random = new Random(seed);
    List<ResidentRecord> residents =
        city(seed, 400).stream()
            .map(r -> random.nextInt(3) > 0 ? r : Retained.removed(r, removal(random)))
            .toList();
    open.store().bulkLoad(residents.stream());
    List<IndexedPerson> people =
        residents.stream().map(resident -> IndexedPerson.of(List.of(resident))).toList();
    List<ResidentQuery> queries =
        Stream.generate(() -> query(random, residents))
            .map(query -> random.nextBoolean() ? query : query.without(removal(random)))
            .limit(150)
            .toList();
    List<List<AddressNumber>> byTables = queries.stream().map(this::found).toList();
    try (RegisterIndex inTest = started()) {
      int compared = 0;
      for (int i = 0; i < queries.size(); i++) {
        ResidentQuery query = queries.get(i);
        List<AddressNumber> byIndex = inTest.find(query, LIMIT).orElseThrow();
        assertEquals(byTables.get(i), byIndex, query::toString);
        long all = people.stream().filter(person -> person.fits(query)).count();
        assertEquals(Math.min(LIMIT, all), byIndex.size(), query::toString);
        compared += TableSearch.answers(query) ? 1 : 0;
      }
      assertTrue(compared > 30, "too few queries for the tables: " + compared);
    }
  }

  @Nested
  class AChange {
    private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");

    @BeforeEach
    void fill() {
      open.with(hanako, People.resident(2, "カワイ　ミヅキ", "1975-01-01"));
    }

    @Test
    void isFoundWhenItIsApproved() throws Exception {
      try (RegisterIndex inTest = started()) {
        assertEquals(Optional.of(List.of()), inTest.find(lot(hanako, "９番", false), LIMIT));
        approved(hanako);
        assertEquals(
            Optional.of(List.of(hanako.number())), inTest.find(lot(hanako, "９番", false), LIMIT));
        assertEquals(List.of(), found(lot(hanako, "１番２号", false)));
        assertEquals(List.of(hanako.number()), found(lot(hanako, "１番２号", true)));
      }
    }

    @Test
    void ofWhoeverWasErasedIsFoundNoMore() throws Exception {
      ResidentRecord gone =
          Retained.removed(People.resident(3, "フルイ　ヒト", "1874-01-01"), LocalDate.of(1875, 1, 1));
      try (OpenStore other = OpenStore.inMemory().with(hanako, gone);
          RegisterIndex inTest =
              other
                  .store()
                  .startIndex(new IndexSnapshots(files, storeKey, RANDOMNESS), Runnable::run)) {
        ResidentQuery query =
            new ResidentQuery(Optional.of(gone.number()), "", Optional.empty(), "");
        assertEquals(Optional.of(List.of(gone.number())), inTest.find(query, LIMIT));
        RetentionDesk desk = Retained.desk(other.store(), new StepClock(), new Retained.NoKeeper());
        desk.run(desk.survey(), _ -> {});
        assertEquals(Optional.of(List.of()), inTest.find(query, LIMIT));
      }
    }

    @Test
    void isNeverFoundWhenItWasTakenBack() throws Exception {
      List<EnteredChange> group = Moves.group(hanako);
      List<ResidentRecord> states = new ArrayList<>(Moves.states(group, hanako));
      states.set(0, hanako);
      open.store().changes().enter(group);
      try (RegisterIndex inTest = started()) {
        assertThrows(
            IllegalArgumentException.class,
            () ->
                open.store()
                    .changes()
                    .approve(group.getFirst().act().group(), Moves.approvals(group), states));
        assertEquals(Optional.of(List.of()), inTest.find(lot(hanako, "９番", true), LIMIT));
      }
    }

    @Test
    void afterTheIndexWasSavedIsFoundAtTheNextSignIn() throws Exception {
      started().close();
      signOut();
      approved(hanako);
      List<Runnable> waiting = new ArrayList<>();
      try (RegisterIndex inTest = started(waiting::add)) {
        assertEquals(Optional.empty(), inTest.find(lot(hanako, "９番", false), LIMIT));
        assertEquals(List.of(hanako.number()), found(lot(hanako, "番", false)));
        waiting.forEach(Runnable::run);
        assertEquals(
            Optional.of(List.of(hanako.number())), inTest.find(lot(hanako, "９番", false), LIMIT));
      }
    }

    @Test
    void whileTheIndexIsBuiltIsInItWhenItIsReady() throws Exception {
      List<Runnable> waiting = new ArrayList<>();
      try (RegisterIndex inTest = started(waiting::add)) {
        approved(hanako);
        waiting.forEach(Runnable::run);
        assertEquals(
            Optional.of(List.of(hanako.number())), inTest.find(lot(hanako, "９番", false), LIMIT));
      }
    }

    @Test
    void ofEverybodyAtOnceHasTheIndexBuiltAnew() throws Exception {
      try (OpenStore empty = OpenStore.inMemory();
          RegisterIndex inTest =
              empty
                  .store()
                  .startIndex(new IndexSnapshots(files, storeKey, RANDOMNESS), Runnable::run)) {
        assertEquals(Optional.of(List.of()), inTest.find(lot(hanako, "１番", false), LIMIT));
        empty.with(hanako);
        assertEquals(
            Optional.of(List.of(hanako.number())), inTest.find(lot(hanako, "１番", false), LIMIT));
        assertEquals(
            List.of(hanako), empty.store().register().search(lot(hanako, "１番", true), LIMIT));
      }
    }
  }

  @Nested
  class TheSavedIndex {
    private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
    private final ResidentQuery byNumber =
        new ResidentQuery(Optional.of(hanako.number()), "", Optional.empty(), "");

    private Optional<IndexSnapshots.Snapshot> loaded() throws Exception {
      try (IndexSnapshots snapshots = new IndexSnapshots(files, storeKey, RANDOMNESS)) {
        return snapshots.load();
      }
    }

    @Test
    void isReadInsteadOfTheTables() throws Exception {
      open.with(hanako);
      started().close();
      assertEquals(
          Optional.of(List.of(hanako.number())), loaded().orElseThrow().index().find(byNumber, 1));
    }

    @Test
    void ofAnotherStoreIsNotUsed() throws Exception {
      started().close();
      try (OpenStore other = OpenStore.inMemory().with(hanako);
          RegisterIndex inTest =
              other
                  .store()
                  .startIndex(new IndexSnapshots(files, storeKey, RANDOMNESS), Runnable::run)) {
        assertEquals(Optional.of(List.of(hanako.number())), inTest.find(byNumber, 1));
      }
    }

    @Test
    void damagedIsBuiltAnew() throws Exception {
      open.with(hanako);
      started().close();
      signOut();
      byte[] sealed = files.read(IndexSnapshots.NAME).orElseThrow();
      sealed[sealed.length / 2] ^= 1;
      files.replace(IndexSnapshots.NAME, sealed);
      assertThrows(java.io.IOException.class, this::loaded);
      try (RegisterIndex inTest = started()) {
        assertEquals(Optional.of(List.of(hanako.number())), inTest.find(byNumber, 1));
      }
      assertTrue(loaded().isPresent());
    }

    @Test
    void doesNotOpenUnderAnotherKey() throws Exception {
      started().close();
      try (Secret other = Secret.taking(new byte[] {1});
          IndexSnapshots snapshots = new IndexSnapshots(files, other, RANDOMNESS)) {
        assertThrows(java.io.IOException.class, snapshots::load);
      }
    }
  }

  @Test
  void whatTheTablesCannotAnswerWaitsForTheIndex() throws Exception {
    ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
    open.with(hanako);
    CompletableFuture<Runnable> task = new CompletableFuture<>();
    try (RegisterIndex inTest = started(task::complete)) {
      CompletableFuture<List<AddressNumber>> search =
          CompletableFuture.supplyAsync(() -> found(lot(hanako, "*２号", false)));
      task.get().run();
      assertEquals(List.of(hanako.number()), search.get());
      assertTrue(inTest.find(lot(hanako, "", false), 1).isPresent());
    }
  }

  /** A search that the tables have no keys for would read them all, beside the building. */
  @Test
  void waitsWhileTheIndexIsBuiltForTheFirstTime() throws Exception {
    ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01");
    open.with(hanako);
    CompletableFuture<Optional<List<AddressNumber>>> found = new CompletableFuture<>();
    CompletableFuture<RegisterIndex> asked = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () -> found.complete(asked.join().awaitAndFind(lot(hanako, "*２号", false), LIMIT)));
    RegisterIndex inTest =
        new RegisterIndex(new Transactions(new Visited(open.database(), () -> waiting(asking))));
    asked.complete(inTest);
    inTest.start(new IndexSnapshots(files, storeKey, RANDOMNESS), Runnable::run);
    assertEquals(Optional.of(List.of(hanako.number())), found.get());
    inTest.close();
  }

  /** Starts it, and returns once it waits for something or is done. */
  private static void waiting(Thread asking) {
    if (asking.getState() == Thread.State.NEW) {
      asking.start();
    }
    while (asking.getState() != Thread.State.WAITING
        && asking.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  /** A database before each transaction of which something is done. */
  private record Visited(Connections database, Runnable before) implements Connections {
    @Override
    public Visit visit(boolean toWrite) throws StoreFailure {
      before.run();
      return database.visit(toWrite);
    }

    @Override
    public DataSource dataSource() {
      return database.dataSource();
    }

    @Override
    public Connection connection() throws StoreFailure {
      return database.connection();
    }

    @Override
    public void commitDurably(Connection connection) throws StoreFailure {
      database.commitDurably(connection);
    }

    @Override
    public StoreFailure judged(SQLException failure) {
      return database.judged(failure);
    }
  }

  @Test
  void isGoneOnceItIsClosed() {
    RegisterIndex inTest = started();
    inTest.close();
    assertEquals(
        Optional.empty(),
        inTest.find(new ResidentQuery(Optional.empty(), "", Optional.empty(), ""), 1));
  }

  @Test
  void closedBeforeItIsBuiltItIsNotKept() throws Exception {
    List<Runnable> waiting = new ArrayList<>();
    Consumer<Runnable> later = waiting::add;
    RegisterIndex inTest = started(later::accept);
    inTest.close();
    waiting.forEach(Runnable::run);
    assertEquals(
        Optional.empty(),
        inTest.find(new ResidentQuery(Optional.empty(), "", Optional.empty(), ""), 1));
    assertFalse(files.exists(IndexSnapshots.NAME));
    assertNotEquals(0, waiting.size());
  }
}
