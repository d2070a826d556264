package jp.madoguchi.bench.address;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import jp.madoguchi.storage.dictionary.AddressSource;

/** The towns that are looked up. */
final class Towns {
  /** The system property that names a file of postal codes. */
  static final String FILE = "addresses";

  private Towns() {}

  static List<Town> all() throws IOException {
    List<Town> towns = new ArrayList<>(MadeUpCity.load().towns());
    String file = System.getProperty(FILE, "");
    if (!file.isEmpty()) {
      towns.addAll(AddressSource.read(Path.of(file)).towns());
    }
    return towns;
  }
}
