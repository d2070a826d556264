package jp.madoguchi.bench.channel;

import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.core.batch.BatchCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A batch of 1,000 changes sealed and opened (goal P8). Ours has two signatures of the device and a
 * hybrid key agreement, the others one signature and a classical one. The cards' signatures over
 * each change are in all of them; whether those hold is not asked here.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChannelBenchmark {
  static final int CHANGES = 1000;

  @Param Sealing.Way way = Sealing.Way.OURS;

  private final BenchOffice office = BenchOffice.with(CHANGES);
  private Sealing sealing = new OurSealing(office);
  private byte[] sealed = {};

  @Setup
  public void make() throws Exception {
    sealing = way.with(office);
    sealed = sealing.seal();
  }

  @Benchmark
  public byte[] sealThousand() throws Exception {
    return sealing.seal();
  }

  @Benchmark
  public int openThousand() throws Exception {
    return sealing.open(sealed);
  }

  /** Prints what a change costs on the line. */
  public static void sizes() throws Exception {
    BenchOffice office = BenchOffice.with(CHANGES);
    for (Sealing.Way way : Sealing.Way.values()) {
      int size = way.with(office).seal().length;
      System.out.printf("%-36s %12d B a change%n", "size " + way, size / CHANGES);
    }
    int signatures =
        office.batch().changes().stream()
            .mapToInt(c -> c.entered().signature().length() + c.approval().signature().length())
            .sum();
    System.out.printf(
        "%-36s %12d B a change%n", "  of it two cards' signatures", signatures / CHANGES);
    System.out.printf(
        "%-36s %12d B a change%n",
        "  encoded, before compression", BatchCodec.encode(office.batch()).length / CHANGES);
  }
}
