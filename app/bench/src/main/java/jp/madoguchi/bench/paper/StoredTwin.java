package jp.madoguchi.bench.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.certificate.Snapshot;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;

/**
 * A terminal's real store beside the register and the book in memory: whatever the one answers, the
 * other has to answer too. The cheap runs are worth what these are.
 */
final class StoredTwin implements Twin, AutoCloseable {
  private final PaperHouse house;
  private final SealedDatabase database;
  private final TerminalStore store;

  private StoredTwin(PaperHouse house, SealedDatabase database, TerminalStore store) {
    this.house = house;
    this.database = database;
    this.store = store;
  }

  /** A store with the town in it. */
  static StoredTwin open(PaperHouse house) throws StoreFailure {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    try (Secret secret = Secret.taking(key)) {
      SealedDatabase database =
          SealedDatabase.open(new PowerDisk(), "store", secret, BenchOffice.randomness());
      TerminalStore store =
          TerminalStore.open(
              database, house.clock(), BenchOffice.randomness(), PaperHouse.TERMINAL);
      house.operators().all().forEach(store.operators()::put);
      store.bulkLoad(PaperTown.PEOPLE.stream());
      return new StoredTwin(house, database, store);
    }
  }

  @Override
  public boolean hearsTheCentre() {
    return false;
  }

  @Override
  public EnteredChange signed(Act act, Function<Act, EnteredChange> cheap) {
    return house.maker().enter(house.entrant(), act);
  }

  @Override
  public void entered(List<EnteredChange> group) {
    also(() -> store.changes().enter(group));
  }

  @Override
  public void approved(ChangeGroup group, List<ResidentRecord> states) {
    also(() ->
        store
            .changes()
            .approve(
                group.id(),
                group.changes().stream()
                    .map(change -> house.maker().approve(house.approver(), change))
                    .toList(),
                states));
  }

  @Override
  public void withdrawn(ChangeGroup group) {
    also(() -> store.changes().withdraw(group.id()));
  }

  private interface Doing {
    void also() throws ProvisionalConflict;
  }

  private static void also(Doing doing) {
    try {
      doing.also();
    } catch (ProvisionalConflict conflict) {
      throw new IllegalStateException("the store refuses what the register took", conflict);
    }
  }

  @Override
  public IssueBook book(IssueBook right) {
    return new Both(right, store.issues());
  }

  @Override
  public void close() throws StoreFailure {
    database.close();
  }

  private record Both(IssueBook right, IssueBook stored) implements IssueBook {
    private static <T> T alike(T right, T stored, String what) {
      Broken.unless(
          right.equals(stored), () -> "the store " + what + " " + stored + ", not " + right);
      return right;
    }

    @Override
    public Optional<Snapshot> read(List<AddressNumber> people) {
      return alike(right.read(people), stored.read(people), "reads");
    }

    @Override
    public Optional<Issue> begin(
        LocalDate day,
        Snapshot read,
        IntFunction<Issue> numbered,
        Function<Issue, List<Notice>> letters) {
      return alike(
          right.begin(day, read, numbered, letters),
          stored.begin(day, read, numbered, letters),
          "begins");
    }

    @Override
    public void settle(Issue settled) {
      right.settle(settled);
      stored.settle(settled);
    }

    @Override
    public Optional<Issue> find(Ulid copy) {
      return alike(right.find(copy), stored.find(copy), "finds");
    }

    @Override
    public List<Issue> of(AddressNumber person) {
      return alike(right.of(person), stored.of(person), "tells of");
    }

    @Override
    public List<Issue> of(LocalDate day) {
      return alike(right.of(day), stored.of(day), "has other copies of the day");
    }

    @Override
    public List<Issue> unsettled() {
      return alike(right.unsettled(), stored.unsettled(), "does not know of");
    }
  }
}
