package jp.madoguchi.bench.sim;

import java.util.Random;
import jp.madoguchi.bench.BenchRandomness;
import jp.madoguchi.bench.sim.cheap.CheapChance;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.store.StoreFailure;

/**
 * Where one world after the other takes place. For one thread.
 *
 * @param unseen for what nobody sees and no seed tells: two stores that are open at the same time
 *     must not have the same name
 */
record SimHouse(SimOffice office, SimShelf shelf, Randomness unseen) implements AutoCloseable {
  /**
   * With keys that cost nothing.
   *
   * @param name tells it from others of the process
   */
  static SimHouse cheap(String name) throws StoreFailure {
    return of(name + "-cheap", SimOffice.cheap());
  }

  /** With keys as the product makes them. */
  static SimHouse real(String name) throws StoreFailure {
    return of(name + "-real", SimOffice.real());
  }

  private static SimHouse of(String name, SimOffice office) {
    return new SimHouse(
        office, SimShelf.of(name, office), new BenchRandomness(new CheapChance(new Random())));
  }

  @Override
  public void close() {
    shelf.close();
  }
}
