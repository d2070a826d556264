package jp.madoguchi.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
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
 * The search index (goals P1 and P2) beside plain H2 with the same people in the same run. Another
 * peer is another {@link PeerIndex.Kind}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IndexBenchmark {
  private static final int SAMPLE = 1_000;
  private static final int LIMIT = 100;

  @Param({"100000"})
  int residents;

  @Param PeerIndex.Kind peer = PeerIndex.Kind.INDEX;

  private final Random chance = new Random(1);
  private List<ResidentRecord> sample = List.of();
  private PeerIndex inTest = PeerIndex.NOBODY;

  @Setup
  public void fill() throws SQLException {
    sample = BenchCity.residents(SAMPLE).toList();
    inTest = PeerIndex.of(peer, BenchCity.residents(residents));
  }

  private ResidentRecord somebody() {
    return sample.get(chance.nextInt(SAMPLE));
  }

  private int found(ResidentQuery query) throws SQLException {
    return inTest.found(query, LIMIT);
  }

  /** P1: the beginning of the reading, and the birth date. */
  @Benchmark
  public int prefixAndBirth() throws SQLException {
    return found(BenchCity.prefixAndBirth(somebody()));
  }

  /** P2, a part of the reading that few have. */
  @Benchmark
  public int partOfReading() throws SQLException {
    return found(BenchCity.partOfReading(somebody()));
  }

  /** P2, a part that nobody has: everything is looked through. */
  @Benchmark
  public int partOfNoReading() throws SQLException {
    return found(BenchCity.name("*ムヌヘ*"));
  }

  /** P2, a wildcard within the name as it is written. */
  @Benchmark
  public int wildcardInName() throws SQLException {
    return found(BenchCity.wildcardInName(somebody()));
  }

  /** P2, a part of the address. */
  @Benchmark
  public int partOfAddress() throws SQLException {
    return found(BenchCity.partOfAddress(somebody()));
  }

  @TearDown
  public void clear() throws SQLException {
    inTest.close();
  }
}
