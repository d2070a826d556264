package jp.madoguchi.bench.sim;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;

/**
 * A terminal's disk on its first day, the same for each terminal of each world. H2 writes where
 * something was before once 45 seconds have passed since the store was made, by a clock that is not
 * the world's: on an older disk the power would go at another place. So it is made anew before. For
 * one thread.
 */
final class FirstDay {
  /** A world takes some seconds at most. */
  private static final Duration OLD = Duration.ofSeconds(20);

  private final List<SimOffice.Seat> seats;

  /** Apart from that of the world that is here. */
  private final Randomness randomness;

  private PowerDisk disk;
  private long made;

  FirstDay(List<SimOffice.Seat> seats, Randomness randomness) throws StoreFailure {
    this.seats = List.copyOf(seats);
    this.randomness = randomness;
    disk = make();
    made = System.nanoTime();
  }

  /** One more of these disks. */
  PowerDisk copy() throws StoreFailure {
    if (System.nanoTime() - made > OLD.toNanos()) {
      disk = make();
      made = System.nanoTime();
    }
    return disk.copy();
  }

  private PowerDisk make() throws StoreFailure {
    PowerDisk fresh = new PowerDisk();
    try (Secret key = SimOffice.storeKey();
        SealedDatabase database = SealedDatabase.open(fresh, SimOffice.STORE, key, randomness)) {
      TerminalStore store =
          TerminalStore.open(database, new SimClock(), randomness, new TerminalId("T-0"));
      store.bulkLoad(SimOffice.residents());
      for (SimOffice.Seat seat : seats) {
        seat.operators().forEach(each -> store.operators().put(each.operator()));
      }
    }
    return fresh;
  }
}
