package jp.madoguchi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.terminal.LiveStore;
import jp.madoguchi.terminal.theme.Fonts;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a clerk waits for between the question and the paper (goal P3), on the sealed store of a
 * terminal, beside the same words written to a PDF with no number, no check and no log.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CertificateBenchmark {
  private static final int SAMPLE = 2_000;

  /** Which of the two. */
  public enum Kind {
    OURS,
    PLAIN_PDF
  }

  /** A counter and who comes to it. */
  @State(Scope.Thread)
  public static class Counter {
    @Param Kind sheet = Kind.OURS;

    /** In the store. */
    @Param("100000")
    int residents;

    private final Random chance = new Random(1);
    private List<ResidentRecord> sample = List.of();
    private @Nullable Path directory;
    private @Nullable LiveStore live;
    private @Nullable SheetMaker maker;

    @Setup
    public void fill() throws Exception {
      sample =
          BenchCity.residents(Math.min(SAMPLE, residents))
              .filter(person -> person.status() == ResidentStatus.CURRENT)
              .toList();
      Path font = Fonts.nameFontFile().orElseThrow();
      if (sheet == Kind.PLAIN_PDF) {
        maker = new PlainSheets(font);
        return;
      }
      Path place = Files.createTempDirectory("madoguchi-certificates");
      directory = place;
      KeyedPlace keyed = new KeyedPlace(new DirectoryFiles(place), BenchOffice.randomness());
      keyed.fill(BenchCity.residents(residents));
      LiveStore opened = keyed.open(Runnable::run);
      live = opened;
      maker = OurSheets.over(opened.store(), font);
    }

    SheetMaker maker() {
      return Objects.requireNonNull(maker);
    }

    SheetMaker.Ready preview() throws Exception {
      return maker().preview(sample.get(chance.nextInt(sample.size())));
    }

    @TearDown
    public void clear() throws Exception {
      if (live != null) {
        live.close();
      }
      if (directory != null) {
        Folders.delete(directory);
      }
    }
  }

  /** What {@link #print} begins with. */
  @State(Scope.Thread)
  public static class Previewed {
    private SheetMaker.Ready ready = SheetMaker.Ready.NOTHING;
    private @Nullable SheetMaker maker;

    @Setup(Level.Invocation)
    public void look(Counter counter) throws Exception {
      maker = counter.maker();
      ready = counter.preview();
    }

    int print() throws Exception {
      return Objects.requireNonNull(maker).print(ready);
    }
  }

  /** From the question to the page that the clerk looks at. */
  @Benchmark
  public byte[] preview(Counter counter) throws Exception {
    return counter.preview().pdf();
  }

  /** From the key to the printer that has it. */
  @Benchmark
  public int print(Previewed previewed) throws Exception {
    return previewed.print();
  }
}
