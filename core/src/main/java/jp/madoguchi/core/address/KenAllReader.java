package jp.madoguchi.core.address;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads Japan Post's postal code file (KEN_ALL: 15 columns, half-width kana, long town names split
 * over several rows), and its newer edition in UTF-8 with full-width kana. One bad row loses no
 * good one. Holds no state between calls.
 */
public final class KenAllReader {
  /** The character set of the file as published. */
  public static final Charset CP932 = Charset.forName("windows-31j");

  private final Charset charset;

  /** A reader of files in {@link #CP932}, or in UTF-8. */
  public KenAllReader(Charset charset) {
    this.charset = charset;
  }

  /** What was read, and what became of each row. */
  public record Result(List<Town> towns, ImportReport report) {
    public Result {
      towns = List.copyOf(towns);
    }

    public AddressDictionary dictionary() {
      return new AddressDictionary(towns);
    }
  }

  /**
   * Reads the first .csv in a zip.
   *
   * @throws IOException if the stream cannot be read, or holds no such file
   */
  public Result readZip(InputStream source) throws IOException {
    var zip = new ZipInputStream(source);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        return readCsv(zip);
      }
    }
    throw new IOException("no .csv in this zip");
  }

  /** Reads the file itself; the stream is left open. */
  public Result readCsv(InputStream source) throws IOException {
    var lines = new CsvLines(new BufferedInputStream(source, 1 << 16), charset);
    var towns = new TownAssembly();
    int line = 0;
    for (CsvLine next = lines.next(); !(next instanceof CsvLine.End); next = lines.next()) {
      towns.add(++line, KenAllRow.of(next));
    }
    return towns.finish(line);
  }
}
