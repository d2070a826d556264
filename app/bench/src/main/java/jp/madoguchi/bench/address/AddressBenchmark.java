package jp.madoguchi.bench.address;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.address.Town;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a clerk types of a place (1.3.3), asked of the dictionary and of plain H2 with the same
 * towns in the same run: the country where its file is named in {@code -Daddresses}, else the
 * made-up city alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AddressBenchmark {
  private static final int SAMPLE = 1_000;
  private static final int LIMIT = 60;

  @Param PeerAddresses.Kind addresses = PeerAddresses.Kind.DICTIONARY;

  private final Random chance = new Random(1);
  private List<Town> sample = List.of();
  private PeerAddresses inTest = PeerAddresses.NOWHERE;

  @Setup
  public void fill() throws IOException, SQLException {
    List<Town> towns = Towns.all();
    sample =
        chance
            .ints(SAMPLE, 0, towns.size())
            .mapToObj(towns::get)
            .filter(town -> !town.name().isEmpty())
            .toList();
    inTest = PeerAddresses.of(addresses, towns);
  }

  private Town somewhere() {
    return sample.get(chance.nextInt(sample.size()));
  }

  /** All seven digits. */
  @Benchmark
  public int postalCode() throws SQLException {
    return inTest.byPostalCode(somewhere().postalCode().digits(), LIMIT);
  }

  /** 「ト ヒ シ」: one letter of each. */
  @Benchmark
  public int headLetters() throws SQLException {
    Town town = somewhere();
    return inTest.byHeads(
        town.municipality().prefectureKana().substring(0, 1),
        town.municipality().kana().substring(0, 1),
        town.kana().isEmpty() ? "" : town.kana().substring(0, 1),
        LIMIT);
  }

  /** An address as far as the first letter of its town. */
  @Benchmark
  public int beginning() throws SQLException {
    Town town = somewhere();
    return inTest.beginning(town.municipality().oneLine() + town.name().charAt(0), LIMIT);
  }

  /** Which town a whole address is in. */
  @Benchmark
  public int wholeAddress() throws SQLException {
    return inTest.townOf(somewhere().oneLine() + "３番１２号");
  }

  @TearDown
  public void clear() throws SQLException {
    inTest.close();
  }
}
