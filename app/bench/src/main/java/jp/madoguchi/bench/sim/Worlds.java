package jp.madoguchi.bench.sim;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.bench.sim.cheap.CheapProvider;
import jp.madoguchi.core.store.StoreFailure;

/** Lets worlds be, one after the other. For one thread; several of these may be at work. */
final class Worlds implements AutoCloseable {
  /** Every so many seeds one has keys as the product makes them. */
  private static final int REAL = 50;

  /** Every so many seeds one is played twice: a world that broke has to break again. */
  private static final int TWICE = 20;

  private static final AtomicLong NAMES = new AtomicLong();

  private final SimTally tally;
  private final String name;
  private final SimHouse cheap;
  private Optional<SimHouse> real = Optional.empty();

  private Worlds(SimTally tally, String name, SimHouse cheap) {
    this.tally = tally;
    this.name = name;
    this.cheap = cheap;
  }

  static Worlds open(SimTally tally) throws StoreFailure {
    CheapProvider.install();
    String name = "sim-" + NAMES.incrementAndGet();
    return new Worlds(tally, name, SimHouse.cheap(name));
  }

  /** What did not hold in the world of this seed. */
  Optional<String> broken(long seed, Plant plant) throws InterruptedException {
    try {
      World.Outcome outcome = played(seed, plant);
      tally.add(outcome);
      return plant == Plant.NONE && seed % TWICE == 0 && differs(seed, outcome)
          ? Optional.of("another world when it is played again")
          : Optional.empty();
    } catch (StoreFailure | RuntimeException broken) {
      // Whatever the real parts throw of themselves is as bad as what the world found.
      return Optional.of(broken.toString());
    }
  }

  private boolean differs(long seed, World.Outcome before)
      throws StoreFailure, InterruptedException {
    return played(seed, Plant.NONE).course() != before.course();
  }

  private World.Outcome played(long seed, Plant plant) throws StoreFailure, InterruptedException {
    try (World world = new World(seed, house(seed), plant)) {
      return world.run();
    }
  }

  private SimHouse house(long seed) throws StoreFailure {
    if (seed % REAL != 0) {
      return cheap;
    }
    if (real.isEmpty()) {
      real = Optional.of(SimHouse.real(name));
    }
    return real.get();
  }

  @Override
  public void close() {
    cheap.close();
    real.ifPresent(SimHouse::close);
  }
}
