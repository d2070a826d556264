package jp.madoguchi.core.simulator.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.KenAllReader;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Town;

/**
 * 架空県汐見市, a city that is on no map: prefecture 99 of JIS X 0401 and postal codes 000-xxxx do not
 * exist.
 *
 * @param towns in the order of the file, the entry without a name first
 */
public record MadeUpCity(Municipality municipality, List<Town> towns) {
  private static final String RESOURCE = "/jp/madoguchi/sandbox/city.csv";

  public MadeUpCity {
    towns = List.copyOf(towns);
  }

  /** Reads the city that comes with the product. */
  public static MadeUpCity load() {
    try (InputStream source =
        Objects.requireNonNull(MadeUpCity.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      KenAllReader.Result read = new KenAllReader(StandardCharsets.UTF_8).readCsv(source);
      if (!read.report().isClean() || read.towns().isEmpty()) {
        throw new IllegalStateException(RESOURCE + " is flawed: " + read.report());
      }
      return new MadeUpCity(read.towns().getFirst().municipality(), read.towns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address dictionary of a sandbox that was given no other. */
  public AddressDictionary dictionary() {
    return new AddressDictionary(towns);
  }
}
